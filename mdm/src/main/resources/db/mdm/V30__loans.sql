-- A loan is a row: who has which unit, from when until when, and why. The unit's own history stays in its events.
create table mdm_loan (
  id uuid not null primary key,
  municipality_id uuid not null,
  school_id uuid references core_school (id),
  device_id uuid not null references mdm_device (id),
  person_id uuid not null references core_person (id),
  kind varchar(10) not null,
  from_on date not null,
  due_on date not null,
  reason varchar(400),
  accessories varchar(200),
  condition_out varchar(400),
  -- Aid for schooling (就学援助) and other family data: read by few, each look is recorded.
  support_note varchar(400),
  lent_by uuid,
  lent_by_name varchar(255) not null,
  lent_at timestamp with time zone not null,
  lent_act uuid not null,
  returned_on date,
  returned_by_name varchar(255),
  condition_back varchar(400),
  returned_act uuid,
  withdrawn_at timestamp with time zone,
  -- The unit and whether it is held or taken home, while the loan runs: unique, so that no unit is with two people.
  running varchar(45),
  version integer not null
);
create unique index mdm_loan_running on mdm_loan (running);
create index mdm_loan_device on mdm_loan (device_id, lent_at);
create index mdm_loan_person on mdm_loan (person_id);
create index mdm_loan_due on mdm_loan (municipality_id, school_id, due_on);

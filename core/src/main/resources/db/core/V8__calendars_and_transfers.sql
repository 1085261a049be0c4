-- What a board (school_id empty) or one school has set for a school year; one row is one period. A year that nobody has set is the
-- one that most boards set, which the product computes.
create table core_calendar_entry (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid references core_school (id),
  starts_in integer not null,
  -- TERM, VACATION, SCHOOL_DAY, DAY_OFF
  kind varchar(12) not null,
  name varchar(60) not null,
  first_day date not null,
  last_day date not null
);
create index core_calendar_entry_year on core_calendar_entry (municipality_id, starts_in, school_id);

-- What a transfer ended and began, so that it can be taken back.
alter table core_transfer add column home_class_before uuid;
alter table core_transfer add column undone_at timestamp with time zone;
alter table core_transfer add column undone_by uuid;
create table core_transfer_step (
  id uuid not null primary key,
  transfer_id uuid not null references core_transfer (id),
  -- The row of core_membership or core_role.
  row_id uuid not null,
  membership boolean not null,
  begun boolean not null,
  end_before date
);
create index core_transfer_step_transfer on core_transfer_step (transfer_id);

-- A pupil is handed over to a school of another municipality: until that side accepts, the pupil is nobody's there.
create table core_transfer_offer (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  person_id uuid not null references core_person (id),
  from_school_id uuid not null references core_school (id),
  to_municipality_id uuid not null references core_municipality (id),
  to_school_id uuid not null references core_school (id),
  left_on date not null,
  -- OPEN, WITHDRAWN, DECLINED, ACCEPTED
  state varchar(10) not null,
  offered_at timestamp with time zone not null,
  offered_by uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  reason varchar(500),
  new_person_id uuid references core_person (id)
);
create index core_transfer_offer_person on core_transfer_offer (person_id);
create index core_transfer_offer_to on core_transfer_offer (to_municipality_id, state);

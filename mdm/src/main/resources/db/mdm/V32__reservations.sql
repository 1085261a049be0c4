-- Carts and spare units that a class reserves for a lesson.
create table mdm_reservation (
  id uuid not null primary key,
  municipality_id uuid not null,
  school_id uuid not null references core_school (id),
  class_id uuid references core_class (id),
  cart_id uuid references mdm_place (id),
  units integer not null,
  begins_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  purpose varchar(200),
  state varchar(10) not null,
  asked_by uuid,
  asked_by_name varchar(255) not null,
  asked_at timestamp with time zone not null,
  decided_by_name varchar(255),
  decided_at timestamp with time zone,
  version integer not null
);
create index mdm_reservation_school on mdm_reservation (school_id, ends_at);

create table mdm_reservation_rule (
  school_id uuid not null primary key references core_school (id),
  municipality_id uuid not null,
  approval boolean not null,
  longest_days integer not null,
  version integer not null
);

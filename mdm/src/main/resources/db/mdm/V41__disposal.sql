-- Batches of units that leave the municipality (端末の処分), and each unit's way through them.
create table mdm_disposal (
  id uuid not null primary key,
  municipality_id uuid not null,
  name varchar(100) not null,
  method varchar(20) not null,
  erasure varchar(10) not null,
  operator varchar(200),
  operator_number varchar(100),
  selected_on date not null,
  handed_over_on date,
  approval varchar(100),
  note varchar(400),
  made_by uuid,
  maker varchar(255) not null,
  signed_by uuid,
  signer varchar(255),
  signed_on date,
  version integer not null
);
create index mdm_disposal_municipality on mdm_disposal (municipality_id, selected_on);

-- A unit is in one batch at most; who takes it out again takes the row away.
create table mdm_disposal_unit (
  id uuid not null primary key,
  disposal_id uuid not null references mdm_disposal (id),
  device_id uuid not null references mdm_device (id),
  released_on date,
  erasure_way varchar(10),
  erased_on date,
  eraser varchar(255),
  certificate varchar(100),
  certificate_file uuid,
  weight_grams integer,
  version integer not null
);
create unique index mdm_disposal_unit_device on mdm_disposal_unit (device_id);
create index mdm_disposal_unit_disposal on mdm_disposal_unit (disposal_id);

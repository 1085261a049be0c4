-- Two records that turned out to be one unit: which was kept, which given up, and what moved from one to the other.
create table mdm_merge (
  id uuid not null primary key,
  municipality_id uuid not null,
  device_id uuid not null,
  former_id uuid not null,
  former_tag varchar(40) not null,
  former_entered_by uuid references mdm_import (id),
  event_number integer not null,
  merged_at timestamp with time zone not null,
  merged_by uuid,
  merger varchar(255) not null,
  reason varchar(400),
  undone_at timestamp with time zone,
  version integer not null
);
create index mdm_merge_device on mdm_merge (device_id);
create index mdm_merge_municipality on mdm_merge (municipality_id, merged_at);

create table mdm_merge_row (
  id uuid not null primary key,
  merge_id uuid not null references mdm_merge (id),
  place varchar(60) not null,
  row_id uuid not null
);
create index mdm_merge_row_merge on mdm_merge_row (merge_id);

-- Tags and serial numbers of records that were given up: labels and files that carry them still find the unit.
create table mdm_device_alias (
  id uuid not null primary key,
  municipality_id uuid not null,
  device_id uuid not null references mdm_device (id),
  merge_id uuid not null references mdm_merge (id),
  fact varchar(20) not null,
  name varchar(40) not null
);
create unique index mdm_device_alias_name on mdm_device_alias (municipality_id, fact, name);
create index mdm_device_alias_device on mdm_device_alias (device_id);

-- Pairs that looked like one unit, and a person said that they are two.
create table mdm_different_units (
  id uuid not null primary key,
  municipality_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  said_at timestamp with time zone not null,
  said_by uuid
);
create unique index mdm_different_units_pair on mdm_different_units (municipality_id, first_id, second_id);

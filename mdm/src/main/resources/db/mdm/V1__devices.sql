create table mdm_device_model (
  id uuid not null primary key,
  municipality_id uuid not null,
  name varchar(400) not null,
  platform varchar(10) not null
);
create unique index mdm_device_model_name on mdm_device_model (municipality_id, name);

create table mdm_import (
  id uuid not null primary key,
  municipality_id uuid not null,
  file_name varchar(255) not null,
  source varchar(20),
  status varchar(10) not null,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid,
  uploader varchar(255) not null,
  applied_at timestamp with time zone,
  undone_at timestamp with time zone,
  entered integer not null,
  changed integer not null,
  unchanged integer not null
);
create index mdm_import_when on mdm_import (municipality_id, uploaded_at);

-- What was found when the file was applied; before that a preview is computed anew each time it is looked at.
create table mdm_import_finding (
  id uuid not null primary key,
  import_id uuid not null references mdm_import (id),
  severity varchar(10) not null,
  line integer not null,
  column_name varchar(400),
  cell varchar(400),
  message varchar(60) not null,
  variables varchar(1000) not null
);
create index mdm_import_finding_import on mdm_import_finding (import_id);

-- A decision outlives its import: the same conflict in the next file is decided already.
create table mdm_import_decision (
  id uuid not null primary key,
  municipality_id uuid not null,
  conflict varchar(400) not null,
  choice varchar(10) not null,
  decided_at timestamp with time zone not null,
  decided_by uuid
);
create unique index mdm_import_decision_conflict on mdm_import_decision (municipality_id, conflict);

-- One row a municipality: locked while an import is applied or undone, so that two never mix.
create table mdm_ledger (
  municipality_id uuid not null primary key,
  last_import_id uuid references mdm_import (id)
);

create table mdm_device (
  id uuid not null primary key,
  municipality_id uuid not null,
  school_id uuid,
  tag varchar(40) not null,
  serial varchar(40),
  model_id uuid not null references mdm_device_model (id),
  kind varchar(10) not null,
  state varchar(10) not null,
  user_id uuid,
  acquired_on date,
  price integer,
  funding varchar(400),
  warranty_until date,
  remark varchar(400),
  console_status varchar(400),
  os_version varchar(400),
  last_sync timestamp with time zone,
  support_until date,
  enrolled_at timestamp with time zone,
  org_unit varchar(400),
  mac_address varchar(12),
  console_note varchar(400),
  -- The import that entered the unit, or null when a person did.
  entered_by uuid references mdm_import (id),
  version integer not null
);
create unique index mdm_device_tag on mdm_device (municipality_id, tag);
create unique index mdm_device_serial on mdm_device (municipality_id, serial);
create index mdm_device_school on mdm_device (school_id, state);
create index mdm_device_user on mdm_device (user_id);
create index mdm_device_entered on mdm_device (entered_by);

create table mdm_repair (
  id uuid not null primary key,
  municipality_id uuid not null,
  device_id uuid not null references mdm_device (id),
  received_on date not null,
  symptom varchar(400) not null,
  cause varchar(400),
  returned_on date,
  cost integer,
  insured boolean,
  entered_by uuid references mdm_import (id),
  version integer not null
);
create index mdm_repair_device on mdm_repair (device_id);
create index mdm_repair_municipality on mdm_repair (municipality_id, received_on);
create index mdm_repair_entered on mdm_repair (entered_by);

create table mdm_device_event (
  id uuid not null primary key,
  municipality_id uuid not null,
  device_id uuid not null references mdm_device (id),
  repair_id uuid,
  kind varchar(20) not null,
  happened_at timestamp with time zone not null,
  account_id uuid,
  actor varchar(255) not null,
  import_id uuid references mdm_import (id),
  line integer,
  reason varchar(400)
);
create index mdm_device_event_device on mdm_device_event (device_id, happened_at);
create index mdm_device_event_import on mdm_device_event (import_id);

create table mdm_device_change (
  id uuid not null primary key,
  event_id uuid not null references mdm_device_event (id),
  fact varchar(20) not null,
  value_before varchar(400),
  value_after varchar(400)
);
create index mdm_device_change_event on mdm_device_change (event_id);

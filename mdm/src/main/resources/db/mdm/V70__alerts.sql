-- The spares that each school needs for the level of the alert rules: working it out reads every unit, so it is done once a day.
create table mdm_spare_level (
  id uuid not null primary key,
  municipality_id uuid not null,
  school_id uuid references core_school (id) on delete cascade,
  units integer not null,
  needed integer not null,
  level_percent integer not null,
  repair_days integer not null,
  worked_out_on date not null
);
create index mdm_spare_level_of on mdm_spare_level (municipality_id, school_id);

-- From when on a municipality wants to be told; null where it does not.
create table mdm_alert_rules (
  municipality_id uuid not null primary key,
  support_months integer,
  warranty_months integer,
  lease_months integer,
  loans_overdue boolean not null,
  repair_days integer,
  spare_level integer,
  spare_days integer not null,
  checked_at timestamp with time zone,
  version integer not null
);

create table mdm_alert (
  id uuid not null primary key,
  municipality_id uuid not null,
  kind varchar(15) not null,
  school_id uuid references core_school (id) on delete cascade,
  class_id uuid references core_class (id) on delete cascade,
  model_id uuid references mdm_device_model (id) on delete cascade,
  units integer not null,
  -- The spares needed, where the alert is about spares.
  needed integer,
  -- The first of the days that it is about.
  since_or_until date,
  first_seen date not null,
  last_seen date not null,
  closed_on date,
  resting_until date,
  rested_by varchar(255),
  -- What it is about, while it is open: unique, so that nothing is told twice.
  open_key varchar(200),
  version integer not null
);
create unique index mdm_alert_open on mdm_alert (open_key);
create index mdm_alert_of on mdm_alert (municipality_id, closed_on, kind);

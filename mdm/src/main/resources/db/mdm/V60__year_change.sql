-- The year change of units (年度更新), from one school year to the next; one a municipality and year.
create table mdm_year_change (
  id uuid not null primary key,
  municipality_id uuid not null,
  from_year integer not null,
  moving varchar(12) not null,
  unit_order varchar(10) not null,
  with_spares boolean not null,
  replacing varchar(12) not null,
  scenario_id uuid references mdm_scenario (id) on delete set null,
  made_by uuid,
  maker varchar(255) not null,
  made_at timestamp with time zone not null,
  version integer not null
);
create unique index mdm_year_change_year on mdm_year_change (municipality_id, from_year);

-- How many new pupils a school expects, until the roster of the new year names them.
create table mdm_year_change_entrants (
  id uuid not null primary key,
  change_id uuid not null references mdm_year_change (id),
  school_id uuid not null references core_school (id),
  pupils integer not null,
  version integer not null
);
create unique index mdm_year_change_entrants_school on mdm_year_change_entrants (change_id, school_id);

-- What has to be done; a row of the standard list has its name in the reader's language, unless the board has renamed it.
create table mdm_year_change_item (
  id uuid not null primary key,
  change_id uuid not null references mdm_year_change (id),
  standard varchar(20),
  title varchar(200),
  duty varchar(10) not null,
  responsible varchar(100),
  due_on date,
  version integer not null
);
create index mdm_year_change_item_change on mdm_year_change_item (change_id);

-- The place is a school, or the municipality for what the board does once.
create table mdm_year_change_tick (
  id uuid not null primary key,
  item_id uuid not null references mdm_year_change_item (id),
  place_id uuid not null,
  done_at timestamp with time zone,
  done_by uuid,
  done_by_name varchar(255),
  remark varchar(400),
  version integer not null
);
create unique index mdm_year_change_tick_place on mdm_year_change_tick (item_id, place_id);

-- A unit that came back: from whom, and how far it is on its way to the next pupil.
create table mdm_year_change_unit (
  id uuid not null primary key,
  change_id uuid not null references mdm_year_change (id),
  school_id uuid not null references core_school (id),
  device_id uuid not null references mdm_device (id),
  pupil_id uuid references core_person (id),
  collected_at timestamp with time zone not null,
  collector varchar(255) not null,
  collect_act uuid,
  erased_at timestamp with time zone,
  eraser varchar(255),
  checked_at timestamp with time zone,
  checker varchar(255),
  sound boolean,
  repair_id uuid references mdm_repair (id),
  version integer not null
);
create unique index mdm_year_change_unit_device on mdm_year_change_unit (change_id, device_id);
create index mdm_year_change_unit_device_of on mdm_year_change_unit (device_id);

-- Carrying the plan out at a school, and what it did with each unit, so that it can be taken back.
create table mdm_year_change_run (
  id uuid not null primary key,
  change_id uuid not null references mdm_year_change (id),
  municipality_id uuid not null,
  school_id uuid not null references core_school (id),
  job_id uuid,
  ordered_by uuid,
  orderer varchar(255) not null,
  ordered_at timestamp with time zone not null,
  undo_reason varchar(400),
  undo_orderer varchar(255),
  undo_ordered_at timestamp with time zone,
  version integer not null
);
create index mdm_year_change_run_school on mdm_year_change_run (change_id, school_id, ordered_at);

create table mdm_year_change_act (
  id uuid not null primary key,
  run_id uuid not null references mdm_year_change_run (id),
  kind varchar(10) not null,
  device_id uuid not null references mdm_device (id),
  person_id uuid references core_person (id),
  act uuid,
  outcome varchar(12) not null,
  refusal varchar(100),
  version integer not null
);
create index mdm_year_change_act_run on mdm_year_change_act (run_id);

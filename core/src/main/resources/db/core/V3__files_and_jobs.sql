-- What is known of a file; its bytes lie in the file store under their hash, once however many rows refer to them.
create table core_file (
  id uuid not null primary key,
  municipality_id uuid references core_municipality (id),
  school_id uuid references core_school (id),
  owner_id uuid references core_account (id),
  sha256 char(64) not null,
  byte_size bigint not null,
  media_type varchar(100) not null,
  name varchar(200) not null,
  created_at timestamp with time zone not null
);
create index core_file_content on core_file (sha256);
create index core_file_municipality on core_file (municipality_id);
create index core_file_school on core_file (school_id);
create index core_file_owner on core_file (owner_id);

-- Contents that may have lost their last row (or never got one): looked at a day later, see FileSweep.
create table core_file_suspect (
  id uuid not null primary key,
  sha256 char(64) not null,
  noted_at timestamp with time zone not null
);
create index core_file_suspect_noted on core_file_suspect (noted_at);

create table core_job (
  id uuid not null primary key,
  kind varchar(60) not null,
  municipality_id uuid references core_municipality (id),
  owner_id uuid references core_account (id),
  state varchar(10) not null,
  payload varchar(100000),
  -- Counts the starts: a node that was thought dead and wakes up again no longer holds the job.
  attempt integer not null,
  cancel_asked boolean not null,
  percent integer not null,
  words_key varchar(100),
  words_variables varchar(2000),
  result varchar(100000),
  -- A person's error number, the same as in the log.
  reference varchar(40),
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone
);
create index core_job_municipality on core_job (municipality_id, id);
create index core_job_owner on core_job (owner_id, id);

-- db-scheduler's own table, by its documentation, under our prefix.
create table core_scheduled_task (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp with time zone,
  last_failure timestamp with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index core_scheduled_task_execution_time on core_scheduled_task (execution_time);
create index core_scheduled_task_last_heartbeat on core_scheduled_task (last_heartbeat);

-- What the check of a package found, for the page of the job that did it.
create table core_roster_finding (
  job_id uuid not null references core_job (id) on delete cascade,
  place integer not null,
  severity varchar(10) not null,
  file varchar(255) not null,
  line bigint not null,
  column_name varchar(255) not null,
  cell varchar(255) not null,
  expected varchar(100) not null,
  -- The arguments of the sentence, as a JSON list.
  arguments varchar(4000) not null,
  primary key (job_id, place)
);

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

-- What a roster brings beyond what the pages show: kept so that it goes out again as it came in.

alter table core_class add column term_sourced_ids varchar(1000);
alter table core_roster_stage_classes add column term_sourced_ids varchar(1000);

alter table core_person add column birth_country varchar(255);
alter table core_person add column birth_state varchar(255);
alter table core_person add column birth_city varchar(255);
alter table core_person add column residence_status varchar(255);
alter table core_roster_stage_demographics add column birth_country varchar(255);
alter table core_roster_stage_demographics add column birth_state varchar(255);
alter table core_roster_stage_demographics add column birth_city varchar(255);
alter table core_roster_stage_demographics add column residence_status varchar(255);

-- A person's accounts at other systems (OneRoster userProfiles), without passwords.
create table core_user_profile (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  sourced_id varchar(255),
  roster_state varchar(12) not null,
  changed_at timestamp with time zone not null,
  person_id uuid not null references core_person (id),
  profile_type varchar(255) not null,
  vendor_id varchar(255) not null,
  application_id varchar(255),
  description varchar(255),
  credential_type varchar(255) not null,
  username varchar(255) not null
);
create unique index core_user_profile_sourced on core_user_profile (municipality_id, sourced_id);
create index core_user_profile_person on core_user_profile (person_id);

create table core_roster_stage_profiles (
  import_id uuid not null,
  line integer not null, sourced_id varchar(255) not null, row_id uuid not null, known boolean not null, ended boolean not null,
  roster_state varchar(12), person_id uuid, person_id_ref varchar(255), profile_type varchar(255), vendor_id varchar(255),
  application_id varchar(255), description varchar(255), credential_type varchar(255), username varchar(255),
  primary key (import_id, sourced_id)
);
create index core_roster_stage_profiles_row on core_roster_stage_profiles (import_id, row_id);

alter table core_role add column user_profile_id uuid references core_user_profile (id);
alter table core_roster_stage_roles add column user_profile_id uuid;
alter table core_roster_stage_roles add column user_profile_id_ref varchar(255);

create index core_roster_stage_users_login on core_roster_stage_users (import_id, login);

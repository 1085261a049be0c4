-- An import is staged, compared with what is stored, looked at, and then applied or discarded. What it changed is kept with the old
-- values until the next import is applied: that is what undo reads.

create table core_roster_import (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  file_name varchar(255) not null,
  state varchar(10) not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  applied_at timestamp with time zone,
  undone_at timestamp with time zone
);
create index core_roster_import_when on core_roster_import (municipality_id, created_at);

create table core_roster_count (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  file varchar(20) not null,
  -- How the file came: bulk or delta, and how many rows were active before.
  mode varchar(6) not null,
  standing integer not null,
  added integer not null,
  changed integer not null,
  gone integer not null,
  primary key (import_id, file)
);

create table core_roster_change (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  file varchar(20) not null,
  row_id uuid not null,
  sourced_id varchar(255),
  action varchar(7) not null,
  primary key (import_id, file, row_id)
);
create index core_roster_change_action on core_roster_change (import_id, file, action, sourced_id);

create table core_roster_field (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  file varchar(20) not null,
  row_id uuid not null,
  field varchar(60) not null,
  before_value varchar(1000),
  after_value varchar(1000),
  primary key (import_id, file, row_id, field)
);

-- Staging: the columns of the table that a file goes to, under the same names; a reference also as the sourcedId that the file gave.
-- row_id is the row that it is (known), or will be.

create table core_roster_stage_orgs (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  line integer not null, sourced_id varchar(255) not null, row_id uuid not null, known boolean not null, ended boolean not null,
  roster_state varchar(12), kind varchar(10), name varchar(200), identifier varchar(20), parent_id uuid, parent_id_ref varchar(255),
  primary key (import_id, sourced_id)
);
create index core_roster_stage_orgs_row on core_roster_stage_orgs (import_id, row_id);

create table core_roster_stage_sessions (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  line integer not null, sourced_id varchar(255) not null, row_id uuid not null, known boolean not null, ended boolean not null,
  roster_state varchar(12), title varchar(100), starts_in integer, first_day date, last_day date,
  primary key (import_id, sourced_id)
);
create index core_roster_stage_sessions_row on core_roster_stage_sessions (import_id, row_id);

create table core_roster_stage_courses (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  line integer not null, sourced_id varchar(255) not null, row_id uuid not null, known boolean not null, ended boolean not null,
  roster_state varchar(12), school_id uuid, school_id_ref varchar(255), school_year_id uuid, school_year_id_ref varchar(255),
  title varchar(255), grades varchar(100), subjects varchar(1000), subject_codes varchar(1000),
  primary key (import_id, sourced_id)
);
create index core_roster_stage_courses_row on core_roster_stage_courses (import_id, row_id);

create table core_roster_stage_classes (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  line integer not null, sourced_id varchar(255) not null, row_id uuid not null, known boolean not null, ended boolean not null,
  roster_state varchar(12), school_id uuid, school_id_ref varchar(255), school_year_id uuid, school_year_id_ref varchar(255),
  course_id uuid, course_id_ref varchar(255), title varchar(255), kind varchar(10), grades varchar(100), special_needs boolean,
  class_code varchar(255), location varchar(255), subjects varchar(1000), subject_codes varchar(1000), periods varchar(1000),
  primary key (import_id, sourced_id)
);
create index core_roster_stage_classes_row on core_roster_stage_classes (import_id, row_id);

create table core_roster_stage_users (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  line integer not null, sourced_id varchar(255) not null, row_id uuid not null, known boolean not null, ended boolean not null,
  roster_state varchar(12), master_identifier uuid, enabled boolean, username varchar(255), user_ids varchar(1000),
  family_name varchar(255), given_name varchar(255), middle_name varchar(255),
  preferred_family_name varchar(255), preferred_given_name varchar(255), preferred_middle_name varchar(255),
  kana_family_name varchar(255), kana_given_name varchar(255), kana_middle_name varchar(255),
  kana_preferred_family_name varchar(255), kana_preferred_given_name varchar(255), kana_preferred_middle_name varchar(255),
  grade varchar(100), identifier varchar(255), email varchar(255), sms varchar(100), phone varchar(100), pronouns varchar(100),
  agent_sourced_ids varchar(1000), primary_school_id uuid, primary_school_id_ref varchar(255),
  home_class_id uuid, home_class_id_ref varchar(255), search_key varchar(1000), login varchar(255), account_id uuid,
  primary key (import_id, sourced_id)
);
create index core_roster_stage_users_row on core_roster_stage_users (import_id, row_id);
create index core_roster_stage_users_master on core_roster_stage_users (import_id, master_identifier);

create table core_roster_stage_roles (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  line integer not null, sourced_id varchar(255) not null, row_id uuid not null, known boolean not null, ended boolean not null,
  roster_state varchar(12), person_id uuid, person_id_ref varchar(255), school_id uuid, school_id_ref varchar(255), role varchar(30),
  is_primary boolean, begin_date date, end_date date,
  primary key (import_id, sourced_id)
);
create index core_roster_stage_roles_row on core_roster_stage_roles (import_id, row_id);

create table core_roster_stage_enrollments (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  line integer not null, sourced_id varchar(255) not null, row_id uuid not null, known boolean not null, ended boolean not null,
  roster_state varchar(12), school_id uuid, school_id_ref varchar(255), class_id uuid, class_id_ref varchar(255),
  person_id uuid, person_id_ref varchar(255), role varchar(20), kind varchar(12), is_primary boolean, begin_date date, end_date date,
  attendance_number integer, public_flag boolean,
  primary key (import_id, sourced_id)
);
create index core_roster_stage_enrollments_row on core_roster_stage_enrollments (import_id, row_id);

create table core_roster_stage_demographics (
  import_id uuid not null references core_roster_import (id) on delete cascade,
  line integer not null, sourced_id varchar(255) not null, row_id uuid not null, known boolean not null, ended boolean not null,
  birth_date date, sex varchar(12),
  primary key (import_id, sourced_id)
);
create index core_roster_stage_demographics_row on core_roster_stage_demographics (import_id, row_id);

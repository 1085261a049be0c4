-- Rows that came from a roster keep their sourced_id and what the roster said last; roster_state tells a row that left it
-- (tobedeleted) from one that is in it (active), and manual for a row that was never in a roster.

create table core_municipality (
  id uuid not null primary key,
  code varchar(6),
  name varchar(200) not null,
  created_at timestamp with time zone not null
);

create table core_school (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  sourced_id varchar(255),
  roster_state varchar(12) not null,
  changed_at timestamp with time zone not null,
  -- OneRoster's org type: the board itself is a row too (district), so that a package goes out as it came in.
  kind varchar(10) not null,
  name varchar(200) not null,
  identifier varchar(20),
  parent_id uuid references core_school (id)
);
create unique index core_school_sourced on core_school (municipality_id, sourced_id);

create table core_school_year (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  sourced_id varchar(255),
  roster_state varchar(12) not null,
  changed_at timestamp with time zone not null,
  title varchar(100) not null,
  starts_in integer not null,
  first_day date not null,
  last_day date not null
);
create unique index core_school_year_sourced on core_school_year (municipality_id, sourced_id);

create table core_course (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  sourced_id varchar(255),
  roster_state varchar(12) not null,
  changed_at timestamp with time zone not null,
  school_id uuid not null references core_school (id),
  school_year_id uuid references core_school_year (id),
  title varchar(255) not null,
  grades varchar(100),
  subjects varchar(1000),
  subject_codes varchar(1000)
);
create unique index core_course_sourced on core_course (municipality_id, sourced_id);

create table core_class (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  sourced_id varchar(255),
  roster_state varchar(12) not null,
  changed_at timestamp with time zone not null,
  school_id uuid not null references core_school (id),
  school_year_id uuid not null references core_school_year (id),
  course_id uuid references core_course (id),
  title varchar(255) not null,
  kind varchar(10) not null,
  grades varchar(100),
  special_needs boolean,
  class_code varchar(255),
  location varchar(255),
  subjects varchar(1000),
  subject_codes varchar(1000),
  periods varchar(1000)
);
create unique index core_class_sourced on core_class (municipality_id, sourced_id);
create index core_class_school on core_class (school_id, school_year_id);

create table core_person (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  sourced_id varchar(255),
  roster_state varchar(12) not null,
  changed_at timestamp with time zone not null,
  master_identifier uuid,
  enabled boolean not null,
  username varchar(255),
  family_name varchar(255) not null,
  given_name varchar(255) not null,
  middle_name varchar(255),
  preferred_family_name varchar(255),
  preferred_given_name varchar(255),
  preferred_middle_name varchar(255),
  kana_family_name varchar(255),
  kana_given_name varchar(255),
  kana_middle_name varchar(255),
  kana_preferred_family_name varchar(255),
  kana_preferred_given_name varchar(255),
  kana_preferred_middle_name varchar(255),
  grade varchar(100),
  identifier varchar(255),
  email varchar(255),
  user_ids varchar(1000),
  sms varchar(100),
  phone varchar(100),
  pronouns varchar(100),
  agent_sourced_ids varchar(1000),
  primary_school_id uuid references core_school (id),
  home_class_id uuid references core_class (id),
  birth_date date,
  sex varchar(12),
  -- NFKC, lower case, kana folded: what people type to find somebody.
  search_key varchar(1000) not null
);
create unique index core_person_sourced on core_person (municipality_id, sourced_id);
create unique index core_person_master on core_person (municipality_id, master_identifier);
create index core_person_kana on core_person (municipality_id, kana_family_name, kana_given_name);

-- A person's place in a class with its dates (OneRoster enrollments). A pupil has one class of registration (学籍) and may
-- have an 交流学級 beside it (kind exchange).
create table core_membership (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  sourced_id varchar(255),
  roster_state varchar(12) not null,
  changed_at timestamp with time zone not null,
  school_id uuid not null references core_school (id),
  class_id uuid not null references core_class (id),
  person_id uuid not null references core_person (id),
  role varchar(20) not null,
  kind varchar(12) not null,
  is_primary boolean,
  begin_date date,
  end_date date,
  attendance_number integer,
  public_flag boolean
);
create unique index core_membership_sourced on core_membership (municipality_id, sourced_id);
create index core_membership_class on core_membership (class_id, role);
create index core_membership_person on core_membership (person_id);

-- What a person is, and where (OneRoster roles, and those that only this product knows: nurse, clerk, board staff).
create table core_role (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  sourced_id varchar(255),
  roster_state varchar(12) not null,
  changed_at timestamp with time zone not null,
  person_id uuid not null references core_person (id),
  school_id uuid references core_school (id),
  role varchar(30) not null,
  is_primary boolean not null,
  begin_date date,
  end_date date
);
create unique index core_role_sourced on core_role (municipality_id, sourced_id);
create index core_role_person on core_role (person_id);
create index core_role_school on core_role (school_id, role);

create table core_guardianship (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  guardian_id uuid not null references core_person (id),
  pupil_id uuid not null references core_person (id),
  relationship varchar(50),
  -- Custody and contact bans: a guardian sees a child only while this is true.
  may_see boolean not null
);
create unique index core_guardianship_pair on core_guardianship (guardian_id, pupil_id);
create index core_guardianship_pupil on core_guardianship (pupil_id);

create table core_transfer (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  person_id uuid not null references core_person (id),
  from_school_id uuid references core_school (id),
  to_school_id uuid references core_school (id),
  left_on date,
  entered_on date,
  recorded_at timestamp with time zone not null,
  recorded_by uuid
);
create index core_transfer_person on core_transfer (person_id);

-- The board's own symbols of the register. A municipality without rows uses the standard ones; a row with a standard code
-- replaces that one, a row with a new code adds one.
create table affairs_attendance_mark (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  code varchar(20) not null,
  name varchar(40) not null,
  glyph varchar(4) not null,
  counts_as varchar(20) not null,
  rank integer not null
);
create unique index affairs_attendance_mark_code on affairs_attendance_mark (municipality_id, code);

-- The register of one class on one day. It exists once somebody has confirmed it; the names are kept as they were signed.
create table affairs_roll (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid not null references core_school (id),
  class_id uuid not null references core_class (id),
  roll_day date not null,
  version bigint not null,
  confirmed_at timestamp with time zone not null,
  confirmed_by uuid not null references core_person (id),
  confirmed_by_name varchar(520) not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null references core_person (id),
  changed_by_name varchar(520) not null
);
create unique index affairs_roll_class_day on affairs_roll (class_id, roll_day);
create index affairs_roll_school_day on affairs_roll (school_id, roll_day);

-- One pupil in one roll. What the mark counted as on that day is kept, whatever the board makes of the symbol later.
create table affairs_attendance (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid not null references core_school (id),
  class_id uuid not null references core_class (id),
  roll_id uuid not null references affairs_roll (id),
  roll_day date not null,
  pupil_id uuid not null references core_person (id),
  mark varchar(20) not null,
  counts_as varchar(20) not null,
  reason varchar(200),
  arrived_at time,
  left_at time
);
create unique index affairs_attendance_pupil on affairs_attendance (roll_id, pupil_id);
create index affairs_attendance_pupil_day on affairs_attendance (pupil_id, roll_day);

-- What was written before, what is written now, by whom, when and why: only ever added to. Before is empty where the pupil was
-- not yet in the roll.
create table affairs_attendance_correction (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid not null references core_school (id),
  roll_id uuid not null references affairs_roll (id),
  pupil_id uuid not null references core_person (id),
  old_mark varchar(20),
  old_counts_as varchar(20),
  old_reason varchar(200),
  old_arrived_at time,
  old_left_at time,
  new_mark varchar(20) not null,
  new_counts_as varchar(20) not null,
  new_reason varchar(200),
  new_arrived_at time,
  new_left_at time,
  why varchar(200),
  made_at timestamp with time zone not null,
  made_by uuid not null references core_person (id),
  made_by_name varchar(520) not null
);
create index affairs_attendance_correction_roll on affairs_attendance_correction (roll_id, made_at);

-- What a guardian wrote (欠席連絡). It never writes the register; a teacher confirms it there.
create table affairs_absence_notice (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid not null references core_school (id),
  pupil_id uuid not null references core_person (id),
  first_day date not null,
  last_day date not null,
  kind varchar(20) not null,
  expected_at time,
  reason varchar(200),
  sent_at timestamp with time zone not null,
  sent_by uuid not null references core_person (id),
  sent_by_name varchar(520) not null,
  withdrawn_at timestamp with time zone
);
create index affairs_absence_notice_pupil on affairs_absence_notice (pupil_id, last_day);
create index affairs_absence_notice_school on affairs_absence_notice (school_id, last_day);

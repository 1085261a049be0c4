-- A report that is made again and again: for the board, or for one school.
create table mdm_report_schedule (
  id uuid not null primary key,
  municipality_id uuid not null,
  school_id uuid references core_school (id) on delete cascade,
  report varchar(20) not null,
  format varchar(10) not null,
  -- MONDAY to SUNDAY, or a day of the month.
  weekday varchar(10),
  month_day integer,
  keep_days integer not null,
  language varchar(2) not null,
  made_by uuid references core_account (id) on delete set null,
  made_by_name varchar(255) not null,
  made_at timestamp with time zone not null,
  next_due date not null,
  -- The number under which the log tells why the last attempt failed.
  trouble varchar(8),
  version integer not null
);
create index mdm_report_schedule_of on mdm_report_schedule (municipality_id, school_id);
create index mdm_report_schedule_due on mdm_report_schedule (next_due);

create table mdm_report (
  id uuid not null primary key,
  municipality_id uuid not null,
  school_id uuid references core_school (id) on delete cascade,
  schedule_id uuid references mdm_report_schedule (id) on delete set null,
  report varchar(20) not null,
  format varchar(10) not null,
  due_on date not null,
  made_at timestamp with time zone not null,
  made_for_name varchar(255) not null,
  kept_until date not null,
  file_id uuid not null
);
create unique index mdm_report_once on mdm_report (schedule_id, due_on);
create index mdm_report_of on mdm_report (municipality_id, school_id, made_at);
create index mdm_report_kept on mdm_report (kept_until);

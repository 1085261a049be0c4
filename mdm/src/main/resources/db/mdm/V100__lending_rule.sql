-- For how long a municipality lends, and how many units to one person.
create table mdm_loan_rule (
  municipality_id uuid not null primary key,
  usual_days integer not null,
  longest_days integer not null,
  home_days integer not null,
  most_short integer not null,
  version integer not null
);

-- The scanned paper that a guardian has signed.
alter table mdm_consent add column scan_id uuid;

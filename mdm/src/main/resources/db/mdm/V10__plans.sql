-- The four plans that a municipality must publish: one draft of each, and every revision that has been published.
create table mdm_plan (
  id uuid not null primary key,
  municipality_id uuid not null,
  kind varchar(12) not null,
  fields varchar(200000) not null,
  saved_at timestamp with time zone not null,
  saver varchar(255) not null,
  version integer not null
);
create unique index mdm_plan_kind on mdm_plan (municipality_id, kind);

-- Never changed but for its withdrawal: what the public has read stays on record.
create table mdm_plan_revision (
  id uuid not null primary key,
  municipality_id uuid not null,
  kind varchar(12) not null,
  number integer not null,
  fields varchar(200000) not null,
  note varchar(2000) not null,
  published_at timestamp with time zone not null,
  publisher varchar(255) not null,
  withdrawn_at timestamp with time zone,
  withdrawer varchar(255),
  withdrawal_reason varchar(2000),
  version integer not null
);
create unique index mdm_plan_revision_number on mdm_plan_revision (municipality_id, kind, number);

-- What guardians agree to when a unit goes home (持ち帰り申込書兼同意書): every wording is kept, since a consent names the one it was given to.
create table mdm_consent_text (
  id uuid not null primary key,
  municipality_id uuid not null,
  number integer not null,
  body varchar(8000) not null,
  written_by varchar(255) not null,
  written_at timestamp with time zone not null
);
create unique index mdm_consent_text_number on mdm_consent_text (municipality_id, number);

create table mdm_consent (
  id uuid not null primary key,
  municipality_id uuid not null,
  text_id uuid not null references mdm_consent_text (id),
  pupil_id uuid not null references core_person (id),
  -- Null where a member of staff noted a paper.
  guardian_id uuid references core_person (id),
  signature varchar(100) not null,
  given_at timestamp with time zone not null,
  noted_by varchar(255),
  withdrawn_at timestamp with time zone,
  withdrawn_by varchar(255),
  version integer not null
);
create index mdm_consent_pupil on mdm_consent (pupil_id, text_id);

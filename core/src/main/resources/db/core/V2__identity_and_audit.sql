create table core_account (
  id uuid not null primary key,
  municipality_id uuid references core_municipality (id),
  person_id uuid references core_person (id),
  login varchar(255) not null,
  -- Only the operator of the installation has an account without a person.
  operator boolean not null,
  password_hash varchar(255),
  must_change boolean not null,
  failures integer not null,
  blocked_until timestamp with time zone,
  disabled boolean not null,
  language varchar(2),
  furigana varchar(8) not null,
  last_sign_in timestamp with time zone,
  created_at timestamp with time zone not null
);
create unique index core_account_login on core_account (municipality_id, login);
create index core_account_by_login on core_account (login);
create unique index core_account_person on core_account (person_id);

create table core_token (
  id uuid not null primary key,
  account_id uuid not null references core_account (id),
  name varchar(100) not null,
  hash varchar(64) not null,
  scope varchar(10) not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone
);
create unique index core_token_hash on core_token (hash);
create index core_token_account on core_token (account_id);

-- A one-time address with which the first operator sets a password.
create table core_invitation (
  id uuid not null primary key,
  account_id uuid not null references core_account (id),
  hash varchar(64) not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create unique index core_invitation_hash on core_invitation (hash);

create table core_audit (
  id uuid not null primary key,
  municipality_id uuid,
  school_id uuid,
  happened_at timestamp with time zone not null,
  account_id uuid,
  actor varchar(255) not null,
  roles varchar(255) not null,
  address varchar(64),
  action varchar(60) not null,
  subject_kind varchar(40) not null,
  subject_id uuid,
  before_values varchar(8000),
  after_values varchar(8000)
);
create index core_audit_when on core_audit (municipality_id, happened_at);
create index core_audit_subject on core_audit (subject_id);

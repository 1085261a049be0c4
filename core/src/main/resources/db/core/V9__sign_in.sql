-- Waiting after wrong passwords is counted in memory, by the place that they come from.
alter table core_account drop column blocked_until;

-- A browser in which the owner of the account has signed in before: tries elsewhere do not make it wait.
create table core_known_browser (
  id uuid not null primary key,
  account_id uuid not null references core_account (id),
  hash varchar(64) not null,
  seen_at timestamp with time zone not null
);
create index core_known_browser_account on core_known_browser (account_id, hash);
create index core_known_browser_hash on core_known_browser (hash);

-- The code tells equal logins of two municipalities apart.
create unique index core_municipality_code on core_municipality (code);

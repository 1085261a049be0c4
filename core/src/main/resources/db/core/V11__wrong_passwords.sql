-- Wrong passwords of the last hour, by whom they were meant for (the account, or a hash of a login that nobody has) and where they came
-- from; shared by all nodes. A right password at the first try writes nothing here.
create table core_try (
  id varchar(140) not null primary key,
  name varchar(64) not null,
  tries integer not null,
  last_at timestamp with time zone not null,
  free_at timestamp with time zone not null
);
create index core_try_name on core_try (name);
create index core_try_last on core_try (last_at);

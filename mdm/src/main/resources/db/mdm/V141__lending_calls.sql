-- What a program was answered for a loan or return that it sent under a key of its own: who sends it again gets the same answer.
create table mdm_lending_call (
  id uuid not null primary key,
  account_id uuid not null,
  call_key uuid not null,
  device_id uuid not null references mdm_device (id) on delete cascade,
  tag varchar(40) not null,
  what varchar(20) not null,
  act_id uuid,
  from_id uuid,
  to_id uuid,
  called_at timestamp with time zone not null
);
create unique index mdm_lending_call_key on mdm_lending_call (account_id, call_key);
create index mdm_lending_call_at on mdm_lending_call (called_at);
create index mdm_lending_call_device on mdm_lending_call (device_id);

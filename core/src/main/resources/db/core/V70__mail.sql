-- Who wants mail about what. The address is typed by its owner and counts once the owner has answered a mail sent to it.
create table core_mail_recipient (
  account_id uuid not null primary key references core_account (id) on delete cascade,
  address varchar(254) not null,
  topics varchar(100) not null,
  -- The hash of the code in the mail that asks for the confirmation; it opens once.
  confirm_hash varchar(64),
  confirm_until timestamp with time zone,
  confirmed_at timestamp with time zone,
  -- Stands in every mail and only stops them, so it is kept as it is.
  stop_code varchar(64) not null,
  asked_on date not null,
  asked_times integer not null,
  version integer not null
);
create unique index core_mail_recipient_stop on core_mail_recipient (stop_code);
create index core_mail_recipient_confirm on core_mail_recipient (confirm_hash);

-- One row for a recipient, a topic and an occasion: whatever fails and is repeated, nobody gets the same mail twice.
create table core_mail_posting (
  id uuid not null primary key,
  account_id uuid not null references core_account (id) on delete cascade,
  topic varchar(20) not null,
  occasion varchar(60) not null,
  state varchar(10) not null,
  attempts integer not null,
  tried_at timestamp with time zone not null,
  version integer not null
);
create unique index core_mail_posting_once on core_mail_posting (account_id, topic, occasion);

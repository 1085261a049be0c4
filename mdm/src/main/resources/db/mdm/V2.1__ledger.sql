-- Models: who makes them, and by which row of the support table their updates end.
alter table mdm_device_model add column maker varchar(100);
alter table mdm_device_model add column support_key varchar(100);
alter table mdm_device_model add column support_until date;
alter table mdm_device_model add column version integer default 1 not null;

-- When a vendor ends the support of what runs on a unit. Rows without a municipality come with the product, a municipality's own go before.
create table mdm_support_end (
  id uuid not null primary key,
  municipality_id uuid,
  platform varchar(10) not null,
  support_key varchar(100) not null,
  until_on date not null,
  source varchar(400) not null,
  noted_on date not null,
  version integer not null
);
create unique index mdm_support_end_key on mdm_support_end (municipality_id, platform, support_key);

create table mdm_purchase (
  id uuid not null primary key,
  municipality_id uuid not null,
  order_number varchar(100) not null,
  vendor varchar(200),
  purchased_on date,
  unit_price integer,
  funding varchar(10) not null,
  subsidy_id varchar(100),
  subsidy_year integer,
  lease_until date,
  warranty_until date,
  restricted_until date,
  remark varchar(400),
  version integer not null
);
create unique index mdm_purchase_order on mdm_purchase (municipality_id, order_number);

-- Rooms and carts. The board and the schools are places by themselves, under their own ids.
create table mdm_place (
  id uuid not null primary key,
  municipality_id uuid not null,
  school_id uuid,
  parent_id uuid references mdm_place (id),
  kind varchar(10) not null,
  name varchar(100) not null,
  version integer not null
);
create index mdm_place_municipality on mdm_place (municipality_id, school_id);

create table mdm_custom_field (
  id uuid not null primary key,
  municipality_id uuid not null,
  model_id uuid references mdm_device_model (id),
  name varchar(60) not null,
  kind varchar(10) not null,
  choices varchar(2000),
  version integer not null
);
create unique index mdm_custom_field_name on mdm_custom_field (municipality_id, name);

alter table mdm_device add column place_id uuid references mdm_place (id);
alter table mdm_device add column purchase_id uuid references mdm_purchase (id);
alter table mdm_device add column lease_until date;
alter table mdm_device add column restricted_until date;
alter table mdm_device add column accessories varchar(400);
alter table mdm_device add column custom varchar(4000);
-- The state to which a unit comes back from repair or from being lost.
alter table mdm_device add column resumes varchar(10);
alter table mdm_device add column erasure varchar(100);
-- What holds of the three ends when the unit, its model and its purchase are asked in turn, and who said it.
alter table mdm_device add column support_end date;
alter table mdm_device add column support_origin varchar(10);
alter table mdm_device add column warranty_end date;
alter table mdm_device add column warranty_origin varchar(10);
alter table mdm_device add column lease_end date;
alter table mdm_device add column lease_origin varchar(10);
alter table mdm_device add column events integer default 0 not null;
update mdm_device set support_end = support_until, support_origin = case when support_until is null then null else 'UNIT' end,
  warranty_end = warranty_until, warranty_origin = case when warranty_until is null then null else 'UNIT' end;
create index mdm_device_place on mdm_device (place_id);
create index mdm_device_purchase on mdm_device (purchase_id);
create index mdm_device_model_of on mdm_device (model_id);

alter table mdm_device_event add column number integer default 0 not null;
alter table mdm_device_event add column happened_on date;
alter table mdm_device_event add column state_before varchar(10);
alter table mdm_device_event add column state_after varchar(10);
alter table mdm_device_event add column holder_before uuid;
alter table mdm_device_event add column holder_after uuid;
alter table mdm_device_event add column school_before uuid;
alter table mdm_device_event add column school_after uuid;
alter table mdm_device_event add column place_before uuid;
alter table mdm_device_event add column place_after uuid;
alter table mdm_device_event add column corrects uuid;
-- The unit to which it happened before two records were found to be one unit.
alter table mdm_device_event add column former_device uuid;
alter table mdm_device_event add column changes varchar(20000);
create index mdm_device_event_kind on mdm_device_event (municipality_id, kind, happened_on);
create index mdm_device_event_holder on mdm_device_event (holder_after);

-- Which column of a file means what, remembered by the file's header.
create table mdm_column_mapping (
  id uuid not null primary key,
  municipality_id uuid not null,
  header varchar(64) not null,
  source varchar(20) not null,
  meanings varchar(8000) not null,
  saved_at timestamp with time zone not null,
  saved_by uuid
);
create unique index mdm_column_mapping_header on mdm_column_mapping (municipality_id, header);

alter table mdm_import add column rule varchar(10);
alter table mdm_import add column job_id uuid;
alter table mdm_import alter column source set data type varchar(30);

-- Events are numbered within their unit: two that happen at the same moment keep their order, and two people cannot write the same one.
update mdm_device_event set number = (select count(*) from mdm_device_event x where x.device_id = mdm_device_event.device_id
  and (x.happened_at < mdm_device_event.happened_at or (x.happened_at = mdm_device_event.happened_at and x.id <= mdm_device_event.id)));
update mdm_device set events = (select count(*) from mdm_device_event x where x.device_id = mdm_device.id);
create unique index mdm_device_event_number on mdm_device_event (device_id, number);

-- Windows: end of servicing by edition and version. iPadOS has no published policy, so no row comes with the product.
insert into mdm_support_end (id, municipality_id, platform, support_key, until_on, source, noted_on, version) values
  ('0199f000-0000-7000-8000-000000000001', null, 'WINDOWS', 'Windows 10 22H2', date '2025-10-14', 'https://learn.microsoft.com/lifecycle/products/windows-10-home-and-pro', date '2026-11-22', 1),
  ('0199f000-0000-7000-8000-000000000002', null, 'WINDOWS', 'Windows 11 SE 24H2', date '2026-10-13', 'https://learn.microsoft.com/education/windows/windows-11-se-overview', date '2026-11-22', 1),
  ('0199f000-0000-7000-8000-000000000003', null, 'WINDOWS', 'Windows 11 Pro Education 24H2', date '2026-10-13', 'https://learn.microsoft.com/lifecycle/products/windows-11-home-and-pro', date '2026-11-22', 1),
  ('0199f000-0000-7000-8000-000000000004', null, 'WINDOWS', 'Windows 11 Education 23H2', date '2026-11-10', 'https://learn.microsoft.com/lifecycle/products/windows-11-enterprise-and-education', date '2026-11-22', 1),
  ('0199f000-0000-7000-8000-000000000005', null, 'WINDOWS', 'Windows 11 Pro Education 25H2', date '2027-10-12', 'https://learn.microsoft.com/lifecycle/products/windows-11-home-and-pro', date '2026-11-22', 1),
  ('0199f000-0000-7000-8000-000000000006', null, 'WINDOWS', 'Windows 11 Education 24H2', date '2027-10-12', 'https://learn.microsoft.com/lifecycle/products/windows-11-enterprise-and-education', date '2026-11-22', 1);

-- A school or person that the ledger names cannot be taken back with its roster.
update mdm_device set school_id = null where school_id is not null and school_id not in (select id from core_school);
update mdm_device set user_id = null where user_id is not null and user_id not in (select id from core_person);
alter table mdm_device add constraint mdm_device_school_of foreign key (school_id) references core_school (id);
alter table mdm_device add constraint mdm_device_user_of foreign key (user_id) references core_person (id);
alter table mdm_place add constraint mdm_place_school_of foreign key (school_id) references core_school (id);

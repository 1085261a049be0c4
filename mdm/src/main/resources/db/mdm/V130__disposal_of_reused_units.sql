-- A unit is in one unsigned batch at most: its id stands in open_device as long as the batch is open. One that was used again within the
-- schools can leave later in another batch, and a certificate stays when its unit is taken out of a batch, for the next one. The table is
-- made anew, for its former index belongs to a constraint whose name differs by database.
create table mdm_disposal_row (
  id uuid not null primary key,
  disposal_id uuid references mdm_disposal (id),
  device_id uuid not null references mdm_device (id),
  open_device uuid,
  released_on date,
  erasure_way varchar(10),
  erased_on date,
  eraser varchar(255),
  certificate varchar(100),
  certificate_file uuid,
  weight_grams integer,
  seen_on date,
  gone_on date,
  version integer not null
);
insert into mdm_disposal_row (id, disposal_id, device_id, open_device, released_on, erasure_way, erased_on, eraser, certificate,
    certificate_file, weight_grams, seen_on, gone_on, version)
  select u.id, u.disposal_id, u.device_id, case when d.signed_on is null then u.device_id end, u.released_on, u.erasure_way, u.erased_on,
    u.eraser, u.certificate, u.certificate_file, u.weight_grams, u.seen_on, u.gone_on, u.version
  from mdm_disposal_unit u join mdm_disposal d on d.id = u.disposal_id;
drop table mdm_disposal_unit;
alter table mdm_disposal_row rename to mdm_disposal_unit;
create unique index mdm_disposal_unit_open on mdm_disposal_unit (open_device);
create index mdm_disposal_unit_device on mdm_disposal_unit (device_id);
create index mdm_disposal_unit_disposal on mdm_disposal_unit (disposal_id);

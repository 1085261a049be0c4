-- Repairs that start in the product, beside those that an import brought: one table, one history of failures.
alter table mdm_repair add column status varchar(10) default 'SENT' not null;
alter table mdm_repair add column failure varchar(10);
alter table mdm_repair add column cause_kind varchar(10);
alter table mdm_repair add column cause_note varchar(400);
alter table mdm_repair add column noticed_on date;
alter table mdm_repair add column words varchar(400);
alter table mdm_repair add column photo_id uuid;
alter table mdm_repair add column holder_id uuid references core_person (id);
alter table mdm_repair add column requested_by uuid;
alter table mdm_repair add column requester varchar(255);
alter table mdm_repair add column urgency varchar(10);
alter table mdm_repair add column answer varchar(400);
alter table mdm_repair add column spare_id uuid references mdm_device (id);
alter table mdm_repair add column spare_on date;
alter table mdm_repair add column vendor varchar(200);
alter table mdm_repair add column quote integer;
alter table mdm_repair add column payer varchar(15);
alter table mdm_repair add column sent_on date;

update mdm_repair set status = 'RETURNED' where returned_on is not null;
update mdm_repair set failure = case
  when symptom like '%膨張%' or symptom like '%膨ら%' then 'SWELLING'
  when symptom like '%液晶%' or symptom like '%画面%' then 'SCREEN'
  when symptom like '%キーボード%' then 'KEYBOARD'
  when symptom like '%充電%' or symptom like '%電池%' or symptom like '%バッテリー%' then 'CHARGING'
  when symptom like '%起動%' or symptom like '%電源%' then 'POWER'
  when symptom like '%水%' then 'LIQUID'
  when symptom like '%紛失%' then 'LOST'
  when symptom like '%カメラ%' or symptom like '%マイク%' or symptom like '%音%' then 'CAMERA'
  when symptom like '%通信%' or symptom like '%ネット%' then 'NETWORK'
  when symptom like '%破損%' or symptom like '%割れ%' then 'CASE'
  else 'OTHER' end;
update mdm_repair set cause_kind = case
  when cause like '%落%' then 'DROP'
  when cause like '%水%' then 'LIQUID'
  when cause like '%端子%' then 'PORT'
  when cause like '%経年%' or cause like '%劣化%' then 'WEAR'
  when cause like '%初期%' or cause like '%不具合%' then 'DEFECT'
  when cause like '%不明%' then 'UNKNOWN'
  else 'OTHER' end
  where cause is not null;
create index mdm_repair_status on mdm_repair (municipality_id, status);
create index mdm_repair_holder on mdm_repair (holder_id);

-- What a municipality takes for given when it weighs a repair against a new unit.
create table mdm_repair_settings (
  municipality_id uuid not null primary key,
  threshold_percent integer not null,
  switching_cost integer not null,
  replacement_price integer not null,
  life_months integer not null,
  version integer not null
);

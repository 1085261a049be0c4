-- Stocktaking (棚卸): a campaign, one sheet (棚卸表) for each school and for the board's own store, and what was expected when it opened.
create table mdm_stocktaking (
  id uuid not null primary key,
  municipality_id uuid not null,
  -- The school that counts for itself, or null where the board has opened it.
  school_id uuid references core_school (id),
  name varchar(100) not null,
  from_on date not null,
  until_on date not null,
  leader varchar(100) not null,
  opened_by uuid,
  opener varchar(255) not null,
  opened_at timestamp with time zone not null,
  signed_by uuid,
  signer varchar(255),
  signed_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  cancelled_because varchar(400),
  version integer not null
);
create index mdm_stocktaking_municipality on mdm_stocktaking (municipality_id, from_on);

-- spot_id is the school's id, or the municipality's for what stands at the board.
create table mdm_stocktaking_sheet (
  id uuid not null primary key,
  stocktaking_id uuid not null references mdm_stocktaking (id),
  municipality_id uuid not null,
  school_id uuid references core_school (id),
  spot_id uuid not null,
  signed_by uuid,
  signer varchar(255),
  signed_at timestamp with time zone,
  remark varchar(400),
  version integer not null
);
create unique index mdm_stocktaking_sheet_spot on mdm_stocktaking_sheet (stocktaking_id, spot_id);
create index mdm_stocktaking_sheet_school on mdm_stocktaking_sheet (spot_id, signed_at);

-- Where is counted: rooms and carts, homeroom classes whose pupils hold the units, and the rest of the school under the spot's own id.
create table mdm_stocktaking_room (
  sheet_id uuid not null references mdm_stocktaking_sheet (id),
  room_id uuid not null,
  kind varchar(10) not null,
  name varchar(400) not null,
  primary key (sheet_id, room_id)
);

-- The ledger as it was when the stocktaking opened. Never changed, and so without a reference to a unit that an import may take back.
create table mdm_stocktaking_item (
  stocktaking_id uuid not null references mdm_stocktaking (id),
  device_id uuid not null,
  sheet_id uuid not null,
  room_id uuid not null,
  tag varchar(40) not null,
  serial varchar(40),
  model varchar(400) not null,
  state varchar(10) not null,
  holder_id uuid,
  primary key (stocktaking_id, device_id),
  foreign key (sheet_id, room_id) references mdm_stocktaking_room (sheet_id, room_id)
);
create index mdm_stocktaking_item_room on mdm_stocktaking_item (sheet_id, room_id, tag);

-- Each scan keeps the id that the tablet gave it: sent twice, it is kept once.
create table mdm_stocktaking_scan (
  id uuid not null primary key,
  stocktaking_id uuid not null,
  sheet_id uuid not null,
  room_id uuid not null,
  -- The unit, or for a code that names none an id made of the code.
  subject_id uuid not null,
  device_id uuid,
  code varchar(400) not null,
  broken boolean not null,
  verdict varchar(10) not null,
  seen_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  account_id uuid,
  counter varchar(255) not null,
  withdrawn_at timestamp with time zone,
  foreign key (sheet_id, room_id) references mdm_stocktaking_room (sheet_id, room_id)
);
create index mdm_stocktaking_scan_subject on mdm_stocktaking_scan (stocktaking_id, subject_id);
create index mdm_stocktaking_scan_sheet on mdm_stocktaking_scan (sheet_id, subject_id);

create table mdm_stocktaking_explanation (
  id uuid not null primary key,
  sheet_id uuid not null references mdm_stocktaking_sheet (id),
  subject_id uuid not null,
  kind varchar(10) not null,
  reason varchar(20) not null,
  remark varchar(400),
  -- The step that the ledger took with it, or null.
  step varchar(20),
  explained_by uuid,
  explainer varchar(255) not null,
  explained_at timestamp with time zone not null,
  version integer not null
);
create unique index mdm_stocktaking_explanation_subject on mdm_stocktaking_explanation (sheet_id, subject_id, kind);

-- What was expected and seen by nobody, and what was seen and not so expected. A signed sheet knows nothing of what came in later; who has
-- been seen in the right place is not elsewhere; of many scans of one unit the last one speaks.
create view mdm_stocktaking_difference as
select i.stocktaking_id, i.sheet_id, i.device_id as subject_id, 'MISSING' as kind, i.device_id, i.room_id, cast(null as uuid) as scan_id
from mdm_stocktaking_item i join mdm_stocktaking_sheet t on t.id = i.sheet_id
where i.state not in ('LOST', 'IN_REPAIR')
  and not exists (select 1 from mdm_stocktaking_scan s where s.stocktaking_id = i.stocktaking_id and s.subject_id = i.device_id
    and s.withdrawn_at is null and (t.signed_at is null or s.received_at <= t.signed_at))
union all
select s.stocktaking_id, s.sheet_id, s.subject_id, s.verdict as kind, s.device_id, s.room_id, s.id as scan_id
from mdm_stocktaking_scan s join mdm_stocktaking_sheet t on t.id = s.sheet_id
where s.withdrawn_at is null and s.verdict not in ('FOUND', 'RETIRED')
  and not exists (select 1 from mdm_stocktaking_scan e where e.sheet_id = s.sheet_id and e.subject_id = s.subject_id
    and e.withdrawn_at is null and e.verdict not in ('FOUND', 'RETIRED')
    and (e.seen_at > s.seen_at or (e.seen_at = s.seen_at and e.id > s.id)))
  and (s.verdict <> 'ELSEWHERE' or not exists (select 1 from mdm_stocktaking_scan c where c.stocktaking_id = s.stocktaking_id
    and c.subject_id = s.subject_id and c.withdrawn_at is null and c.verdict in ('FOUND', 'RETIRED')
    and (t.signed_at is null or c.received_at <= t.signed_at)));

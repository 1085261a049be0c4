-- A step of the year change that was ordered for all schools at once; one that takes back names the order whose hand-outs it undoes.
create table mdm_year_change_order (
  id uuid not null primary key,
  change_id uuid not null references mdm_year_change (id),
  municipality_id uuid not null,
  step varchar(10) not null,
  reason varchar(400),
  undoes_id uuid references mdm_year_change_order (id),
  job_id uuid,
  ordered_by uuid,
  orderer varchar(255) not null,
  ordered_at timestamp with time zone not null,
  version integer not null
);
create index mdm_year_change_order_change on mdm_year_change_order (change_id, ordered_at);

-- What came of an order at a school: how many units, how many were refused, or why nothing could be done there at all.
create table mdm_year_change_result (
  id uuid not null primary key,
  order_id uuid not null references mdm_year_change_order (id),
  school_id uuid not null references core_school (id),
  units integer not null,
  refused integer not null,
  refusal varchar(100),
  version integer not null
);
create unique index mdm_year_change_result_school on mdm_year_change_result (order_id, school_id);

-- The order for all schools of which a school's run is a part; none for a run that the school ordered itself.
alter table mdm_year_change_run add column order_id uuid references mdm_year_change_order (id);
create index mdm_year_change_run_order on mdm_year_change_run (order_id);

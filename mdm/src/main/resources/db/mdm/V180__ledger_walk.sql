-- The order in which a program reads a whole ledger, part by part: no unit is met twice or passed over, however long it takes.
create index mdm_device_walk on mdm_device (municipality_id, id);

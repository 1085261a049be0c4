-- One index for each order of the ledger's list: a page is read in the index's order, however many units there are.
drop index mdm_device_school;
create index mdm_device_school on mdm_device (school_id, tag);
create index mdm_device_state on mdm_device (municipality_id, state, tag);
create index mdm_device_kind on mdm_device (municipality_id, kind, tag);
create index mdm_device_acquired on mdm_device (municipality_id, acquired_on, tag);
create index mdm_device_support on mdm_device (municipality_id, support_end, tag);
create index mdm_device_warranty on mdm_device (municipality_id, warranty_end, tag);
create index mdm_device_lease on mdm_device (municipality_id, lease_end, tag);
create index mdm_device_sync on mdm_device (municipality_id, last_sync, tag);
drop index mdm_device_model_of;
create index mdm_device_model_of on mdm_device (model_id, tag);

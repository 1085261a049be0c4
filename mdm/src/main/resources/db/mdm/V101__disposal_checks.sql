-- What a model weighs, for the report on a batch whose units are not weighed one by one.
alter table mdm_device_model add column weight_grams integer;

-- The day on which the recycler was looked up in the ministries' list of certified operators.
alter table mdm_disposal add column operator_checked_on date;

-- What the exports of the vendor's console have said of a unit since it was released: still there, or gone.
alter table mdm_disposal_unit add column seen_on date;
alter table mdm_disposal_unit add column gone_on date;

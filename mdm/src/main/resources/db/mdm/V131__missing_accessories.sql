-- What of the accessories that went out with a unit did not come back with it.
alter table mdm_loan add column missing varchar(200);

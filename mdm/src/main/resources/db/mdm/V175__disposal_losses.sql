-- A unit that went missing after the hand-over: when that was noticed, and where it was reported (police, operator) under which number.
alter table mdm_disposal_unit add column lost_on date;
alter table mdm_disposal_unit add column lost_report varchar(400);

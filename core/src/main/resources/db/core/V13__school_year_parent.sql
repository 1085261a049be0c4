-- As the roster gives it; the Japanese profile knows only school years, which have no parent.
alter table core_school_year add column parent_sourced_id varchar(255);
alter table core_roster_stage_sessions add column parent_sourced_id varchar(255);

-- Units whose turn had come in the year, and for which the yearly cap left no room.
alter table mdm_scenario_year add column postponed integer default 0 not null;
-- By which way of computing a scenario was computed: 0 for those before the ways were counted.
alter table mdm_scenario add column computed_by integer default 0 not null;

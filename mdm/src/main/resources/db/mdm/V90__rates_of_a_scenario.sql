-- How often the units of a year fail by their ages and models, against the fleet's rate.
alter table mdm_scenario_year add column strain double precision default 1 not null;
-- Which ages and models had failures enough for a rate of their own, one a line.
alter table mdm_scenario add column rate_ages varchar(200);
alter table mdm_scenario add column rate_models varchar(4000);

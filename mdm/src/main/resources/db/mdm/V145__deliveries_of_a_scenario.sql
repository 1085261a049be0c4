-- What had come in the year when the scenario was computed: it buys besides.
alter table mdm_scenario_year add column delivered_devices bigint default 0 not null;
alter table mdm_scenario_year add column delivered_devices_from_fund bigint default 0 not null;
alter table mdm_scenario_year add column delivered_spares bigint default 0 not null;
alter table mdm_scenario_year add column delivered_spares_from_fund bigint default 0 not null;

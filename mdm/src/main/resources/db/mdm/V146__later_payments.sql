-- What is paid for leases after the last year of the scenario.
alter table mdm_scenario add column later bigint;

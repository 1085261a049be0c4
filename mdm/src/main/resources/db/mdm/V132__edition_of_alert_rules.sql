-- How often people have changed the rules. The row's own version also counts the daily check.
alter table mdm_alert_rules add column edition integer default 0 not null;

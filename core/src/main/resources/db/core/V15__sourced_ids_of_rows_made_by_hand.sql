-- Rows made by hand now have their sourcedId from the first day; those that never went out get it here: their own id as a UUID of
-- version 4, which the profile asks for.
update core_person set sourced_id = concat(substring(cast(id as varchar(36)) from 1 for 14), '4', substring(cast(id as varchar(36)) from 16))
  where sourced_id is null and roster_state = 'manual';
update core_role set sourced_id = concat(substring(cast(id as varchar(36)) from 1 for 14), '4', substring(cast(id as varchar(36)) from 16))
  where sourced_id is null and roster_state = 'manual';
update core_membership set sourced_id = concat(substring(cast(id as varchar(36)) from 1 for 14), '4', substring(cast(id as varchar(36)) from 16))
  where sourced_id is null and roster_state = 'manual';

-- What an event changed stands with the event: one row instead of a dozen.
update mdm_device_event e set changes =
  (select cast(json_agg(json_build_array(c.fact, c.value_before, c.value_after)) as varchar(20000)) from mdm_device_change c where c.event_id = e.id);
drop table mdm_device_change;

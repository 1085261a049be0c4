-- The form that handed it out: sent twice, it hands out once.
alter table lms_handout add column order_key uuid;
create unique index lms_handout_order on lms_handout (order_key, class_id);

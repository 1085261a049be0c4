-- The form that brought it: a file sent twice with one form is one material.
alter table lms_material add column order_key uuid;
create index lms_material_order on lms_material (order_key);

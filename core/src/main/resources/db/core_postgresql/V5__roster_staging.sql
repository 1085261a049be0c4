-- A city of 200,000 pupils passes through these tables in one transaction. Without the foreign key nothing is looked up for each row (the
-- import clears its rows itself), and pages with room let the resolving of references leave the indexes alone (HOT updates).

alter table core_roster_stage_orgs drop constraint core_roster_stage_orgs_import_id_fkey;
alter table core_roster_stage_sessions drop constraint core_roster_stage_sessions_import_id_fkey;
alter table core_roster_stage_courses drop constraint core_roster_stage_courses_import_id_fkey;
alter table core_roster_stage_classes drop constraint core_roster_stage_classes_import_id_fkey;
alter table core_roster_stage_users drop constraint core_roster_stage_users_import_id_fkey;
alter table core_roster_stage_roles drop constraint core_roster_stage_roles_import_id_fkey;
alter table core_roster_stage_enrollments drop constraint core_roster_stage_enrollments_import_id_fkey;
alter table core_roster_stage_demographics drop constraint core_roster_stage_demographics_import_id_fkey;
alter table core_roster_change drop constraint core_roster_change_import_id_fkey;
alter table core_roster_field drop constraint core_roster_field_import_id_fkey;

alter table core_roster_stage_orgs set (fillfactor = 45);
alter table core_roster_stage_sessions set (fillfactor = 45);
alter table core_roster_stage_courses set (fillfactor = 45);
alter table core_roster_stage_classes set (fillfactor = 45);
alter table core_roster_stage_users set (fillfactor = 45);
alter table core_roster_stage_roles set (fillfactor = 45);
alter table core_roster_stage_enrollments set (fillfactor = 45);
alter table core_roster_stage_demographics set (fillfactor = 45);

-- Any part of a tag or a serial number finds its unit at once in a ledger of a million. pg_trgm comes with PostgreSQL and whoever owns the
-- database may create it; where it may not be, the search works without, and slower.
do $$
begin
  create extension if not exists pg_trgm;
  create index mdm_device_numbers on mdm_device using gin (tag gin_trgm_ops, serial gin_trgm_ops);
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise warning 'pg_trgm is missing: the search of the device ledger is slower (%)', sqlerrm;
end $$;

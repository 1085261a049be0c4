-- What is written in the record stays as it was written, whoever asks.
create function core_audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'core_audit is append-only';
end $$;
create trigger core_audit_kept before update or delete on core_audit for each row execute function core_audit_is_append_only();
create trigger core_audit_whole before truncate on core_audit for each statement execute function core_audit_is_append_only();

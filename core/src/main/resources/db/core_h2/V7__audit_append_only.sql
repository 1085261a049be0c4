-- What is written in the record stays as it was written, whoever asks.
create trigger core_audit_kept before update, delete on core_audit for each row call 'org.manabiya.core.data.AppendOnly';

-- disabled is what the roster says (enabledUser); blocked is what a person at the school or the board has decided, which no roster lifts.
alter table core_account add column blocked boolean default false not null;
update core_account set blocked = true, disabled = false
where disabled = true
  and (person_id is null or exists (select 1 from core_person p where p.id = core_account.person_id and p.enabled = true));

-- More of everything that a list of the sample city shows.
insert into core_municipality (id, code, name, created_at)
  select gen_random_uuid(), null, '追加', now() from generate_series(1, 20);

insert into core_school (id, municipality_id, sourced_id, roster_state, changed_at, kind, name)
  select gen_random_uuid(), m.id, 'more-' || n, 'active', now(), 'school', '追加' || n || '学校'
  from core_municipality m cross join generate_series(1, 20) n where m.code = '099990';

insert into core_class (id, municipality_id, sourced_id, roster_state, changed_at, school_id, school_year_id, title, kind, grades)
  select gen_random_uuid(), s.municipality_id, 'more-' || s.id || n, 'active', now(), s.id, y.id, '追加' || n || '組', 'homeroom', 'P1'
  from core_school s join core_school_year y on y.municipality_id = s.municipality_id cross join generate_series(1, 5) n
  where s.kind = 'school';

insert into core_person (id, municipality_id, sourced_id, roster_state, changed_at, master_identifier, enabled, family_name, given_name,
    primary_school_id, home_class_id, search_key)
  select gen_random_uuid(), c.municipality_id, 'more-' || c.id || n, 'active', now(), gen_random_uuid(), true, '追加', n::text,
    c.school_id, c.id, 'ついか'
  from core_class c cross join generate_series(1, 10) n where c.kind = 'homeroom';

insert into core_role (id, municipality_id, sourced_id, roster_state, changed_at, person_id, school_id, role, is_primary)
  select gen_random_uuid(), p.municipality_id, p.sourced_id, 'active', now(), p.id, p.primary_school_id, 'student', true
  from core_person p where p.sourced_id like 'more-%';

insert into core_membership (id, municipality_id, sourced_id, roster_state, changed_at, school_id, class_id, person_id, role, kind, is_primary)
  select gen_random_uuid(), p.municipality_id, p.sourced_id, 'active', now(), p.primary_school_id, p.home_class_id, p.id, 'student', 'enrolled', true
  from core_person p where p.sourced_id like 'more-%';

insert into core_account (id, municipality_id, person_id, login, operator, must_change, failures, disabled, furigana, created_at)
  select gen_random_uuid(), municipality_id, id, id || '@more.example', false, true, 0, false, 'grade', now()
  from core_person where sourced_id like 'more-%';

insert into core_guardianship (id, municipality_id, guardian_id, pupil_id, relationship, may_see)
  select gen_random_uuid(), g.municipality_id, g.guardian_id, p.id, '母', true
  from (select distinct municipality_id, guardian_id from core_guardianship) g
    cross join (select id from core_person where sourced_id like 'more-%' limit 5) p;

insert into core_job (id, kind, municipality_id, owner_id, state, attempt, cancel_asked, percent, created_at, ended_at)
  select gen_random_uuid(), 'walk', municipality_id, id, 'DONE', 1, false, 100, now(), now()
  from core_account cross join generate_series(1, 5) where password_hash is not null;

insert into core_roster_import (id, municipality_id, file_name, state, created_at)
  select gen_random_uuid(), id, '追加.zip', 'previewed', now() from core_municipality cross join generate_series(1, 5) where code = '099990';

insert into lms_material (id, municipality_id, school_id, owner_id, title, kind, media_type, byte_size, file_id, created_at)
  select gen_random_uuid(), t.municipality_id, t.school_id, t.person_id, '追加', 'PDF', 'application/pdf', 1, gen_random_uuid(), now()
  from (select distinct municipality_id, school_id, person_id from core_membership where role = 'teacher') t cross join generate_series(1, 10);

insert into lms_handout (id, municipality_id, school_id, class_id, instruction, handed_by, handed_at)
  select gen_random_uuid(), t.municipality_id, t.school_id, t.class_id, '追加', t.person_id, now()
  from core_membership t cross join generate_series(1, 5) where t.role = 'teacher';

insert into lms_handout_item (id, municipality_id, school_id, handout_id, material_id, position)
  select distinct on (h.id) gen_random_uuid(), h.municipality_id, h.school_id, h.id, m.id, 0
  from lms_handout h join lms_material m on m.owner_id = h.handed_by where h.instruction = '追加' order by h.id;

insert into mdm_device_model (id, municipality_id, name, platform) select gen_random_uuid(), id, '追加', 'CHROMEOS' from core_municipality;

insert into mdm_device (id, municipality_id, school_id, tag, model_id, kind, state, events, version)
  select gen_random_uuid(), s.municipality_id, s.id, s.id::text || n, m.id, 'PUPIL', 'IN_USE', 0, 1
  from core_school s join mdm_device_model m on m.municipality_id = s.municipality_id and m.name = '追加' cross join generate_series(1, 5) n
  where s.kind = 'school';

insert into mdm_import (id, municipality_id, file_name, status, uploaded_at, uploader, entered, changed, unchanged)
  select gen_random_uuid(), id, '追加.csv', 'PUT_ASIDE', now(), '追加', 0, 0, 0 from core_municipality cross join generate_series(1, 5);

insert into mdm_stocktaking (id, municipality_id, school_id, name, from_on, until_on, leader, opener, opened_at, cancelled_at,
    cancelled_because, version)
  select gen_random_uuid(), s.municipality_id, s.id, '追加', current_date, current_date, '追加', '追加', now(), now(), '追加', 1
  from core_school s where s.kind = 'school';

insert into mdm_stocktaking_sheet (id, stocktaking_id, municipality_id, school_id, spot_id, version)
  select gen_random_uuid(), id, municipality_id, school_id, school_id, 1 from mdm_stocktaking where name = '追加';

-- The second city: a board, two schools, in each a homeroom class with its teacher and one pupil, whose guardian is there too.
insert into core_municipality (id, code, name, created_at)
  values ('00000000-0000-7000-8000-000000000001', '990001', '隣の市', now());

insert into core_school (id, municipality_id, sourced_id, roster_state, changed_at, kind, name, identifier)
  select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'school-' || n, 'active', now(), 'school', '第' || n || '学校', 'B99000' || n
  from generate_series(1, 2) n;

insert into core_school_year (id, municipality_id, sourced_id, roster_state, changed_at, title, starts_in, first_day, last_day)
  values (gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'year', 'active', now(), '今年度', 2026, '2026-04-01', '2027-03-31');

insert into core_class (id, municipality_id, sourced_id, roster_state, changed_at, school_id, school_year_id, title, kind, grades)
  select gen_random_uuid(), s.municipality_id, 'class-' || s.sourced_id, 'active', now(), s.id, y.id, '1年1組', 'homeroom', 'P1'
  from core_school s join core_school_year y on y.municipality_id = s.municipality_id
  where s.municipality_id = '00000000-0000-7000-8000-000000000001';

insert into core_person (id, municipality_id, sourced_id, roster_state, changed_at, master_identifier, enabled, family_name, given_name,
    primary_school_id, search_key)
  select gen_random_uuid(), s.municipality_id, r.role || '-' || s.sourced_id, 'active', now(), gen_random_uuid(), true, '隣', r.role, s.id, 'となり'
  from core_school s cross join (values ('student'), ('teacher'), ('guardian'), ('principal')) r (role)
  where s.municipality_id = '00000000-0000-7000-8000-000000000001';

insert into core_role (id, municipality_id, sourced_id, roster_state, changed_at, person_id, school_id, role, is_primary)
  select gen_random_uuid(), p.municipality_id, 'role-' || p.sourced_id, 'active', now(), p.id, p.primary_school_id, p.given_name, true
  from core_person p where p.municipality_id = '00000000-0000-7000-8000-000000000001';

insert into core_membership (id, municipality_id, sourced_id, roster_state, changed_at, school_id, class_id, person_id, role, kind, is_primary)
  select gen_random_uuid(), p.municipality_id, 'membership-' || p.sourced_id, 'active', now(), c.school_id, c.id, p.id, p.given_name, 'homeroom', true
  from core_person p join core_class c on c.school_id = p.primary_school_id
  where p.municipality_id = '00000000-0000-7000-8000-000000000001' and p.given_name in ('student', 'teacher');

insert into core_guardianship (id, municipality_id, guardian_id, pupil_id, relationship, may_see)
  select gen_random_uuid(), g.municipality_id, g.id, p.id, '父', true
  from core_person g join core_person p on p.primary_school_id = g.primary_school_id and p.given_name = 'student'
  where g.given_name = 'guardian' and g.municipality_id = '00000000-0000-7000-8000-000000000001';

insert into core_account (id, municipality_id, person_id, login, operator, must_change, failures, disabled, furigana, created_at)
  select gen_random_uuid(), municipality_id, id, sourced_id || '@tonari.example', false, true, 0, false, 'grade', now()
  from core_person where municipality_id = '00000000-0000-7000-8000-000000000001';

-- In every class of both cities a handout with one material, by a teacher of the class.
insert into lms_material (id, municipality_id, school_id, owner_id, title, kind, media_type, byte_size, file_id, created_at)
  select gen_random_uuid(), t.municipality_id, t.school_id, t.person_id, '巡回', 'PDF', 'application/pdf', 1, gen_random_uuid(), now()
  from (select distinct on (class_id) * from core_membership where role = 'teacher' order by class_id, is_primary desc, id) t;

insert into lms_handout (id, municipality_id, school_id, class_id, instruction, handed_by, handed_at)
  select gen_random_uuid(), t.municipality_id, t.school_id, t.class_id, '巡回', t.person_id, now()
  from (select distinct on (class_id) * from core_membership where role = 'teacher' order by class_id, is_primary desc, id) t;

insert into lms_handout_item (id, municipality_id, school_id, handout_id, material_id, position)
  select distinct on (h.id) gen_random_uuid(), h.municipality_id, h.school_id, h.id, m.id, 0
  from lms_handout h join lms_material m on m.owner_id = h.handed_by
  where h.instruction = '巡回' order by h.id;

-- In every school a device, for every board an import.
insert into mdm_device_model (id, municipality_id, name, platform) select gen_random_uuid(), id, '巡回', 'CHROMEOS' from core_municipality;

insert into mdm_device (id, municipality_id, school_id, tag, model_id, kind, state, events, version)
  select gen_random_uuid(), s.municipality_id, s.id, s.id::text, m.id, 'PUPIL', 'IN_USE', 0, 1
  from core_school s join mdm_device_model m on m.municipality_id = s.municipality_id and m.name = '巡回'
  where s.kind = 'school';

-- For every unit a request for a repair, so that there is one of the class, of the school and of the board to see.
insert into mdm_repair (id, municipality_id, device_id, status, received_on, symptom, failure, holder_id, version)
  select gen_random_uuid(), d.municipality_id, d.id, 'REQUESTED', current_date, '液晶割れ', 'SCREEN', h.person_id, 1
  from mdm_device d left join lateral (select person_id from core_membership where school_id = d.school_id and role = 'student'
    order by person_id limit 1) h on true
  where d.tag = d.school_id::text;

-- For every board a year change of units that nobody has carried out.
insert into mdm_year_change (id, municipality_id, from_year, moving, unit_order, with_spares, replacing, maker, made_at, version)
  select gen_random_uuid(), id, 2026, 'WITH_SCHOOL', 'TAG', false, 'NONE', '巡回', now(), 1 from core_municipality;

-- For every board a batch of disposal with one unit.
insert into mdm_disposal (id, municipality_id, name, method, erasure, selected_on, maker, version)
  select gen_random_uuid(), id, '巡回', 'OTHER', 'STAFF', current_date, '巡回', 1 from core_municipality;

insert into mdm_disposal_unit (id, disposal_id, device_id, version)
  select distinct on (b.id) gen_random_uuid(), b.id, d.id, 1
  from mdm_disposal b join mdm_device d on d.municipality_id = b.municipality_id where d.tag = d.school_id::text order by b.id, d.id;

insert into mdm_place (id, municipality_id, school_id, kind, name, version)
  select gen_random_uuid(), municipality_id, id, 'ROOM', '巡回', 1 from core_school where kind = 'school';

-- For every board and every school a stocktaking that is called off, with one sheet.
insert into mdm_stocktaking (id, municipality_id, school_id, name, from_on, until_on, leader, opener, opened_at, cancelled_at,
    cancelled_because, version)
  select gen_random_uuid(), m.id, null, '巡回', current_date, current_date, '巡回', '巡回', now(), now(), '巡回', 1 from core_municipality m
  union all
  select gen_random_uuid(), s.municipality_id, s.id, '巡回', current_date, current_date, '巡回', '巡回', now(), now(), '巡回', 1
  from core_school s where s.kind = 'school';

insert into mdm_stocktaking_sheet (id, stocktaking_id, municipality_id, school_id, spot_id, version)
  select gen_random_uuid(), id, municipality_id, school_id, coalesce(school_id, municipality_id), 1 from mdm_stocktaking where name = '巡回';

insert into mdm_stocktaking_room (sheet_id, room_id, kind, name)
  select t.id, t.spot_id, 'REST', '巡回' from mdm_stocktaking_sheet t join mdm_stocktaking s on s.id = t.stocktaking_id where s.name = '巡回';

insert into mdm_purchase (id, municipality_id, order_number, funding, version) select gen_random_uuid(), id, '巡回', 'OWN', 1 from core_municipality;

insert into mdm_custom_field (id, municipality_id, name, kind, version) select gen_random_uuid(), id, '巡回', 'TEXT', 1 from core_municipality;

insert into mdm_support_end (id, municipality_id, platform, support_key, until_on, source, noted_on, version)
  select gen_random_uuid(), id, 'IPADOS', '巡回', current_date, '巡回', current_date, 1 from core_municipality;

insert into mdm_import (id, municipality_id, file_name, status, uploaded_at, uploader, entered, changed, unchanged)
  select gen_random_uuid(), id, '巡回.csv', 'PUT_ASIDE', now(), '巡回', 0, 0, 0 from core_municipality;

insert into mdm_merge (id, municipality_id, device_id, former_id, former_tag, event_number, merged_at, merger, version)
  select gen_random_uuid(), id, gen_random_uuid(), gen_random_uuid(), '巡回', 1, current_timestamp, '巡回', 1 from core_municipality;

insert into mdm_label_sheet (id, municipality_id, name, width, height, face_columns, face_rows, face_width, face_height, from_left, from_top,
    across, down, version)
  select gen_random_uuid(), id, '巡回', 210, 297, 2, 5, 90, 50, 10, 10, 95, 55, 1 from core_municipality;

-- For every board a scenario that nobody has computed.
insert into mdm_scenario (id, municipality_id, name, strategy, first_year, years, start_year, spread, life, support_buffer, price,
    price_rise, price_spread, lease_years, lease_rate, subsidised, spare_percent, yearly_cap, emergency_percent, emergency_days,
    disposal_fee, seed, runs, made_at, version)
  select gen_random_uuid(), id, '巡回', 'LEVEL', 2026, 10, 2026, 5, 5, 12, 55000, 0, 30, 0, 50, true, 15, 0, 20, 60, 1000, 1, 10, now(), 1
  from core_municipality;
-- For one pupil of every class a loan that is over, in every school a reservation that is over.
insert into mdm_loan (id, municipality_id, school_id, device_id, person_id, kind, from_on, due_on, lent_by_name, lent_at, lent_act, returned_on, version)
  select gen_random_uuid(), p.municipality_id, p.school_id, d.id, p.person_id, 'SHORT', current_date, current_date, '巡回', now(), gen_random_uuid(),
    current_date, 1
  from (select distinct on (class_id) * from core_membership where role = 'student' order by class_id, id) p
    join mdm_device d on d.school_id = p.school_id and d.tag = p.school_id::text;

insert into mdm_reservation (id, municipality_id, school_id, units, begins_at, ends_at, state, asked_by_name, asked_at, version)
  select gen_random_uuid(), municipality_id, id, 1, now(), now(), 'DECLINED', '巡回', now(), 1 from core_school where kind = 'school';

-- In every class an alert; for every school and every board a report with its file, and a schedule.
insert into mdm_alert (id, municipality_id, kind, school_id, class_id, units, since_or_until, first_seen, last_seen, open_key, version)
  select gen_random_uuid(), municipality_id, 'REPAIR_OPEN', school_id, id, 1, current_date, current_date, current_date, id::text, 1
  from core_class;

insert into core_file (id, sha256, byte_size, media_type, name, municipality_id, school_id, created_at)
  select gen_random_uuid(), f.sha256, f.byte_size, f.media_type, '巡回.pdf', p.municipality_id, p.school_id, now()
  from (select municipality_id, id as school_id from core_school where kind = 'school' union all select id, null from core_municipality) p
    cross join (select sha256, byte_size, media_type from core_file order by byte_size limit 1) f;

insert into mdm_report (id, municipality_id, school_id, report, format, due_on, made_at, made_for_name, kept_until, file_id)
  select gen_random_uuid(), municipality_id, school_id, 'REPAIRS', 'PDF', current_date, now(), '巡回', current_date + 400, id
  from core_file where name = '巡回.pdf';

insert into mdm_report_schedule (id, municipality_id, school_id, report, format, weekday, keep_days, language, made_by_name, made_at, next_due, version)
  select gen_random_uuid(), municipality_id, school_id, 'REPAIRS', 'PDF', 'MONDAY', 90, 'ja', '巡回', now(), current_date + 400, 1
  from core_file where name = '巡回.pdf';

-- For one pupil of every class, and for every pupil with a guardian, a notice of absence.
insert into affairs_absence_notice (id, municipality_id, school_id, pupil_id, first_day, last_day, kind, sent_at, sent_by, sent_by_name)
  select gen_random_uuid(), p.municipality_id, p.school_id, p.person_id, current_date, current_date, 'SICK', now(), p.person_id, '巡回'
  from (select distinct on (class_id) * from core_membership where role = 'student' order by class_id, id) p
  union all
  select gen_random_uuid(), p.municipality_id, p.primary_school_id, p.id, current_date, current_date, 'SICK', now(), p.id, '巡回'
  from core_person p where p.id in (select pupil_id from core_guardianship) and p.primary_school_id is not null;

-- For everybody who can sign in, and for one account of the second city, a job that is over and a token that has expired.
insert into core_job (id, kind, municipality_id, owner_id, state, attempt, cancel_asked, percent, result, created_at, ended_at)
  select gen_random_uuid(), 'roster.check', municipality_id, id, 'DONE', 1, false, 100, gen_random_uuid(), now(), now()
  from core_account where municipality_id is not null and (password_hash is not null or login like '%@tonari.example');

insert into core_token (id, account_id, name, hash, scope, created_at, expires_at)
  select gen_random_uuid(), id, '巡回', md5(id::text), 'READ', now(), now()
  from core_account where password_hash is not null or login like '%@tonari.example';

-- For every board a roster import that was looked at and not applied.
insert into core_roster_import (id, municipality_id, file_name, state, created_at)
  select gen_random_uuid(), id, '巡回.zip', 'previewed', now() from core_municipality;

-- From each city a pupil on the way to every school of the other.
insert into core_transfer_offer (id, municipality_id, person_id, from_school_id, to_municipality_id, to_school_id, left_on, state, offered_at)
  select gen_random_uuid(), p.municipality_id, p.id, p.primary_school_id, s.municipality_id, s.id, '2026-11-20', 'OPEN', now()
  from core_school s
    join lateral (select r.municipality_id, p.id, p.primary_school_id from core_role r join core_person p on p.id = r.person_id
      where r.role = 'student' and p.primary_school_id is not null and r.municipality_id <> s.municipality_id
      order by p.id limit 1) p on true
  where s.kind = 'school';

-- How far a pupil came is told in what the reader counts (pages, chapters, seconds); done is only what the pupil says is done.
alter table lms_opening add column reached integer;
alter table lms_opening add column whole integer;
alter table lms_opening add column done_at timestamp with time zone;
update lms_opening set done_at = last_opened_at where percent = 100;
alter table lms_opening drop column percent;

-- A material that was removed keeps its row, since it says what was opened; its file is gone.
alter table lms_material add column removed_at timestamp with time zone;
alter table lms_material alter column file_id drop not null;

-- Captions of a video, one text a language.
create table lms_caption (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid not null references core_school (id),
  material_id uuid not null references lms_material (id),
  language varchar(10) not null,
  -- As lms_material.file_id.
  file_id uuid not null,
  created_at timestamp with time zone not null
);
create unique index lms_caption_language on lms_caption (material_id, language);

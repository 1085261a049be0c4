-- A file that a teacher brought. Kind, type and size repeat what core_file knows of the same unchanging bytes, so that a list is one
-- statement of this module.
create table lms_material (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid not null references core_school (id),
  owner_id uuid not null references core_person (id),
  title varchar(200) not null,
  kind varchar(10) not null,
  media_type varchar(100) not null,
  byte_size bigint not null,
  -- Written in one transaction with its row in core_file, by another entity manager: no reference, since either may come first.
  file_id uuid not null,
  created_at timestamp with time zone not null
);
create index lms_material_owner on lms_material (owner_id, created_at);

-- Materials handed to one class; withdrawn_at while they are taken back.
create table lms_handout (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid not null references core_school (id),
  class_id uuid not null references core_class (id),
  instruction varchar(500) not null,
  handed_by uuid not null references core_person (id),
  handed_at timestamp with time zone not null,
  due_on date,
  withdrawn_at timestamp with time zone
);
create index lms_handout_class on lms_handout (class_id, handed_at);
create index lms_handout_teacher on lms_handout (handed_by, handed_at);

create table lms_handout_item (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid not null references core_school (id),
  handout_id uuid not null references lms_handout (id),
  material_id uuid not null references lms_material (id),
  position integer not null
);
create unique index lms_handout_item_order on lms_handout_item (handout_id, position);
create index lms_handout_item_material on lms_handout_item (material_id);

create table lms_opening (
  id uuid not null primary key,
  municipality_id uuid not null references core_municipality (id),
  school_id uuid not null references core_school (id),
  item_id uuid not null references lms_handout_item (id),
  pupil_id uuid not null references core_person (id),
  first_opened_at timestamp with time zone not null,
  last_opened_at timestamp with time zone not null,
  times integer not null,
  -- Where the pupil goes on, in the words of the reader; percent is the farthest point ever reached.
  position varchar(200),
  percent integer not null
);
create unique index lms_opening_once on lms_opening (item_id, pupil_id);
create index lms_opening_pupil on lms_opening (pupil_id);

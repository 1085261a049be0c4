-- Label sheets that a municipality uses besides those that come with the product; measures in millimetres.
create table mdm_label_sheet (
  id uuid not null primary key,
  municipality_id uuid not null,
  name varchar(100) not null,
  width double precision not null,
  height double precision not null,
  face_columns integer not null,
  face_rows integer not null,
  face_width double precision not null,
  face_height double precision not null,
  from_left double precision not null,
  from_top double precision not null,
  across double precision not null,
  down double precision not null,
  version integer not null
);
create unique index mdm_label_sheet_name on mdm_label_sheet (municipality_id, name);

-- The uploaded file, kept only until it is applied or put aside.
create table mdm_import_content (
  import_id uuid not null primary key references mdm_import (id),
  content blob not null
);

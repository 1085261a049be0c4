-- The import that brought the model, so that taking it back takes the model back as well; null where a person entered it.
alter table mdm_device_model add column entered_by uuid references mdm_import (id);
-- The day of which a console's export told, so that taking it back forgets what it told about released units.
alter table mdm_import add column told_of date;

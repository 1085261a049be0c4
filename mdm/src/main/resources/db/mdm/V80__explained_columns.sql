-- A layout that a person explained has a name, and the order in which its files write days.
alter table mdm_column_mapping add column name varchar(60) default '' not null;
alter table mdm_column_mapping add column days varchar(15);

-- How a file is read where its reader knew better, the source it was laid out for, and the rules for what it and the ledger disagree about.
alter table mdm_import add column layout varchar(60);
alter table mdm_import add column encoding varchar(10);
alter table mdm_import add column sheet varchar(100);
alter table mdm_import add column heading integer;
alter table mdm_import add column days varchar(15);
alter table mdm_import add column file_day date;
alter table mdm_import add column column_rules varchar(2000);

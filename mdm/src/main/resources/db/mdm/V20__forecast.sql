create table mdm_forecast_settings (
  municipality_id uuid not null primary key,
  leaving integer not null,
  joining integer not null,
  enrolling integer not null,
  version integer not null
);

-- Children of the resident register by district and year of entry: a number, no names.
create table mdm_forecast_children (
  id uuid not null primary key,
  municipality_id uuid not null,
  school_id uuid not null,
  school_year integer not null,
  children integer not null,
  version integer not null
);
create unique index mdm_forecast_children_entry on mdm_forecast_children (municipality_id, school_id, school_year);

create table mdm_forecast_feeder (
  id uuid not null primary key,
  municipality_id uuid not null,
  elementary_id uuid not null,
  junior_id uuid not null,
  percent integer not null
);
create unique index mdm_forecast_feeder_pair on mdm_forecast_feeder (municipality_id, elementary_id, junior_id);

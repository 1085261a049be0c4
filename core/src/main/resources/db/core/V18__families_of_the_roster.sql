-- A tie that a roster states in agentSourcedIds comes and goes with the roster; one made by hand stays until it is ended by hand.
alter table core_guardianship add column from_roster boolean default false not null;

-- Who names whom, while an import is applied.
create table core_roster_stage_ties (
  id uuid not null,
  import_id uuid not null,
  person_id uuid not null,
  agent_sourced_id varchar(255) not null,
  agent_id uuid,
  primary key (import_id, person_id, agent_sourced_id)
);

-- What taking in a pupil of another municipality ended and began, so that it can be taken back as a transfer can.
alter table core_transfer_step alter column transfer_id drop not null;
alter table core_transfer_step add column offer_id uuid references core_transfer_offer (id);
create index core_transfer_step_offer on core_transfer_step (offer_id);
alter table core_transfer_offer add column school_before uuid;
alter table core_transfer_offer add column home_class_before uuid;

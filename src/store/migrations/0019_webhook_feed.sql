-- The subscription that was switched off, and why.
alter table events add column webhook_id {int};
alter table events add column reason text;

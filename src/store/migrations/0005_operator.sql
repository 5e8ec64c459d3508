-- Who made a change, and by which request. Rows of earlier versions are all the operator's.
alter table audit add column made_by text not null default 'operator';
alter table audit add column request_id text;
-- Numbered by a sequence of ours, so that rows become visible in their order: a reader that has seen one has missed none before it.
insert into sequences select 'audit', coalesce(max(id), 0) + 1 from audit;

-- A key that may only read answers nothing but GET and HEAD.
alter table api_keys add column role text not null default 'full' check (role in ('full', 'read'));

-- A merchant's batches, newest first: a merchant with 10 batches of a million was looked for in all of them, for half a second. Costs
-- SQLite nothing that can be measured, because none of its columns ever changes, and PostgreSQL 300 of 2,570 bytes of log for a batch.
create index batches_merchant on batches (merchant_id, id);

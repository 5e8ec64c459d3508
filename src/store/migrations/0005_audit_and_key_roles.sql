-- Who made a change, and by which request. Rows of earlier versions are all the operator's.
alter table audit add column made_by text not null default 'operator';
alter table audit add column request_id text;
-- Numbered by a sequence of ours, so that rows become visible in their order: a reader that has seen one has missed none before it.
insert into sequences select 'audit', coalesce(max(id), 0) + 1 from audit;

-- A key that may only read answers nothing but GET and HEAD.
alter table api_keys add column role text not null default 'full' check (role in ('full', 'read'));

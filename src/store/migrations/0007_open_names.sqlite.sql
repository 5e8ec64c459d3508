-- The names of operations and events are those that the program knows: a new one needs no change of the database. SQLite cannot drop a
-- check, so the tables are made anew. Foreign keys are not enforced while a migration runs.
create table new_batches (
  id {id} primary key,
  merchant_id {int} not null references merchants (id),
  operation text not null,
  actor text not null check (actor in ('seller', 'buyer', 'marketplace')),
  status text not null check (status in ('pending', 'processing', 'completed', 'retry', 'failed')),
  entry_count {int} not null check (entry_count > 0),
  next_entry {int} not null default 0 check (next_entry between 0 and entry_count),
  failed_count {int} not null default 0 check (failed_count between 0 and entry_count),
  accepted_at {int} not null,
  -- When it may be claimed next: while claimed, the end of the lease; null once it is final.
  due_at {int},
  -- The fingerprint while it stands in the way of a twin.
  dedup_key {bytes},
  -- How often it was claimed: the fencing token.
  claim {int} not null default 0,
  claimed_at {int},
  claimed_by text,
  attempts {int} not null default 0,
  interruptions {int} not null default 0,
  last_fault text,
  finished_at {int},
  retried_as {id},
  chosen_fault text check (chosen_fault in ('retry', 'fail', 'slow')),
  check ((status in ('completed', 'failed')) = (due_at is null)),
  check ((status in ('completed', 'failed')) = (finished_at is not null)),
  check (status <> 'completed' or next_entry = entry_count),
  check (dedup_key is null or due_at is not null)
) {strict_clustered};
insert into new_batches select * from batches;
drop table batches;
alter table new_batches rename to batches;
create unique index batches_twin on batches (merchant_id, operation, dedup_key) where dedup_key is not null;
create index batches_due on batches (merchant_id, due_at, id) where due_at is not null;
create index batches_failed on batches (id) where status = 'failed';
create index batches_merchant on batches (merchant_id, id);

create table new_events (
  seq {int} primary key,
  event text not null,
  merchant_id {int} not null,
  at {int} not null,
  order_id {int},
  item_ids text not null,
  batch_id {id},
  actor text
) {strict};
insert into new_events select * from events;
drop table events;
alter table new_events rename to events;

create table new_chosen_faults (
  id {serial},
  merchant_id {int} not null references merchants (id),
  operation text,
  fault text not null check (fault in ('retry', 'fail', 'slow')),
  times {int} not null check (times > 0)
) {strict};
insert into new_chosen_faults select * from chosen_faults;
drop table chosen_faults;
alter table new_chosen_faults rename to chosen_faults;

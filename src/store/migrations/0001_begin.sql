-- One text for both databases. Tokens: {int} a 64-bit integer, {id} a UUID, {bytes} a byte string, {serial} a key that the
-- database counts up, {clustered} and {strict} what SQLite alone has: rows stored in the order of their key, and typed columns.

create table merchants (
  id {serial},
  name text not null,
  created_at {int} not null,
  suspended {int} not null default 0 check (suspended in (0, 1)),
  held {int} not null default 0 check (held in (0, 1)),
  limits text not null default '{}'
) {strict};

create table api_keys (
  id {serial},
  merchant_id {int} not null references merchants (id),
  label text not null,
  hash {bytes} not null unique,
  prefix text not null,
  last_four text not null,
  created_at {int} not null,
  expires_at {int},
  revoked_at {int},
  last_used_at {int}
) {strict};
create index api_keys_merchant on api_keys (merchant_id, id);

-- Numbers of a sequence are taken in the transaction that uses them, and the row stays locked until it commits: so they become
-- visible in their order, and a reader that has seen one has missed none before it.
create table sequences (
  name text primary key,
  next {int} not null
) {strict};
insert into sequences values ('orders', 1), ('items', 1), ('events', 1);

-- What settling and searching touch. An order's status is derived from the four counts; `statuses` has a bit for each that is not 0,
-- near the front, because a search reads it of every order of a merchant.
create table orders (
  merchant_id {int} not null references merchants (id),
  id {int} not null,
  statuses {int} not null generated always as (
    case when open > 0 then 1 else 0 end + case when shipped > 0 then 2 else 0 end
    + case when cancelled > 0 then 4 else 0 end + case when returned > 0 then 8 else 0 end) stored,
  by_marketplace {int} not null check (by_marketplace in (0, 1)),
  shop_country text not null,
  created_at {int} not null,
  carrier_key text not null,
  open {int} not null check (open >= 0),
  shipped {int} not null check (shipped >= 0),
  cancelled {int} not null check (cancelled >= 0),
  returned {int} not null check (returned >= 0),
  updated_at {int} not null,
  primary key (merchant_id, id),
  check (open + shipped + cancelled + returned > 0)
) {strict_clustered_changing};

-- What never changes after the import, personal data included. Kept apart, so that settling moves few bytes; not clustered, because
-- SQLite spills rows of a kilobyte out of a clustered table, a page each (measured: 2.2 KB an order instead of 1.1).
create table order_details (
  merchant_id {int} not null,
  order_id {int} not null,
  order_number text not null unique,
  customer_key text not null,
  content_hash {bytes} not null,
  details text not null,
  -- When the personal data was deleted on request; null while it is there.
  erased_at {int},
  primary key (merchant_id, order_id),
  foreign key (merchant_id, order_id) references orders (merchant_id, id)
) {strict};
create index order_details_customer on order_details (customer_key, merchant_id, order_id);

create table items (
  merchant_id {int} not null,
  id {int} not null,
  order_id {int} not null,
  status text not null check (status in ('open', 'shipped', 'cancelled', 'returned')),
  by_marketplace {int} not null check (by_marketplace in (0, 1)),
  carrier_key text,
  shipment_tracking_key text not null,
  return_tracking_key text not null,
  primary key (merchant_id, id)
) {strict_clustered_changing};
-- An id belongs to one merchant of the whole deployment.
create unique index items_id on items (id);

create table invoices (
  merchant_id {int} not null,
  order_id {int} not null,
  uploaded_at {int} not null,
  pdf {bytes} not null,
  primary key (merchant_id, order_id),
  foreign key (merchant_id, order_id) references orders (merchant_id, id)
) {strict_clustered};

create table carriers (
  key text primary key,
  carrier_name text not null,
  country_code text not null,
  display_label text,
  active {int} not null check (active in (0, 1))
) {strict_clustered};

create table batches (
  id {id} primary key,
  merchant_id {int} not null references merchants (id),
  operation text not null check (operation in ('cancel', 'ship', 'return')),
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
create unique index batches_twin on batches (merchant_id, operation, dedup_key) where dedup_key is not null;
create index batches_due on batches (merchant_id, due_at, id) where due_at is not null;
create index batches_failed on batches (id) where status = 'failed';

-- A batch's entries in contiguous ranges; one is decided in one transaction.
create table batch_parts (
  batch_id {id} not null references batches (id),
  first_entry {int} not null,
  entry_count {int} not null check (entry_count > 0),
  entries text not null,
  primary key (batch_id, first_entry)
) {strict_clustered};

-- The entries of a part that failed. A part without a row here succeeded as a whole.
create table batch_failures (
  batch_id {id} not null references batches (id),
  first_entry {int} not null,
  failures text not null,
  primary key (batch_id, first_entry)
) {strict_clustered};

-- References only, never personal data.
create table events (
  seq {int} primary key,
  event text not null check (event in (
    'order.created', 'order.updated', 'order_items.cancelled', 'order_items.shipped', 'order_items.returned',
    'batch.completed', 'batch.failed')),
  merchant_id {int} not null,
  at {int} not null,
  order_id {int},
  item_ids text not null,
  batch_id {id},
  actor text
) {strict};

create table audit (
  id {serial},
  at {int} not null,
  action text not null,
  subject text not null,
  details text not null
) {strict};

-- Sandbox only: what the next batches are made to suffer.
create table chosen_faults (
  id {serial},
  merchant_id {int} not null references merchants (id),
  operation text check (operation in ('cancel', 'ship', 'return')),
  fault text not null check (fault in ('retry', 'fail', 'slow')),
  times {int} not null check (times > 0)
) {strict};

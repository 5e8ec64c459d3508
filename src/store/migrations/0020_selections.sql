-- Order items that a seller has frozen, to act on them later. Kept for an hour: see retention.
create table selections (
  id {id} primary key,
  merchant_id {int} not null references merchants (id),
  items {int} not null check (items >= 0),
  orders {int} not null check (orders between 0 and items),
  expires_at {int} not null,
  -- What it was acted on with: the operation, and the SHA-256 of the body. Both null until then, and never changed after it.
  operation text,
  fingerprint {bytes},
  check ((operation is null) = (fingerprint is null))
) {strict_clustered};
create index selections_expiry on selections (expires_at);
create index selections_merchant on selections (merchant_id, expires_at);

-- Its items, packed: one or two bytes each where they are neighbours.
create table selection_parts (
  selection_id {id} not null references selections (id),
  number {int} not null check (number >= 0),
  items {int} not null check (items > 0),
  packed {bytes} not null,
  primary key (selection_id, number)
) {strict};

-- The batches that it became, each written in the transaction of its submit. A batch may be a twin that somebody sent before, and retention
-- may delete it first.
create table selection_batches (
  selection_id {id} not null references selections (id),
  number {int} not null check (number >= 0),
  batch_id {id} not null,
  primary key (selection_id, number)
) {strict_clustered};

-- The items of many orders at once. It has no status, so that settling never touches it.
create index items_order on items (merchant_id, order_id, id);

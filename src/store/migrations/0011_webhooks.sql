-- How far each follower has read the change feed. Its position moves in the transaction of what it makes of the events, so that each
-- event has its effect once. What happened before there were webhooks is told to nobody.
create table followers (
  name text primary key,
  position {int} not null
) {strict};
insert into followers select 'webhooks', coalesce(max(seq), 0) from events;

-- The chunk of its batch whose settling an event tells of: what a parcel was shipped with stands in its entries, whatever happens to the
-- items later. Null where there is no batch, and in older rows.
alter table events add column first_entry {int};

-- Where merchants want to hear of what happens.
create table webhook_subscriptions (
  id {serial},
  merchant_id {int} not null references merchants (id),
  url text not null,
  description text,
  events text not null,
  created_at {int} not null,
  -- Events up to this one happened before it was made.
  after_seq {int} not null,
  -- Sealed where the operator has a key for that. While a secret is exchanged, the next one takes over at that time.
  secret text not null,
  next_secret text,
  next_secret_at {int},
  enabled {int} not null default 1 check (enabled in (0, 1)),
  off_by text check (off_by in ('seller', 'operator', 'receiver', 'failures')),
  off_reason text,
  off_at {int},
  -- The first failure since the last success.
  failing_since {int},
  -- Just switched on: the oldest of what waits is sent first, and the rest when that has succeeded.
  probing {int} not null default 0 check (probing in (0, 1)),
  -- When it is gone for its merchant; its rows go in small steps.
  deleted_at {int},
  check ((enabled = 1) = (off_by is null)),
  check ((enabled = 1) = (off_at is null)),
  check ((next_secret is null) = (next_secret_at is null))
) {strict};
create index webhook_subscriptions_merchant on webhook_subscriptions (merchant_id, id);

-- The number of the next message of each merchant.
create table webhook_sequences (
  merchant_id {int} primary key references merchants (id),
  next {int} not null
) {strict};

-- What happened, told once for all subscriptions of a merchant. References only: what is sent is composed at each attempt.
create table webhook_messages (
  merchant_id {int} not null references merchants (id),
  id {int} not null,
  event text not null,
  at {int} not null,
  order_id {int},
  item_ids text not null,
  batch_id {id},
  first_entry {int},
  style_key text,
  skus text,
  -- Made by a seller to try its receiver: an example, and nothing that happened.
  is_test {int} not null check (is_test in (0, 1)),
  primary key (merchant_id, id)
) {strict_clustered};
create index webhook_messages_at on webhook_messages (at);

-- One for each message and subscription.
create table webhook_deliveries (
  subscription_id {int} not null references webhook_subscriptions (id),
  message_id {int} not null,
  merchant_id {int} not null,
  state text not null check (state in ('waiting', 'delivered', 'gone', 'failed')),
  -- When it may be claimed next: 0 before the first attempt, so that these are taken in the order of their messages; while claimed, the
  -- end of the lease; null once it is final.
  due_at {int},
  -- How often it was claimed: the fencing token.
  claim {int} not null default 0,
  claimed_by text,
  -- From when its 48 hours count: when it happened, or was asked for again.
  began_at {int} not null,
  -- Attempts since then, and all that were ever made.
  tries {int} not null default 0,
  attempts {int} not null default 0,
  primary key (subscription_id, message_id),
  foreign key (merchant_id, message_id) references webhook_messages (merchant_id, id),
  check ((state = 'waiting') = (due_at is not null)),
  check (claimed_by is null or due_at is not null)
) {strict_clustered_changing};
create index webhook_deliveries_due on webhook_deliveries (subscription_id, due_at, message_id) where due_at is not null;
create index webhook_deliveries_claimed on webhook_deliveries (subscription_id) where claimed_by is not null;
create index webhook_deliveries_message on webhook_deliveries (merchant_id, message_id);

create table webhook_attempts (
  subscription_id {int} not null,
  message_id {int} not null,
  number {int} not null,
  at {int} not null,
  duration_ms {int} not null,
  address text,
  status {int},
  error text,
  answer text not null,
  primary key (subscription_id, message_id, number),
  foreign key (subscription_id, message_id) references webhook_deliveries (subscription_id, message_id)
) {strict};

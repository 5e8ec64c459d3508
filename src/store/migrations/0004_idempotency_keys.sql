-- Names that callers gave to their writes: one is of a merchant and operation, and stands for the batch that it made or met. It is taken
-- before that batch is there, in the same transaction, and keeps the batch for as long as it is remembered.
create table idempotency_keys (
  merchant_id {int} not null,
  operation text not null,
  key text not null,
  fingerprint {bytes} not null,
  batch_id {id} not null references batches (id) deferrable initially deferred,
  expires_at {int} not null,
  primary key (merchant_id, operation, key)
) {strict_clustered};
create index idempotency_keys_batch on idempotency_keys (batch_id);
create index idempotency_keys_expiry on idempotency_keys (expires_at);

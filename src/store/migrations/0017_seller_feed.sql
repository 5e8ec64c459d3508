-- The change feed of one merchant.
create index events_merchant on events (merchant_id, seq);

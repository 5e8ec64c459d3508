-- What failed, and what had nothing left to be sent: both are few, and looked for among very many that were delivered.
create index webhook_deliveries_undelivered on webhook_deliveries (subscription_id, state, message_id)
  where state in ('failed', 'gone');
-- Deliveries of one kind of event.
create index webhook_messages_event on webhook_messages (merchant_id, event, id);
-- What receivers answered to messages of an order may repeat what is personal in it.
create index webhook_messages_order on webhook_messages (merchant_id, order_id) where order_id is not null;

-- What staff of a seller look for orders by, and the order in which they read them.
create index orders_newest on orders (merchant_id, created_at, id);
create index events_order on events (merchant_id, order_id, seq) where order_id is not null;

alter table items add column sku text not null default '';
update items set sku = item.value ->> 'sku' from order_details d, json_each(d.details, '$.items') item
  where items.merchant_id = d.merchant_id and items.id = item.value ->> 'id';
create index items_sku on items (merchant_id, sku, order_id);
-- Most items have none.
create index items_shipped_as on items (merchant_id, shipment_tracking_key, order_id) where shipment_tracking_key <> '';
create index items_returned_as on items (merchant_id, return_tracking_key, order_id) where return_tracking_key <> '';

-- It goes when the personal data in the details goes.
alter table order_details add column customer_email text
  generated always as (nullif(lower(details ->> 'customerEmail'), '')) virtual;
create index order_details_email on order_details (merchant_id, customer_email) where customer_email is not null;

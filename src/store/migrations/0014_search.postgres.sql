-- What an order's number and customer key contain: an index of all their runs of three characters, each with the merchant in front, so that a
-- search reads the places of one merchant. Not by pg_trgm, which not every account may create, and which knows no merchant.
create function order_trigrams(merchant bigint, value text) returns text[]
  language sql immutable strict parallel safe as $$
    select coalesce(array_agg(distinct merchant || ':' || substr(lower(value collate "C"), at, 3)), '{}')
    from generate_series(1, length(value) - 2) as at
  $$;

create index order_details_number_trigrams on order_details using gin (order_trigrams(merchant_id, order_number));
create index order_details_customer_trigrams on order_details using gin (order_trigrams(merchant_id, customer_key));

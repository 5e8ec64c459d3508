-- What an order had when it came in, and what it had before it was replaced: how statistics count it, whatever happens to it later. Null in
-- events of other kinds, and in older rows.
alter table events add column tally text;

-- What happened to a merchant, by UTC day: 1 is 1970-01-02. Orders and their items count on the day that the order was made, the rest on the
-- day of the event.
create table statistics_days (
  merchant_id {int} not null references merchants (id),
  day {int} not null,
  orders {int} not null,
  items {int} not null,
  shipped {int} not null,
  returned {int} not null,
  cancelled_by_seller {int} not null,
  cancelled_by_buyer {int} not null,
  cancelled_by_marketplace {int} not null,
  primary key (merchant_id, day)
) {strict_clustered};

-- Items by the hour in which their order was made: all, those that are open, and those that the seller has cancelled.
create table statistics_hours (
  merchant_id {int} not null references merchants (id),
  hour {int} not null,
  items {int} not null,
  open {int} not null,
  cancelled_by_seller {int} not null,
  primary key (merchant_id, hour)
) {strict_clustered};

-- What happened before is counted here, as far as it is kept; what happens from now on, by following the feed.
insert into followers select 'statistics', coalesce(max(seq), 0) from events;
insert into statistics_days
  select merchant_id, day, sum(orders), sum(items), sum(shipped), sum(returned),
    sum(by_seller), sum(by_buyer), sum(by_marketplace)
  from (
    select merchant_id, created_at / 86400000 as day, 1 as orders, open + shipped + cancelled + returned as items,
      0 as shipped, 0 as returned, 0 as by_seller, 0 as by_buyer, 0 as by_marketplace
    from orders
    union all
    select merchant_id, at / 86400000, 0, 0,
      case when event = 'order_items.shipped' then count else 0 end,
      case when event = 'order_items.returned' then count else 0 end,
      case when event = 'order_items.cancelled' and actor = 'seller' then count else 0 end,
      case when event = 'order_items.cancelled' and actor = 'buyer' then count else 0 end,
      case when event = 'order_items.cancelled' and actor = 'marketplace' then count else 0 end
    from (
      select merchant_id, at, event, actor, length(item_ids) - length(replace(item_ids, ',', '')) + 1 as count
      from events where event in ('order_items.shipped', 'order_items.returned', 'order_items.cancelled')
    ) moved
  ) counted group by merchant_id, day;
insert into statistics_hours
  select merchant_id, hour, sum(items), sum(open), sum(by_seller) from (
    select merchant_id, created_at / 3600000 as hour, open + shipped + cancelled + returned as items, open, 0 as by_seller
    from orders
    union all
    select o.merchant_id, o.created_at / 3600000, 0, 0, length(e.item_ids) - length(replace(e.item_ids, ',', '')) + 1
    from events e join orders o on o.merchant_id = e.merchant_id and o.id = e.order_id
    where e.event = 'order_items.cancelled' and e.actor = 'seller'
  ) counted group by merchant_id, hour;

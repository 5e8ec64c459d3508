import type { Violation, StoreStep } from '../store.ts'

const EXAMPLES_MAX = 10

/**
 * Each statement finds rows that break its invariant, as one text `what`. Most read whole tables, but each table once: what belongs
 * together is found by a key, or is laid one behind the other and grouped. A join of two unsorted tables would compare every pair.
 */
const INVARIANTS: Readonly<Record<string, string>> = {
  'An order counts its items by status': `
    select 'order ' || order_id || ' of merchant ' || merchant_id as what from (
      select merchant_id, id as order_id, open, shipped, cancelled, returned from orders
      union all
      select merchant_id, order_id, ${['open', 'shipped', 'cancelled', 'returned']
        .map((status) => `case when status = '${status}' then -1 else 0 end`)
        .join(', ')} from items
    ) x group by merchant_id, order_id
    having sum(open) <> 0 or sum(shipped) <> 0 or sum(cancelled) <> 0 or sum(returned) <> 0`,
  'Every order has details': `
    select 'order ' || o.id || ' of merchant ' || o.merchant_id as what from orders o
    where not exists (select 1 from order_details d where d.merchant_id = o.merchant_id and d.order_id = o.id)`,
  'Every item belongs to an order of its merchant, and is fulfilled as the order is': `
    select 'item ' || i.id as what from items i left join orders o on o.merchant_id = i.merchant_id and o.id = i.order_id
    where o.id is null or o.by_marketplace <> i.by_marketplace`,
  // Retention deletes the chunks of a large batch in several steps, from the first on.
  'The chunks of a batch hold its entries': `
    select 'batch ' || {hex id} as what from (
      select id, entry_count as entries, case when finished_at is null then 1 else 0 end as whole from batches
      union all
      select batch_id, -entry_count, case when first_entry = 0 then 1 else 0 end from batch_parts
    ) x group by id having sum(entries) <> 0 and max(whole) = 1`,
  'A batch stands between two of its chunks': `
    select 'batch ' || {hex b.id} as what from batches b
    where b.next_entry < b.entry_count
      and not exists (select 1 from batch_parts p where p.batch_id = b.id and p.first_entry = b.next_entry)`,
  'Failures belong to decided chunks': `
    select 'batch ' || {hex f.batch_id} as what from batch_failures f left join batches b on b.id = f.batch_id
    where b.id is null or f.first_entry >= b.next_entry`,
  'An idempotency key names a batch of its merchant and operation': `
    select 'batch ' || {hex k.batch_id} as what from idempotency_keys k left join batches b on b.id = k.batch_id
    where b.id is null or b.merchant_id <> k.merchant_id or b.operation <> k.operation`,
  'The parts of a selection hold its items': `
    select 'selection ' || {hex id} as what from (
      select id, items, 0 as parts, 0 as numbers from selections
      union all
      select selection_id, -items, 1, number + 1 from selection_parts
    ) x group by id having sum(items) <> 0 or sum(parts) <> max(numbers)`,
  'The batches of a selection are numbered without a gap, and it was acted on': `
    select 'selection ' || {hex b.selection_id} as what from selection_batches b join selections s on s.id = b.selection_id
    group by b.selection_id having max(b.number) + 1 <> count(*) or max(s.operation) is null`,
  'A batch of a selection is of its merchant and operation': `
    select 'selection ' || {hex s.id} as what from selection_batches x join selections s on s.id = x.selection_id
    join batches b on b.id = x.batch_id where b.merchant_id <> s.merchant_id or b.operation <> s.operation`,
  // Of a merchant of which everything has been counted.
  'Statistics count the orders and items that there are': `
    select 'merchant ' || merchant_id as what from (select merchant_id from (
      select merchant_id, 1 as orders, open + shipped + cancelled + returned as items, open from orders
      union all
      select merchant_id, -orders, 0, 0 from statistics_days
      union all
      select merchant_id, 0, -items, -open from statistics_hours
    ) x group by merchant_id having sum(orders) <> 0 or sum(items) <> 0 or sum(open) <> 0) y
    where not exists (select 1 from events e where e.merchant_id = y.merchant_id
      and e.seq > (select position from followers where name = 'statistics'))`,
  'A batch that ended has the event that says so, once': `
    select 'batch ' || {hex id} as what from (
      select id, 'batch.' || status as event, 1 as ended, 0 as told from batches
      where finished_at > (select min(at) from events) or finished_at is not null and (select coalesce(min(seq), 1) from events) = 1
      union all
      select batch_id, event, 0, 1 from events where event in ('batch.completed', 'batch.failed')
    ) x group by id, event having sum(ended) = 1 and sum(told) <> 1`,
  'A style counts its variants': `
    select 'style ' || style_id || ' of merchant ' || merchant_id as what from (
      select merchant_id, id as style_id, variants as counted from styles
      union all
      select merchant_id, style_id, -1 from variants
    ) x group by merchant_id, style_id having sum(counted) <> 0`,
  // Of a style that names its countries, only prices in these count.
  'A style that is sold everywhere counts its variants that lack something': `
    select 'style ' || v.style_id || ' of merchant ' || v.merchant_id as what
    from variants v join styles s on s.merchant_id = v.merchant_id and s.id = v.style_id
    where s.countries is null group by v.merchant_id, v.style_id
    having max(s.incomplete) <> sum(case when v.has_image = 0 or v.quantity is null or v.priced = '' then 1 else 0 end)`,
  'A variant has the status of its style': `
    select 'variant ' || v.id || ' of merchant ' || v.merchant_id as what
    from variants v left join styles s on s.merchant_id = v.merchant_id and s.id = v.style_id
    where s.id is null or s.status <> v.status`,
  'A variant lists the countries that it has a retail price in': `
    select 'variant ' || variant_id || ' of merchant ' || merchant_id as what from (
      select merchant_id, id as variant_id,
        case when priced = '' then 0 else length(priced) - length(replace(priced, ',', '')) + 1 end as countries from variants
      union all
      select merchant_id, variant_id, -1 from prices where retail is not null
    ) x group by merchant_id, variant_id having sum(countries) <> 0`,
  'Every style and every variant has details': `
    select 'style ' || s.id || ' of merchant ' || s.merchant_id as what from styles s
    where not exists (select 1 from style_details d where d.merchant_id = s.merchant_id and d.style_id = s.id)
    union all
    select 'variant ' || v.id || ' of merchant ' || v.merchant_id from variants v
    where not exists (select 1 from variant_details d where d.merchant_id = v.merchant_id and d.variant_id = v.id)`,
  'Sequences are ahead of what they numbered': `
    select 'sequence ' || s.name as what from sequences s
    where (s.name = 'orders' and s.next <= (select coalesce(max(id), 0) from orders))
      or (s.name = 'products' and s.next <= (select coalesce(max(id), 0) from (select id from styles union all select id from variants) p))
      or (s.name = 'events' and s.next <= (select coalesce(max(seq), 0) from events))`,
  'A merchant of a batch, an order or a key exists': `
    select 'merchant ' || x.merchant_id as what from (
      select merchant_id from batches union select merchant_id from orders union select merchant_id from api_keys
    ) x where x.merchant_id not in (select id from merchants)`,
}

/** The name of every invariant that `check` verifies. */
export const INVARIANT_NAMES: readonly string[] = Object.keys(INVARIANTS)

/** Verifies a store's invariants, or the one that is named; empty when all hold. */
export const check: StoreStep<'check'> = async (session, { only }) => {
  const violations: Violation[] = []
  for (const invariant of only === undefined ? INVARIANT_NAMES : [only]) {
    const rows = await session.all<{ what: string }>(`${INVARIANTS[invariant]!} limit ${EXAMPLES_MAX}`)
    if (rows.length > 0) violations.push({ invariant, examples: rows.map(({ what }) => what) })
  }
  return violations
}

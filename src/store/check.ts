import type { Session } from './session.ts'

/** What must hold of the rows at any moment, and examples where it does not. */
export interface Violation {
  readonly invariant: string
  /** At most ten rows that break it, in words. */
  readonly examples: readonly string[]
}

/** Retention deletes the parts of a large batch in several steps, from the first on. */
const NOT_BEING_DELETED = 'exists (select 1 from batch_parts q where q.batch_id = b.id and q.first_entry = 0)'

/** Each statement finds rows that break its invariant, as one text `what`. Most read whole tables: this is for an operator's check. */
const INVARIANTS: Readonly<Record<string, string>> = {
  'An order counts its items by status': `
    select 'order ' || o.id || ' of merchant ' || o.merchant_id as what from orders o join (
      select merchant_id, order_id,
        sum(case when status = 'open' then 1 else 0 end) as open, sum(case when status = 'shipped' then 1 else 0 end) as shipped,
        sum(case when status = 'cancelled' then 1 else 0 end) as cancelled, sum(case when status = 'returned' then 1 else 0 end) as returned
      from items group by merchant_id, order_id
    ) i on i.merchant_id = o.merchant_id and i.order_id = o.id
    where o.open <> i.open or o.shipped <> i.shipped or o.cancelled <> i.cancelled or o.returned <> i.returned`,
  'Every order has details and items': `
    select 'order ' || o.id || ' of merchant ' || o.merchant_id as what from orders o
    left join order_details d on d.merchant_id = o.merchant_id and d.order_id = o.id
    left join (select distinct merchant_id, order_id from items) i on i.merchant_id = o.merchant_id and i.order_id = o.id
    where d.order_id is null or i.order_id is null`,
  'Every item belongs to an order of its merchant, and is fulfilled as the order is': `
    select 'item ' || i.id as what from items i left join orders o on o.merchant_id = i.merchant_id and o.id = i.order_id
    where o.id is null or o.by_marketplace <> i.by_marketplace`,
  'The parts of a batch hold its entries': `
    select 'batch ' || {hex b.id} as what from batches b left join (
      select batch_id, sum(entry_count) as entries from batch_parts group by batch_id
    ) p on p.batch_id = b.id
    where coalesce(p.entries, 0) <> b.entry_count and (b.finished_at is null or ${NOT_BEING_DELETED})`,
  'A batch stands between two of its parts': `
    select 'batch ' || {hex b.id} as what from batches b
    where b.next_entry < b.entry_count
      and not exists (select 1 from batch_parts p where p.batch_id = b.id and p.first_entry = b.next_entry)`,
  'Failures belong to decided parts': `
    select 'batch ' || {hex f.batch_id} as what from batch_failures f left join batches b on b.id = f.batch_id
    where b.id is null or f.first_entry >= b.next_entry`,
  'A batch that ended has the event that says so, once': `
    select 'batch ' || {hex b.id} as what from batches b left join (
      select batch_id, event, count(*) as times from events where event in ('batch.completed', 'batch.failed') group by batch_id, event
    ) e on e.batch_id = b.id and e.event = 'batch.' || b.status
    where b.finished_at is not null and coalesce(e.times, 0) <> 1
      and (select coalesce(min(seq), 1) = 1 or b.finished_at > min(at) from events)`,
  'Sequences are ahead of what they numbered': `
    select 'sequence ' || s.name as what from sequences s
    where (s.name = 'orders' and s.next <= (select coalesce(max(id), 0) from orders))
      or (s.name = 'events' and s.next <= (select coalesce(max(seq), 0) from events))`,
  'A merchant of a batch, an order or a key exists': `
    select 'merchant ' || x.merchant_id as what from (
      select merchant_id from batches union select merchant_id from orders union select merchant_id from api_keys
    ) x where x.merchant_id not in (select id from merchants)`,
}

export const INVARIANT_COUNT = Object.keys(INVARIANTS).length

/** Verifies a store's invariants; empty when all hold. */
export async function check(session: Session): Promise<Violation[]> {
  const violations: Violation[] = []
  for (const [invariant, sql] of Object.entries(INVARIANTS)) {
    const rows = await session.all<{ what: string }>(`${sql} limit 10`)
    if (rows.length > 0) violations.push({ invariant, examples: rows.map(({ what }) => what) })
  }
  return violations
}

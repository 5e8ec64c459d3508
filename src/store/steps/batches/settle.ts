import type { Actor, ClaimedBatch, OperationName } from '../../../domain/batches.ts'
import type { BatchId, MerchantId, Millis } from '../../../domain/numbers.ts'
import type { RetryPolicy } from '../../../domain/retries.ts'
import type { RuleSettings } from '../../../domain/rule-settings.ts'
import { operationNamed } from '../../../wire/operations/list.ts'
import type { Rule } from '../../../wire/operations/operation.ts'
import { together, uuidOf, type RowStatement, type Session } from '../../session.ts'
import type { Aggregate, Work } from './aggregate.ts'
import { release } from './claim.ts'
import type { NewEvent } from '../events.ts'
import { orderItems } from '../orders/order-items.ts'
import { advance, type Progress } from './progress.ts'
import { products } from '../products/products.ts'
import { packFailures } from './results.ts'

/** Each kind of data that batches change. A rule names its own. */
const AGGREGATES: Readonly<Record<Rule<unknown>['aggregate'], Aggregate>> = {
  order_items: orderItems,
  products,
}

const READ_HELD = `
  select {hex b.id} as id, b.claim, b.merchant_id as "merchantId", b.operation, b.actor, b.entry_count as "entryCount",
    b.next_entry as "nextEntry", b.interruptions,
    m.held as "merchantHeld", p.entry_count as "chunkCount", p.entries
  from batches b join merchants m on m.id = b.merchant_id join batch_parts p on p.batch_id = b.id and p.first_entry = b.next_entry
  where b.id in {ids ?1} and b.claimed_by is not null and b.due_at is not null order by b.id {lock of b}`

const BY_REVIEW: RuleSettings = { autoApprove: false }

const INSERT_FAILURES: RowStatement = {
  sql: 'insert into batch_failures (batch_id, first_entry, failures) {values}',
  types: ['id', 'int', 'text'],
}

interface Held {
  readonly id: BatchId
  readonly claim: number
  readonly merchantId: MerchantId
  readonly operation: OperationName
  readonly actor: Actor
  readonly entryCount: number
  readonly nextEntry: number
  readonly interruptions: number
  readonly merchantHeld: 0 | 1
  readonly chunkCount: number
  readonly entries: string
}

/** The rule that decides a batch: that of its operation. */
const ruleOf = ({ operation }: Pick<Held, 'operation'>) => operationNamed(operation).rule

/**
 * Decides the next chunk of many batches in one transaction. What is read or written is read or written once for each
 * merchant, however many batches there are; each decision meets the items as the decisions before it left them.
 */
export async function settle(
  session: Session,
  step: { claimed: readonly ClaimedBatch[]; now: Millis; retry: RetryPolicy; settings?: RuleSettings },
  ruleOfBatch: (batch: Pick<Held, 'id' | 'operation'>) => Rule<unknown> = ruleOf,
): Promise<BatchId[]> {
  const { now } = step
  const [held, waiting] = await readHeld(session, step.claimed)
  if (waiting.length > 0) await release(session, { claimed: waiting, now })
  const isLost = ({ interruptions }: Held) => interruptions >= step.retry.interruptionsMax
  const live = held.filter((batch) => !isLost(batch))

  const events: NewEvent[] = []
  const failures: (readonly [string, number, string])[] = []
  const progress: Progress[] = held.filter(isLost).map((batch) => ({
    batch,
    nextEntry: batch.nextEntry,
    failed: batch.entryCount - batch.nextEntry,
    final: 'failed',
  }))

  const work = live.map((batch): Work & { readonly batch: Held } => ({
    batch,
    entries: JSON.parse(batch.entries) as unknown[],
    rule: ruleOfBatch(batch),
  }))
  for (const [name, aggregate] of Object.entries(AGGREGATES)) {
    const ofAggregate = work.filter(({ rule }) => rule.aggregate === name)
    if (ofAggregate.length === 0) continue
    const opened = await aggregate.open(session, ofAggregate, now, step.settings ?? BY_REVIEW)
    const settleOf = async (merchantId: MerchantId, ofMerchant: typeof work) => {
      const reading = await opened.read(merchantId, ofMerchant)
      for (const one of ofMerchant) {
        const { batch } = one
        const settled = reading.decide(one)
        for (const event of settled.events) events.push(event)
        if (settled.failures.length > 0)
          failures.push([batch.id, batch.nextEntry, packFailures(settled.failures)])
        const nextEntry = batch.nextEntry + batch.chunkCount
        progress.push({
          batch,
          nextEntry,
          failed: settled.failures.length,
          final: nextEntry === batch.entryCount ? 'completed' : undefined,
        })
      }
      await reading.write()
    }
    // Merchants in one order everywhere, because PostgreSQL deadlocks when rows are locked in two: first what each reads, then what each
    // writes.
    const merchants = [...Map.groupBy(ofAggregate, ({ batch }) => batch.merchantId)].sort(([a], [b]) => a - b)
    await together(merchants.map(([merchantId, ofMerchant]) => settleOf(merchantId, ofMerchant)))
  }
  if (failures.length > 0) await session.each(INSERT_FAILURES, failures)
  return advance(session, progress, events, now)
}

/**
 * The batches whose claim is still ours, in the order in which they were claimed; and apart from them those of merchants that were held
 * since the claim, which wait undone until their merchant is released.
 */
async function readHeld(
  session: Session,
  claimed: readonly ClaimedBatch[],
): Promise<[held: Held[], waiting: Held[]]> {
  const rows = await session.all<Held>(READ_HELD, [claimed.map(({ id }) => id)])
  const held = new Map(rows.map((row) => [uuidOf(row.id), row]))
  const ours = claimed.flatMap(({ id, claim }) => {
    const row = held.get(id)
    return row?.claim === claim ? [{ ...row, id }] : []
  })
  const { waiting = [], live = [] } = Object.groupBy(ours, ({ merchantHeld }) =>
    merchantHeld === 1 ? 'waiting' : 'live',
  )
  return [live, waiting]
}

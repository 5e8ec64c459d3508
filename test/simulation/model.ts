import assert from 'node:assert/strict'
import type {
  BatchStatus,
  ClaimedBatch,
  NewBatch,
  SubmitOutcome,
  Submitted,
} from '../../src/domain/batches.ts'
import type { ItemStatus } from '../../src/domain/orders/items.ts'
import type { BatchId, ItemId, MerchantId, Millis } from '../../src/domain/numbers.ts'
import type { Failure } from '../../src/domain/outcomes.ts'
import type { RetryPolicy } from '../../src/domain/retries.ts'
import { naively, type NaiveEntry, type NaiveItem } from '../domain/naive.ts'

/** What is known of one batch. */
export interface ModelBatch {
  readonly batch: NewBatch
  status: BatchStatus
  nextEntry: number
  failedCount: number
  readonly failures: Failure[]
  claim: number
  /** Who holds it, and until when; undefined between two chunks and wherever nobody does. */
  lease: { worker: string; until: Millis } | undefined
  attempts: number
  interruptions: number
}

export interface ModelOrder {
  readonly orderNumber: string
  readonly merchantId: MerchantId
  updatedAt: Millis
}

/** What the store's steps promise, written a second time with maps: each step's answer and effect, in the order of the commits. */
export class Model {
  readonly items = new Map<MerchantId, Map<ItemId, NaiveItem>>()
  /** By the number that the model gives them. */
  readonly orders: ModelOrder[] = []
  readonly batches = new Map<BatchId, ModelBatch>()
  readonly carriers: ReadonlySet<string>
  readonly heldMerchants = new Set<MerchantId>()
  /** Events that steps should have written and that were not compared yet, as lines. */
  readonly newEvents: string[] = []
  readonly #twins = new Map<string, BatchId>()
  readonly #keys = new Map<string, { readonly id: BatchId; readonly batch: NewBatch }>()
  readonly #retry: RetryPolicy

  constructor(carriers: ReadonlySet<string>, retry: RetryPolicy) {
    this.carriers = carriers
    this.#retry = retry
  }

  /** Submits that share a group: known keys decide first, twins among them become one. */
  submit(group: readonly { batch: NewBatch; windowMs: Millis }[]): SubmitOutcome[] {
    const inGroup = new Map<string, BatchId>()
    const keysInGroup = new Set<string>()
    return group.map(({ batch, windowMs }) => {
      if (!batch.idempotencyKey) return this.#submitPayload(batch, windowMs, inGroup)
      const key = `${batch.merchantId} ${batch.operation} ${batch.idempotencyKey.key}`
      const known = this.#keys.get(key)
      if (known && (keysInGroup.has(key) || known.batch.idempotencyKey!.expiresAt > batch.acceptedAt)) {
        keysInGroup.add(key)
        if (known.batch.fingerprint !== batch.fingerprint) return { refused: 'idempotency_key_reused' }
        return { id: known.id, replayed: true }
      }
      keysInGroup.add(key)
      const submitted = this.#submitPayload(batch, windowMs, inGroup)
      this.#keys.set(key, { id: submitted.id, batch })
      return submitted
    })
  }

  #submitPayload(batch: NewBatch, windowMs: Millis, inGroup: Map<string, BatchId>): Submitted {
    const key = `${batch.merchantId} ${batch.operation} ${batch.fingerprint}`
    const twin = inGroup.get(key) ?? this.#twinOf(key, batch.acceptedAt - windowMs)
    inGroup.set(key, twin ?? batch.id)
    if (twin !== undefined) return { id: twin, replayed: true }
    this.#twins.set(key, batch.id)
    this.batches.set(batch.id, {
      batch,
      ...{
        status: 'pending',
        nextEntry: 0,
        failedCount: 0,
        failures: [],
        claim: 0,
        lease: undefined,
        attempts: 0,
        interruptions: 0,
      },
    })
    return { id: batch.id, replayed: false }
  }

  #twinOf(key: string, acceptedAfter: Millis): BatchId | undefined {
    const twin = this.#twins.get(key)
    return twin !== undefined && this.batches.get(twin)!.batch.acceptedAt > acceptedAfter ? twin : undefined
  }

  /** Whether this claim was rightly made; which of the due batches it takes is the store's to choose. */
  claimed(claims: readonly ClaimedBatch[], worker: string, now: Millis, leaseUntil: Millis): void {
    for (const { id, claim, undecided } of claims) {
      const known = this.batches.get(id)!
      assert(!isFinal(known), `a final batch was claimed: ${id}`)
      assert(!this.heldMerchants.has(known.batch.merchantId), `a batch of a held merchant was claimed: ${id}`)
      assert(
        !known.lease || known.lease.until <= now,
        `a batch was claimed while ${known.lease?.worker ?? ''} held it: ${id}`,
      )
      assert.equal(claim, known.claim + 1)
      assert.equal(undecided, known.batch.entryCount - known.nextEntry)
      if (known.lease) known.interruptions += 1
      Object.assign(known, { claim, status: 'processing', lease: { worker, until: leaseUntil } })
    }
  }

  /** The batch, if this claim still holds it. */
  #held({ id, claim }: Pick<ClaimedBatch, 'id' | 'claim'>): ModelBatch | undefined {
    const known = this.batches.get(id)!
    return known.lease && known.claim === claim ? known : undefined
  }

  /** The ids that become final. */
  settle(claimed: readonly ClaimedBatch[], now: Millis): Set<BatchId> {
    const waits = ({ id }: ClaimedBatch) => this.heldMerchants.has(this.batches.get(id)!.batch.merchantId)
    const held = claimed.filter((claim) => !waits(claim)).flatMap((claim) => this.#held(claim) ?? [])
    const isLost = ({ interruptions }: ModelBatch) => interruptions >= this.#retry.interruptionsMax
    this.release(claimed.filter(waits))
    const finals = new Set<BatchId>()
    for (const known of held) {
      if (isLost(known)) this.#giveUp(known, now)
      else this.#settlePart(known, now)
      if (isFinal(known)) finals.add(known.batch.id)
    }
    return finals
  }

  #settlePart(known: ModelBatch, now: Millis): void {
    const { id, merchantId, operation, actor, chunks, entryCount } = known.batch
    const chunk = chunks.find(({ firstEntry }) => firstEntry === known.nextEntry)!
    const items = this.items.get(merchantId)!
    const { failures, changed } = naively(
      operation,
      JSON.parse(chunk.entries) as NaiveEntry[],
      chunk.firstEntry,
      items,
      this.carriers,
    )
    for (const [order, changes] of Map.groupBy(changed, ({ id }) => items.get(id)!.orderId)) {
      const { orderNumber } = this.orders[order]!
      this.orders[order]!.updatedAt = now
      const event = { cancel: 'cancelled', ship: 'shipped', return: 'returned' }[operation]
      const ids = changes.map(({ id }) => id)
      this.newEvents.push(
        eventLine([`order_items.${event}`, merchantId, now, orderNumber, ids.join(), id, actor]),
      )
    }
    known.failures.push(...failures)
    known.failedCount += failures.length
    known.nextEntry += chunk.entryCount
    known.lease = undefined
    if (known.nextEntry === entryCount) this.#end(known, 'completed', now)
  }

  #giveUp(known: ModelBatch, now: Millis): void {
    known.failedCount += known.batch.entryCount - known.nextEntry
    this.#end(known, 'failed', now)
  }

  #end(known: ModelBatch, status: 'completed' | 'failed', now: Millis): void {
    const { id, merchantId, operation, fingerprint } = known.batch
    Object.assign(known, { status, lease: undefined })
    const key = `${merchantId} ${operation} ${fingerprint}`
    if (this.#twins.get(key) === id) this.#twins.delete(key)
    this.newEvents.push(eventLine([`batch.${status}`, merchantId, now, null, '', id, null]))
  }

  putBack(claimed: ClaimedBatch, now: Millis): Set<BatchId> {
    const known = this.#held(claimed)
    if (!known) return new Set()
    known.attempts += 1
    if (known.attempts < this.#retry.attemptsMax) Object.assign(known, { status: 'retry', lease: undefined })
    else this.#giveUp(known, now)
    return new Set(isFinal(known) ? [claimed.id] : [])
  }

  renew(claimed: readonly ClaimedBatch[], leaseUntil: Millis): void {
    for (const claim of claimed) {
      const known = this.#held(claim)
      if (known) known.lease!.until = leaseUntil
    }
  }

  release(claimed: readonly Pick<ClaimedBatch, 'id' | 'claim'>[]): void {
    for (const claim of claimed) {
      const known = this.#held(claim)
      if (known)
        Object.assign(known, { status: known.nextEntry > 0 ? 'processing' : 'pending', lease: undefined })
    }
  }

  /** A clock that ran ahead: whoever holds what is due later than that has lost it by now. */
  clampDue(now: Millis, furthest: Millis): void {
    for (const { lease } of this.batches.values()) if (lease && lease.until > furthest) lease.until = now
  }

  unfinished(): ModelBatch[] {
    return [...this.batches.values()].filter((known) => !isFinal(known))
  }

  /** How many items of an order are in each status. */
  countsOf(order: number): Record<ItemStatus, number> {
    const counts = { open: 0, shipped: 0, cancelled: 0, returned: 0 }
    for (const item of this.items.get(this.orders[order]!.merchantId)!.values())
      if (item.orderId === order) counts[item.status] += 1
    return counts
  }
}

export const isFinal = ({ status }: ModelBatch) => status === 'completed' || status === 'failed'

export const eventLine = (members: readonly (string | number | null)[]) => members.join(' | ')

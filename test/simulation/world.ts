import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import type { NewBatch, OperationName } from '../../src/domain/batches.ts'
import type { ItemStatus } from '../../src/domain/orders/items.ts'
import type { BatchId, ItemId, MerchantId, Millis } from '../../src/domain/numbers.ts'
import type { RetryPolicy } from '../../src/domain/retries.ts'
import { openLocal } from '../../src/store/sqlite/local.ts'
import type { Store } from '../../src/store/store.ts'
import { HandClock } from '../../testing/clock.ts'
import { newItem, newOrder } from '../store/contract/given.ts'
import type { NaiveItem } from '../domain/naive.ts'
import { Dice } from '../../src/sandbox/dice.ts'
import { eventLine, Model } from './model.ts'

export const T0: Millis = Date.UTC(2026, 0, 5, 12)
export const WINDOW_MS = 20_000
export const KEY_KEPT_MS = 30_000
export const LEASE_MS = 10_000
export const RETRY: RetryPolicy = { attemptsMax: 3, interruptionsMax: 2, delayMs: 500, delayMsMax: 4_000 }
const CARRIERS = ['DHL', 'GLS', 'GONE']
const KEYS = ['K1', 'K2']
const IDEMPOTENCY_KEYS = ['first', 'second', 'third']
const STATUSES: readonly ItemStatus[] = ['open', 'open', 'open', 'shipped', 'cancelled', 'returned']

/** One shop with the real store in memory, the model of it, and a clock that is moved by hand. */
export class World {
  readonly store: Store = openLocal({ file: ':memory:' })
  readonly dice: Dice
  readonly model = new Model(new Set(CARRIERS.slice(0, 2)), RETRY)
  readonly merchants: MerchantId[] = []
  readonly poisonous = new Set<BatchId>()
  readonly clock = new HandClock(T0)
  readonly #payloads: Pick<NewBatch, 'merchantId' | 'operation' | 'fingerprint' | 'entryCount' | 'chunks'>[] =
    []
  #seq = 0
  #batches = 0

  constructor(seed: number) {
    this.dice = new Dice(seed)
  }

  async open(): Promise<void> {
    const { store, dice, model } = this
    const carriers = CARRIERS.map((key) => ({
      key,
      carrierName: key,
      countryCode: 'DE',
      displayLabel: null,
      active: model.carriers.has(key),
    }))
    await store.putCarriers({ carriers, now: T0 })
    let id = 0
    for (let count = dice.between(1, 3); count > 0; count--) {
      const merchant = await store.createMerchant({ name: 'M', now: T0 })
      this.merchants.push(merchant.id)
      const items = new Map<ItemId, NaiveItem>()
      model.items.set(merchant.id, items)
      const orders = Array.from({ length: dice.between(1, 4) }, () => {
        const order = model.orders.length
        const byMarketplace = dice.chance(0.1)
        const orderNumber = `O-${order}`
        model.orders.push({ orderNumber, merchantId: merchant.id, updatedAt: T0 - 1 })
        model.newEvents.push(eventLine(['order.created', merchant.id, T0, orderNumber, '', null, null]))
        const pieces = Array.from({ length: dice.between(1, 4) }, () => {
          const status = dice.pick(STATUSES)
          const keys = { shipmentTrackingKey: dice.pick(KEYS), returnTrackingKey: dice.pick(KEYS) }
          const carrierKey = status === 'shipped' || status === 'returned' ? 'DHL' : null
          items.set(++id, { id, orderId: order, status, byMarketplace, carrierKey, ...keys })
          return newItem(id, { status, ...keys })
        })
        const fulfillmentType = byMarketplace ? 'fulfillment_by_marketplace' : 'dropshipping'
        return newOrder(orderNumber, pieces, {
          fulfillmentType,
          carrierKey: 'DHL',
          createdAt: T0 - 1,
          updatedAt: T0 - 1,
        })
      })
      await store.importOrders({ merchantId: merchant.id, orders, now: T0 })
    }
    await this.compareEvents()
  }

  /** A new request, or one that was made before. */
  nextBatch(): NewBatch {
    const again = this.#payloads.length > 0 && this.dice.chance(0.35)
    const payload = again ? this.dice.pick(this.#payloads) : this.#newPayload()
    return this.accepted({
      ...payload,
      id: '',
      actor: this.dice.pick(['seller', 'buyer', 'marketplace']),
      acceptedAt: 0,
      ...(this.dice.chance(0.4) && {
        idempotencyKey: { key: this.dice.pick(IDEMPOTENCY_KEYS), expiresAt: 0 },
      }),
    })
  }

  /** The same request as it is accepted now: a batch of its own. */
  accepted(request: NewBatch): NewBatch {
    const count = (++this.#batches).toString(16).padStart(12, '0')
    const time = this.clock.now().toString(16).padStart(12, '0')
    const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`
    if (this.dice.chance(0.05)) this.poisonous.add(id)
    const { idempotencyKey } = request
    return {
      ...request,
      id,
      acceptedAt: this.clock.now(),
      ...(idempotencyKey && {
        idempotencyKey: { ...idempotencyKey, expiresAt: this.clock.now() + KEY_KEPT_MS },
      }),
    }
  }

  #newPayload() {
    const { dice } = this
    const operation = dice.pick<OperationName>(['cancel', 'cancel', 'ship', 'return'])
    const merchantId = dice.pick(this.merchants)
    const entries = Array.from({ length: dice.between(1, 6) }, () =>
      this.#entry(operation, merchantId),
    ) as unknown as unknown[]
    const size = dice.between(1, 4)
    const chunks = Array.from({ length: Math.ceil(entries.length / size) }, (_, index) => {
      const chunk = entries.slice(index * size, (index + 1) * size)
      return { firstEntry: index * size, entryCount: chunk.length, entries: JSON.stringify(chunk) }
    })
    const fingerprint = createHash('sha256').update(JSON.stringify(entries)).digest('base64')
    const payload = { merchantId, operation, fingerprint, entryCount: entries.length, chunks }
    this.#payloads.push(payload)
    return payload
  }

  #entry(operation: OperationName, merchantId: MerchantId) {
    const { dice } = this
    const id = (): ItemId =>
      dice.chance(0.9) ? dice.pick([...this.model.items.get(merchantId)!.keys()]) : dice.between(1, 60)
    if (operation === 'cancel') return id()
    const orderItems = Array.from({ length: dice.between(1, 3) }, id)
    const returnTrackingKey = dice.pick(KEYS)
    if (operation === 'return') return { orderItems, returnTrackingKey }
    return {
      orderItems,
      carrierKey: dice.chance(0.1) ? 'GONE' : 'DHL',
      shipmentTrackingKey: dice.pick(KEYS),
      returnTrackingKey,
    }
  }

  /** The events since the last comparison are those that the model expects, numbered without a gap. */
  async compareEvents(): Promise<void> {
    const events = await this.store.listEvents({ after: this.#seq, limit: 1_000 })
    assert.deepEqual(
      events.map(({ seq }) => seq),
      events.map((_, index) => this.#seq + 1 + index),
    )
    this.#seq += events.length
    const lines = events.map(({ event, merchantId, at, orderNumber, itemIds, batchId, actor }) =>
      eventLine([event, merchantId, at, orderNumber, itemIds.join(), batchId, actor]),
    )
    assert.deepEqual(lines.sort(), this.model.newEvents.splice(0).sort())
  }

  /** What the merchant would see of the batch now is true. */
  async compareBatch(id: BatchId): Promise<void> {
    const known = this.model.batches.get(id)!
    const { merchantId, operation, entryCount, chunks } = known.batch
    const { status, nextEntry, failedCount, attempts, interruptions, claim: claims, lease } = known
    const batch = await this.store.findBatchRecord({ id, now: this.clock.now() })
    const expected = {
      merchantId,
      operation,
      entryCount,
      status,
      nextEntry,
      failedCount,
      attempts,
      interruptions,
      claims,
    }
    assert.deepEqual({ ...batch, ...expected }, batch, `batch ${id}`)
    if (lease) assert.equal(batch!.claimedBy, lease.worker)
    const stored = await this.store.readChunks({ id, fromEntry: 0, chunksMax: 100 })
    assert.deepEqual(
      stored.map(({ firstEntry, entryCount, entries }) => ({ firstEntry, entryCount, entries })),
      chunks,
    )
    assert.deepEqual(
      stored.flatMap(({ failures }) => failures),
      known.failures,
      `results of batch ${id}`,
    )
    for (const other of this.merchants) {
      const found = await this.store.findBatch({ merchantId: other, operation, id, now: this.clock.now() })
      assert.equal(found !== undefined, other === merchantId)
    }
  }

  /** Every item and order is as the model has it, and every batch too. */
  async compareAll(): Promise<void> {
    for (const id of this.model.batches.keys()) await this.compareBatch(id)
    for (const merchantId of this.merchants) {
      const { orders } = (await this.store.listOrders({
        merchantId,
        filter: {},
        position: { page: 1 },
        limit: 100,
      }))!
      for (const { orderNumber, counts, updatedAt, items } of orders) {
        const index = this.model.orders.findIndex((order) => order.orderNumber === orderNumber)
        assert.deepEqual({ orderNumber, merchantId, updatedAt }, this.model.orders[index])
        assert.deepEqual(counts, this.model.countsOf(index))
        for (const { id, status, shipmentTrackingKey, returnTrackingKey } of items) {
          const item = this.model.items.get(merchantId)!.get(id)!
          assert.deepEqual({ ...item, status, shipmentTrackingKey, returnTrackingKey }, item)
        }
      }
    }
    await this.compareEvents()
    assert.deepEqual(await this.store.check({}), [])
  }
}

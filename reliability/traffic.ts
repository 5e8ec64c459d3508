import { CARRIERS, type Catalogue } from './catalogue.ts'
import type { Dice } from '../src/sandbox/dice.ts'
import type { Ledger, Operation } from './ledger.ts'
import { importOrders, type Seller } from './operator.ts'
import { anySku, type StockUpdate } from './products.ts'
import { WRITES } from './writes.ts'

/** How often each kind of call is made. */
export type Mix = Readonly<
  Record<
    'cancel' | 'large' | 'ship' | 'return' | 'stocks' | 'repeat' | 'burst' | 'poll' | 'orders' | 'import',
    number
  >
>

export const MIXED: Mix = {
  cancel: 34,
  large: 1,
  ship: 16,
  return: 10,
  stocks: 10,
  repeat: 6,
  burst: 3,
  poll: 24,
  orders: 4,
  import: 2,
}

export interface TrafficOptions {
  readonly dice: Dice
  readonly ledger: Ledger
  readonly catalogue: Catalogue
  readonly sellers: readonly Seller[]
  /** The servers that answer now; each call takes one of them. */
  readonly urls: () => readonly string[]
  readonly mix?: Mix
  /** Pause of a caller between two calls, in milliseconds. Default 0. */
  readonly pauseMs?: number
  /** Called at each 200 to a write, before the caller does anything else. */
  readonly onAccepted?: () => void
  /** Told how long each answer took, in milliseconds. */
  readonly onAnswer?: (ms: number) => void
}

interface Write {
  readonly seller: Seller
  readonly operation: Operation
  readonly entries: readonly unknown[]
}

const CALL_MS_MAX = 45_000
/** Most calls are about the items that came last, so that they meet each other. */
const NEAR = 300
const REMEMBERED = 400
const IMPORTED_ORDERS = 60

/** Callers who do everything that sellers do, some of it wrong and much of it at once. */
export class Traffic {
  readonly #options: TrafficOptions
  readonly #recentWrites: Write[] = []
  readonly #recentIds: { id: string; write: Write }[] = []
  #running = false
  #importing = false
  #callers: Promise<void>[] = []

  constructor(options: TrafficOptions) {
    this.#options = options
  }

  start(callers: number): void {
    this.#running = true
    this.#callers = Array.from({ length: callers }, () => this.#callOnAndOn())
  }

  /** Resolves when the last answer has come, or has failed to. */
  async stop(): Promise<void> {
    this.#running = false
    await Promise.all(this.#callers)
  }

  async #callOnAndOn() {
    const { dice, mix = MIXED, pauseMs = 0 } = this.#options
    while (this.#running) {
      await this.#act(dice.weighted(mix))
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }

  async #act(kind: keyof Mix): Promise<void> {
    const { dice, sellers } = this.#options
    const seller = dice.pick(sellers)
    switch (kind) {
      case 'cancel':
        return this.#write({
          seller,
          operation: 'cancel',
          entries: this.#cancelEntries(seller, dice.between(1, 8)),
        })
      case 'large':
        return this.#write({
          seller,
          operation: 'cancel',
          entries: this.#cancelEntries(seller, dice.between(500, 2_600)),
        })
      case 'ship':
        return this.#write({
          seller,
          operation: 'ship',
          entries: this.#parcels(dice.between(1, 3), () => this.#shipEntry(seller)),
        })
      case 'return':
        return this.#write({
          seller,
          operation: 'return',
          entries: this.#parcels(dice.between(1, 3), () => this.#returnEntry(seller)),
        })
      case 'stocks':
        return this.#write({
          seller,
          operation: 'stocks',
          entries: Array.from({ length: dice.between(1, 12) }, () => this.#stockUpdate(seller)),
        })
      case 'repeat':
        if (this.#recentWrites.length > 0) await this.#write(dice.pick(this.#recentWrites))
        return
      case 'burst': {
        const write: Write = {
          seller,
          operation: 'cancel',
          entries: this.#cancelEntries(seller, dice.between(1, 5)),
        }
        await Promise.all(Array.from({ length: dice.between(2, 6) }, () => this.#write(write)))
        return
      }
      case 'poll':
        if (this.#recentIds.length > 0) await this.#poll(dice.pick(this.#recentIds))
        return
      case 'orders': {
        const answer = await this.#call(
          seller,
          'GET',
          `/orders/?per_page=20&order_status=${dice.pick(['open', 'mixed', 'cancelled'])}`,
        )
        if (answer?.status === 200) this.#checkPage(answer.text)
        return
      }
      case 'import':
        return this.#import(seller)
    }
  }

  /** One at a time, as an operator does it: a server takes few at once, and callers who wait for it would do nothing else. */
  async #import(seller: Seller): Promise<void> {
    if (this.#importing) return
    this.#importing = true
    const { urls, catalogue, ledger } = this.#options
    try {
      await importOrders(urls, catalogue, seller.id, IMPORTED_ORDERS, () => this.#running)
    } catch (error) {
      ledger.violation(`an import could not be carried out: ${String(error)}`)
    } finally {
      this.#importing = false
    }
  }

  async #write(write: Write): Promise<void> {
    const { ledger, dice, onAccepted } = this.#options
    const { seller, operation, entries } = write
    remember(this.#recentWrites, write)
    const body = JSON.stringify({ items: operation === 'cancel' ? entries.map((id) => ({ id })) : entries })
    // A lost answer is asked for again with the same body, as the contract tells callers to.
    for (let attempt = 0; attempt < 3; attempt++) {
      const { method, path } = WRITES[operation]
      const answer = await this.#call(seller, method, path, body)
      if (answer?.status === 200) {
        onAccepted?.()
        const { batchRequestId: id } = JSON.parse(answer.text) as { batchRequestId: string }
        ledger.accepted(
          id,
          { sellerId: seller.id, operation, entries: JSON.stringify(entries) },
          answer.replayed,
        )
        remember(this.#recentIds, { id, write })
        return
      }
      if (!this.#running || dice.chance(0.3)) return
      await new Promise((resolve) => setTimeout(resolve, dice.between(0, 100)))
    }
  }

  async #poll({ id, write }: { id: string; write: Write }): Promise<void> {
    const { ledger, dice } = this.#options
    const prefer: Record<string, string> = dice.chance(0.5) ? { prefer: 'wait=3' } : {}
    const askedAt = performance.now()
    const answer = await this.#call(
      write.seller,
      'GET',
      `${WRITES[write.operation].results}?batch_request_id=${id}`,
      undefined,
      prefer,
    )
    if (answer?.status === 404) ledger.violation(`${id} was accepted and is not found`)
    if (answer?.status !== 200) return
    const { status, items } = JSON.parse(answer.text) as { status: string; items: unknown[] }
    ledger.read(id, status, answer.text, askedAt)
    if (status === 'completed' && items.length !== write.entries.length)
      ledger.violation(`${id} is completed with ${items.length} results`)
  }

  /** Each order of a page must agree with its own items. */
  #checkPage(text: string) {
    for (const { order_number, status, order_items } of (JSON.parse(text) as { items: Page[] }).items) {
      const statuses = new Set(order_items.map((item) => item.status))
      const derived = statuses.size === 1 ? [...statuses][0] : 'mixed'
      if (status !== derived)
        this.#options.ledger.violation(
          `order ${order_number} is ${status} with items ${[...statuses].join(', ')}`,
        )
    }
  }

  async #call(
    seller: Seller,
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ) {
    const { urls, dice, ledger } = this.#options
    const url = urls()[dice.between(0, urls().length - 1)]
    if (url === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      return undefined
    }
    const began = performance.now()
    try {
      const signal = AbortSignal.timeout(CALL_MS_MAX)
      const key = dice.pick(seller.keys)
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { 'x-api-key': key, ...headers },
        ...(body && { body }),
        signal,
      })
      const text = await response.text()
      this.#options.onAnswer?.(performance.now() - began)
      ledger.answered(response.status)
      if (response.status === 503 && !response.headers.has('retry-after'))
        ledger.violation(`503 without Retry-After: ${text}`)
      if (![200, 404, 503].includes(response.status))
        ledger.violation(`${method} ${path} was answered ${response.status}: ${text.slice(0, 200)}`)
      return { status: response.status, text, replayed: response.headers.has('idempotent-replayed') }
    } catch (error) {
      // Who could not connect has asked nothing.
      const { code } = ((error as Error).cause ?? {}) as { code?: string }
      ledger.answered(code === 'ECONNREFUSED' ? 'not connected' : 'lost')
      if ((error as Error).name === 'TimeoutError')
        ledger.violation(`${method} ${path} was not answered within ${CALL_MS_MAX} ms`)
      return undefined
    }
  }

  #itemId(seller: Seller): number {
    const { dice, catalogue, sellers } = this.#options
    if (dice.chance(0.02)) return 900_000_000 + dice.between(1, 1_000)
    const of = dice.chance(0.02) ? dice.pick(sellers) : seller
    const ids = catalogue.idsBySeller.get(of.id) ?? []
    if (ids.length === 0) return 1
    return ids[
      dice.chance(0.85) ? Math.max(0, ids.length - dice.between(1, NEAR)) : dice.between(0, ids.length - 1)
    ]!
  }

  #cancelEntries(seller: Seller, count: number): number[] {
    return Array.from({ length: count }, () => this.#itemId(seller))
  }

  #parcels<Entry>(count: number, entry: () => Entry): Entry[] {
    return Array.from({ length: count }, entry)
  }

  #shipEntry(seller: Seller) {
    const { dice } = this.#options
    const order_items = this.#cancelEntries(seller, dice.between(1, 3))
    const carrier_key = dice.chance(0.04) ? 'NO_SUCH_CARRIER' : dice.pick(CARRIERS)
    // Few keys, so that the same parcel is sometimes reported twice.
    const key = dice.between(1, 3)
    return {
      order_items,
      carrier_key,
      shipment_tracking_key: `OUT-${key}`,
      return_tracking_key: `BACK-${key}`,
    }
  }

  #stockUpdate(seller: Seller): StockUpdate {
    const { dice, catalogue } = this.#options
    return {
      sku: anySku(seller, dice),
      quantity: dice.between(0, 500),
      valid_at: catalogue.nextValidAt(),
    }
  }

  #returnEntry(seller: Seller) {
    const { dice } = this.#options
    return {
      order_items: this.#cancelEntries(seller, dice.between(1, 3)),
      return_tracking_key: `BACK-${dice.between(1, 3)}`,
    }
  }
}

interface Page {
  readonly order_number: string
  readonly status: string
  readonly order_items: readonly { readonly status: string }[]
}

function remember<T>(list: T[], value: T): void {
  list.push(value)
  if (list.length > REMEMBERED) list.shift()
}

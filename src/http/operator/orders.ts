import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { MerchantId } from '../../domain/numbers.ts'
import type { NewOrder } from '../../domain/orders.ts'
import { presentImport, type RefusedOrder } from '../../wire/operator/marketplace.ts'
import { CallerGone } from '../errors.ts'
import { refuseEncoded } from '../unsupported.ts'
import { readOrders } from '../imports/orders.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { auditOf, type Desk, json } from './desk.ts'

/** Orders of one transaction; fewer where they are large. */
const COMMIT_ORDERS = 500
const COMMIT_BYTES = 4 * 1024 * 1024
const REFUSED_LISTED_MAX = 1_000

export function operatorOrderRoutes(app: FastifyInstance, desk: Desk): void {
  const { store } = desk.parts

  app.post<OfMerchant>('/merchants/:id/orders', async (request, reply) => {
    const { id: merchantId } = await merchantOf(store, request.params)
    const run = new ImportRun(desk, merchantId)
    try {
      await run.take(request.raw, request.headers['content-type'])
    } finally {
      // What was taken in stays, however the reading ended, and so does its trace.
      const { created, unchanged, refusedTotal } = run.report
      await store.audit({
        ...auditOf(desk, request),
        action: 'orders.import',
        subject: `merchant ${merchantId}`,
        details: { created, unchanged, refused: refusedTotal },
      })
    }
    return json(reply, 200, presentImport(run.report))
  })
}

/** One import: reads on while the orders before are being stored, one transaction ahead at the most. */
class ImportRun {
  readonly #desk: Desk
  readonly #merchantId: MerchantId
  #read: { line: number; order: NewOrder }[] = []
  #bytes = 0
  #storing: Promise<void> = Promise.resolve()
  readonly report = { created: 0, unchanged: 0, refused: [] as RefusedOrder[], refusedTotal: 0 }

  constructor(desk: Desk, merchantId: MerchantId) {
    this.#desk = desk
    this.#merchantId = merchantId
  }

  async take(request: IncomingMessage, contentType: string | undefined): Promise<void> {
    try {
      for await (const read of readOrders(this.#bytesOf(request), contentType)) {
        if ('refused' in read)
          this.#refuse({ line: read.line, orderNumber: read.orderNumber, message: read.refused })
        else this.#read.push(read)
        if (this.#read.length >= COMMIT_ORDERS || this.#bytes >= COMMIT_BYTES) await this.#commit()
      }
      await this.#commit()
    } finally {
      await this.#storing
      this.report.refused.sort((one, other) => one.line - other.line)
    }
  }

  /** Waits for the transaction before, begins the next. */
  async #commit() {
    await this.#storing
    const read = this.#read
    this.#read = []
    this.#bytes = 0
    this.#storing = this.#store(read)
    // Its failure is met where it is awaited.
    this.#storing.catch(() => undefined)
  }

  async #store(read: readonly { line: number; order: NewOrder }[]) {
    if (read.length === 0) return
    const { store, clock } = this.#desk.parts
    const orders = read.map(({ order }) => order)
    const outcomes = await store.importOrders({ merchantId: this.#merchantId, orders, now: clock.now() })
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome === 'created') this.report.created++
      else if (outcome === 'unchanged') this.report.unchanged++
      else
        this.#refuse({
          line: read[at]!.line,
          orderNumber: read[at]!.order.orderNumber,
          message: outcome.refused,
        })
    }
  }

  #refuse(refused: RefusedOrder) {
    this.report.refusedTotal++
    if (this.report.refused.length < REFUSED_LISTED_MAX) this.report.refused.push(refused)
  }

  async *#bytesOf(request: IncomingMessage): AsyncGenerator<Uint8Array, void> {
    refuseEncoded(request.headers)
    try {
      // The connection outlives a reading that ends early, because the answer is still to be sent.
      for await (const chunk of request.iterator({ destroyOnReturn: false })) {
        this.#bytes += (chunk as Buffer).length
        yield chunk as Buffer
      }
    } catch (error) {
      throw request.destroyed ? new CallerGone() : error
    } finally {
      request.resume()
    }
  }
}

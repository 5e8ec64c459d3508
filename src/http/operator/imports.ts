import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { MerchantId } from '../../domain/numbers.ts'
import { type ImportQuery, presentImport, readImportQuery } from '../../wire/operator/imports.ts'
import { CallerGone } from '../answers/errors.ts'
import type { ReadOrder } from '../order-import/assembly.ts'
import type { RunningImport } from '../order-import/import-threads.ts'
import { RefusedList } from '../order-import/refused-list.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { refuseEncoded } from '../heads/unsupported.ts'
import { merchantOf, type OfMerchant } from './access.ts'
import { json } from '../answers/json.ts'
import { auditOf, type OperatorContext } from './context.ts'

/** What travels to the thread at once: smaller pieces cost a message each. */
const BLOCK_BYTES = 262_144

export function importRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, config } = context.dependencies

  app.post<OfMerchant>('/merchants/:id/orders', async (request, reply) => {
    const { id: merchantId } = await merchantOf(store, request.params)
    const query = readImportQuery(rawQuery(request, reply))
    refuseEncoded(request.headers)
    const carriers = await store.listCarriers({ activeOnly: false })
    const { ephemeral, databaseUrl: url, dataDir: folder } = config
    const running = await context.imports.begin({
      contentType: request.headers['content-type'] ?? '',
      staging: ephemeral ? 'memory' : url === undefined ? { folder } : { url },
      carriers: carriers.map(({ key }) => key),
      itemsMax: config.orderItemsMax,
      ignore: query.ignore,
    })
    const taking = new TakingIn(context, merchantId, query)
    try {
      await readAll(request.raw, running, context.imports.stopped)
      // Nothing moves on the connection until all is taken in.
      reply.raw.setTimeout(0, () => undefined)
      await taking.run(running)
    } finally {
      await running.close()
      // What was taken in stays, however the import ended, and so does its trace.
      if (!query.dryRun)
        await store.audit({
          ...auditOf(context, request),
          action: 'orders.import',
          subject: `merchant ${merchantId}`,
          details: taking.counts,
        })
    }
    return json(reply, 200, presentImport(taking.report))
  })
}

/** Hands the body to the thread, one block ahead of what it reads at the most. */
async function readAll(
  request: IncomingMessage,
  running: RunningImport,
  stopped: AbortSignal,
): Promise<void> {
  // The connection outlives a reading that ends early, because the answer is still to be sent.
  const chunks = request.iterator({ destroyOnReturn: false })
  let block: Buffer[] = []
  let bytes = 0
  let reading = Promise.resolve()
  const send = async () => {
    await reading
    reading = running.read(Buffer.concat(block, bytes))
    // Its failure is met where it is awaited.
    reading.catch(() => undefined)
    block = []
    bytes = 0
  }
  try {
    for (let next = await unlessAborted(chunks.next(), stopped); !next.done;) {
      const chunk = next.value as Buffer
      block.push(chunk)
      bytes += chunk.length
      if (bytes >= BLOCK_BYTES) await send()
      next = await unlessAborted(chunks.next(), stopped)
    }
    await send()
    await reading
    await running.end()
  } catch (error) {
    await reading.catch(() => undefined)
    // Also behind its last byte, while that waits to be read.
    const hungUp = request.destroyed && (!request.complete || error === request.errored)
    throw hungUp ? new CallerGone() : error
  } finally {
    // The rest is thrown away, which takes a chunk more where one is still waited for.
    void chunks.return!().finally(() => request.resume())
  }
}

/** Who sends slowly is not waited for. A listener for each wait, because a race with one long promise would keep every chunk until it ends. */
function unlessAborted<T>(waited: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    void waited.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

/** Takes in what was read: orders of one transaction at a time, so that no other caller waits for long. */
class TakingIn {
  readonly #context: OperatorContext
  readonly #merchantId: MerchantId
  readonly #query: ImportQuery
  readonly #refused = new RefusedList()
  readonly #outcomes = { created: 0, unchanged: 0, replaced: 0 }
  #ignored: readonly string[] = []
  #ended = false

  constructor(context: OperatorContext, merchantId: MerchantId, query: ImportQuery) {
    this.#context = context
    this.#merchantId = merchantId
    this.#query = query
  }

  async run(running: RunningImport): Promise<void> {
    for (let more = true; more;) {
      const portion = await running.next()
      if (portion.orders.length > 0) await this.#store(portion.orders)
      more = portion.more
    }
    const { refused, refusedTotal, ignored } = await running.remainder()
    for (const one of refused) this.#refused.add(one)
    this.#refused.addUnlisted(refusedTotal - refused.length)
    this.#ignored = ignored
    this.#ended = true
  }

  get report() {
    return {
      ...this.#outcomes,
      ignored: this.#ignored,
      refused: this.#refused.listed(),
      refusedTotal: this.#refused.total,
    }
  }

  /** For the audit: what was taken in stays, however the import ended. */
  get counts() {
    return { ...this.#outcomes, refused: this.#refused.total, ...(!this.#ended && { brokenOff: true }) }
  }

  async #store(read: readonly ReadOrder[]) {
    const { store, clock } = this.#context.dependencies
    this.#context.imports.stopped.throwIfAborted()
    const { replace, dryRun } = this.#query
    const outcomes = await store.importOrders({
      merchantId: this.#merchantId,
      orders: read.map(({ order }) => order),
      now: clock.now(),
      replace,
      dryRun,
    })
    for (const [at, outcome] of outcomes.entries()) {
      if (typeof outcome === 'string') this.#outcomes[outcome] += 1
      else {
        const { line, order } = read[at]!
        this.#refused.add({ line, orderNumber: order.orderNumber, refused: outcome.refused })
      }
    }
  }
}

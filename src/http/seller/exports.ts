import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isFinal } from '../../domain/batches.ts'
import { Refusal } from '../../domain/refusals.ts'
import {
  type ExportName,
  ordersCsv,
  ordersHeader,
  readDownload,
  readExportPath,
  readOrdersExport,
  readResultsExport,
  resultsCsv,
  resultsHeader,
} from '../../wire/seller/exports.ts'
import type { RawQuery } from '../../wire/reading/querystring.ts'
import { linkHash, newLink } from '../../credentials/links.ts'
import { json } from '../answers/json.ts'
import { wholeOrStream } from '../answers/streams.ts'
import { noSuch } from '../heads/path-ids.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { settledChunks } from '../merchant/results.ts'
import { bodyText, SELLER, type SellerContext } from './context.ts'

type Export = (request: FastifyRequest, reply: FastifyReply, query: RawQuery) => Promise<string | Readable>

interface OfLink {
  Params: { link: string }
}

/** Orders of one piece of an export: what one read takes. */
const ORDERS_AT_ONCE = 250
const LINK_KEPT_MS = 60_000

/** Lists as files, read as fast as they are taken. */
export function exportRoutes(app: FastifyInstance, context: SellerContext): void {
  const { gate, orderReads } = context
  const { store, clock, log } = context.dependencies

  const file = (
    request: FastifyRequest,
    reply: FastifyReply,
    name: string,
    pieces: AsyncGenerator<string, void>,
  ) => {
    reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}.csv"`)
    return wholeOrStream(pieces, (error) => {
      if (!(error instanceof Refusal)) log.error({ err: error, requestId: request.id }, 'an export broke off')
    })
  }

  async function* ordersOf(request: FastifyRequest, filter: ReturnType<typeof readOrdersExport>) {
    const { merchantId } = request.caller
    yield ordersHeader()
    for (let after: string | undefined, more = true; more;) {
      const piece = await orderReads.reads.run(merchantId, () =>
        store.walkOrders({ merchantId, filter, after, limit: ORDERS_AT_ONCE }),
      )
      if (!piece) return
      let { orders, rest } = piece
      for (;;) {
        yield ordersCsv(orders)
        if (rest.length === 0) break
        await gate.confirm(request)
        const ids = rest
        ;({ orders, rest } = await orderReads.reads.run(merchantId, () =>
          store.readOrders({ merchantId, ids }),
        ))
      }
      after = piece.lastNumber
      more = piece.more
    }
  }

  const exports: Record<ExportName, Export> = {
    orders: (request, reply, query) =>
      file(request, reply, 'orders', ordersOf(request, readOrdersExport(query, clock.now()))),
    async results(request, reply, query) {
      const { batch: id, only } = readResultsExport(query)
      const batch = await store.findBatchRecord({
        id,
        merchantId: request.caller.merchantId,
        now: clock.now(),
      })
      if (!batch) throw noSuch('batch')
      const to = isFinal(batch.status) ? batch.entryCount : batch.nextEntry
      async function* rows() {
        yield resultsHeader(batch!)
        for await (const chunk of settledChunks(store, batch!, 0, only)) {
          if (chunk.firstEntry >= to) return
          yield resultsCsv(batch!.operation, chunk, { to, only })
        }
      }
      return file(request, reply, `results-${id}`, rows())
    },
  }

  for (const [name, answer] of Object.entries(exports))
    app.get(
      `/export/${name}.csv`,
      gate.reading(SELLER, (request, reply) => answer(request, reply, rawQuery(request, reply))),
    )

  app.post('/downloads', {
    ...gate.reading(SELLER, async (request, reply) => {
      const path = readDownload(await bodyText(context, request), clock.now())
      const { link, hash } = newLink()
      const { keyId } = request.caller
      await store.createDownload({ hash, keyId, path, expiresAt: clock.now() + LINK_KEPT_MS })
      return json(reply, 200, { url: `/seller/v1/downloads/${link}` })
    }),
    config: { changesNothing: true },
  })

  // Asked for by a browser, which sends no key: the link stands for the key that asked for it. No HEAD, which would use it up.
  app.get<OfLink>('/downloads/:link', { exposeHeadRoute: false }, async (request, reply) => {
    const taken = await store.takeDownload({ hash: linkHash(request.params.link), now: clock.now() })
    if (!taken)
      throw new Refusal('not_found', 'This link was used, or is older than a minute: ask for another one')
    request.keyHash = taken.keyHash
    request.party = (await gate.confirm(request)).merchantId
    reply.header('cache-control', 'no-store')
    const { name, query } = readExportPath(taken.path)!
    return gate.answering(request, reply, exports[name](request, reply, query))
  })
}

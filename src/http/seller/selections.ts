import { hash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Chunk } from '../../domain/batches.ts'
import type { MerchantId } from '../../domain/numbers.ts'
import { type Chosen, type Selection, SELECTION_KEPT_MS } from '../../domain/selections.ts'
import { unpackItems } from '../../domain/orders/packed-items.ts'
import { CHUNK_ENTRIES_MAX } from '../../wire/batches.ts'
import { resultEntries } from '../../wire/results.ts'
import { PREVIEWED } from '../../wire/seller/previews.ts'
import {
  type AskedUse,
  BATCH_ENTRIES,
  readUse,
  UsePreview,
  usedOtherwise,
} from '../../wire/seller/selection-uses.ts'
import { presentSelection, tooMuchFrozen } from '../../wire/seller/selections.ts'
import { UUID } from '../../wire/shapes.ts'
import { json } from '../answers/json.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { FairQueue } from '../bounds/fair-queue.ts'
import { noSuch } from '../heads/path-ids.ts'
import { type Entries, gathered } from '../intake/gather.ts'
import { auditOf, bodyText, SELLER, type SellerContext } from './context.ts'
import { decisions } from './deciding.ts'
import { frozen } from './freezing.ts'

interface OfSelection {
  Params: { id: string }
}

/** Calls that may take seconds run for this number of merchants at once, one call of each. */
const LONG_AT_ONCE = 4

/** Items that are frozen, and what is done to them. */
export function selectionRoutes(app: FastifyInstance, context: SellerContext): void {
  const { gate, bodies, reader, submit } = context
  const { store, clock, config, newBatchId } = context.dependencies
  const turns = new FairQueue(LONG_AT_ONCE, 1)

  app.post('/selections', { onRequest: gate.before(SELLER) }, async (request, reply) => {
    const { merchantId } = request.caller
    const found = await bodies.read(request.raw, merchantId, config.bodyBytesMax, async (body) => {
      await gate.confirm(request)
      const asked = await reader.selection(merchantId, body)
      return gate.after(
        request,
        turns.run(merchantId, () => frozen(store, merchantId, asked, clock.now())),
      )
    })
    const now = clock.now()
    const { items, orders, parts } = found
    const selection = { id: newBatchId(), merchantId, items, orders, expiresAt: now + SELECTION_KEPT_MS }
    const kept = await store.createSelection({ selection, parts, now, audit: auditOf(context, request) })
    if (kept !== 'created') throw tooMuchFrozen(Math.max(1, Math.ceil((kept.fullUntil - now) / 1_000)))
    return json(reply, 201, presentSelection(selection))
  })

  const asked = ({ params, caller: { merchantId } }: FastifyRequest<OfSelection>) => {
    const id = params.id.toLowerCase()
    if (!UUID.test(id)) throw noSuch('selection')
    return { id, merchantId, now: clock.now() }
  }

  /** Its items, part by part. Asks after each read who calls. */
  async function* partsOf(request: FastifyRequest, { id, items }: Pick<Selection, 'id' | 'items'>) {
    let left = items
    for (let number = 0; left > 0; number++) {
      const packed = await gate.after(request, store.readSelectionPart({ id, number }))
      // It expired meanwhile.
      if (!packed) throw noSuch('selection')
      const chosen = unpackItems(packed)
      for (const { length } of chosen) left -= length
      yield chosen
    }
  }

  const previewed = (name: string) =>
    gate.reading<OfSelection>(SELLER, async (request, reply) => {
      const use = readUse(name, await bodyText(context, request))
      const selection = await store.findSelection(asked(request))
      if (!selection) throw noSuch('selection')
      const { merchantId } = request.caller
      const preview = await turns.run(merchantId, () =>
        previewOf(store, merchantId, use, partsOf(request, selection)),
      )
      reply.type(JSON_TYPE)
      return preview.text
    })

  /**
   * Batches are submitted one behind the other, each under its number: where a call breaks off between two, the same call again goes on
   * with the next one.
   */
  const acted = (name: string) => async (request: FastifyRequest<OfSelection>, reply: FastifyReply) => {
    const use = readUse(name, await bodyText(context, request))
    const one = asked(request)
    const selection = await store.findSelection(one)
    if (!selection) throw noSuch('selection')
    const fingerprint = hash('sha256', use.canonical, 'base64')
    const audit = auditOf(context, request)
    const used = await store.useSelection({ ...one, operation: name, fingerprint, audit })
    if (!used) throw noSuch('selection')
    if (used.operation !== name || used.fingerprint !== fingerprint) throw usedOtherwise(used.operation)
    const batches = [...used.batches]
    const wanted = Math.ceil((use.byOrder ? selection.orders : selection.items) / BATCH_ENTRIES)
    if (wanted === batches.length && wanted > 0) reply.header('idempotent-replayed', 'true')
    else
      await turns.run(one.merchantId, async () => {
        let number = 0
        for await (const entries of inBatches(use, partsOf(request, selection)))
          if (number++ >= used.batches.length)
            batches.push(await submitted(name, { ...one, number: number - 1 }, entries))
      })
    return json(reply, 200, { batches })
  }

  const submitted = async (
    operation: string,
    { id: selection, merchantId, number }: Pick<Selection, 'id' | 'merchantId'> & { number: number },
    entries: Entries,
  ) => {
    const batch = await gathered({ operation, actor: 'seller' }, inPortions(entries))
    const { id } = await submit(merchantId, batch, {
      save: async (step) => {
        const saved = await store.submitSelected({ ...step, selection, number })
        if (!saved) throw noSuch('selection')
        return saved
      },
    })
    return id
  }

  for (const { name } of PREVIEWED) {
    app.post<OfSelection>(`/selections/:id/${name}/preview`, {
      ...previewed(name),
      config: { changesNothing: true },
    })
    app.post<OfSelection>(`/selections/:id/${name}`, { onRequest: gate.before(SELLER) }, acted(name))
  }
}

/** Entries of one batch each. */
async function* inBatches(use: AskedUse, parts: AsyncIterable<Chosen[]>): AsyncGenerator<unknown[]> {
  let waiting: unknown[] = []
  for await (const chosen of parts) {
    waiting = waiting.concat(use.entries(chosen))
    while (waiting.length >= BATCH_ENTRIES) yield waiting.splice(0, BATCH_ENTRIES)
  }
  if (waiting.length > 0) yield waiting
}

function* inPortions(entries: Entries): Generator<Entries> {
  for (let at = 0; at < entries.length; at += CHUNK_ENTRIES_MAX)
    yield entries.slice(at, at + CHUNK_ENTRIES_MAX)
}

async function previewOf(
  store: Parameters<typeof decisions>[0],
  merchantId: MerchantId,
  use: AskedUse,
  parts: AsyncIterable<Chosen[]>,
): Promise<UsePreview> {
  const preview = new UsePreview()
  const { name } = use.operation
  const chunks = chunksOf(use, parts)
  for await (const { entryCount, ...chunk } of decisions(store, merchantId, name, chunks, {
    eachItemOnce: true,
  })) {
    const failures = chunk.failures.map(({ errors }) => errors.map(([code]) => code))
    const shown =
      preview.room > 0 ? resultEntries(name, chunk, { only: 'failed' }).slice(0, preview.room) : []
    preview.add(entryCount, failures, shown)
  }
  return preview
}

async function* chunksOf(use: AskedUse, parts: AsyncIterable<Chosen[]>): AsyncGenerator<Chunk> {
  let firstEntry = 0
  for await (const entries of inBatches(use, parts)) {
    const { chunks, entryCount } = await gathered(
      { operation: use.operation.name, actor: 'seller' },
      inPortions(entries),
    )
    for (const chunk of chunks) yield { ...chunk, firstEntry: firstEntry + chunk.firstEntry }
    firstEntry += entryCount
  }
}

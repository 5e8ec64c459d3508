import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { type DecidedChunk, resultEntries } from '../../wire/results.ts'
import { PREVIEW_HEAD, PREVIEWED, previewTail, tooManyEntries } from '../../wire/seller/previews.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { listText, wholeOrStream } from '../answers/streams.ts'
import { SELLER, type SellerContext } from './context.ts'
import { decisions } from './deciding.ts'

/** What a write would do: its body is read as the write's own, and nothing happens. */
export function previewRoutes(
  app: FastifyInstance,
  { dependencies, gate, bodies, reader }: SellerContext,
): void {
  const { store, config, log } = dependencies

  for (const { name } of PREVIEWED) {
    app.post(`/${name}/preview`, {
      ...gate.reading(SELLER, async (request, reply) => {
        const { merchantId } = request.caller
        const { entryCount, chunks } = await bodies.read(
          request.raw,
          merchantId,
          config.bodyBytesMax,
          async (body) => {
            await gate.confirm(request)
            return reader.read(merchantId, name, body)
          },
        )
        const refusal = tooManyEntries(entryCount)
        if (refusal) throw refusal
        const decided: DecidedChunk[] = []
        for await (const chunk of decisions(store, merchantId, name, chunks)) decided.push(chunk)
        const failed = decided.reduce((sum, { failures }) => sum + failures.length, 0)
        reply.type(JSON_TYPE)
        return wholeOrStream(
          listText(PREVIEW_HEAD, results(name, decided), previewTail(entryCount, failed)),
          (error) => {
            if (!(error instanceof Refusal))
              log.error({ err: error, requestId: request.id }, 'a preview broke off')
          },
        )
      }),
      config: { changesNothing: true },
    })
  }
}

/** In texts of one chunk each. */
async function* results(name: string, decided: readonly DecidedChunk[]): AsyncGenerator<string> {
  for (const chunk of decided) yield await Promise.resolve(resultEntries(name, chunk).join(','))
}

import type { FastifyInstance } from 'fastify'
import { OPERATIONS } from '../domain/batches.ts'
import type { BatchId } from '../domain/numbers.ts'
import type { Config } from '../config.ts'
import type { ReadingRules } from '../wire/batches.ts'
import { readBatch } from './batch-reading.ts'
import type { Bodies } from './bodies.ts'
import type { BodyThreads } from './body-threads.ts'
import { JSON_TYPE } from './errors.ts'
import type { Gate } from './gate.ts'
import type { Submit } from './submitting.ts'

interface Writing {
  readonly gate: Gate
  readonly bodies: Bodies
  readonly threads: BodyThreads
  readonly rules: ReadingRules
  readonly submit: Submit
}

/** [seed] Composed by hand: an id needs no escaping. */
export const batchAnswer = (id: BatchId) => `{"batchRequestId":"${id}"}`

/** POST /orders/cancel, /orders/ship and /orders/return: a promise to carry the batch out, given when it is on disk. */
export function batchRoutes(
  app: FastifyInstance,
  config: Config,
  { gate, bodies, threads, rules, submit }: Writing,
): void {
  for (const operation of OPERATIONS) {
    app.post(
      `/api/v1/orders/${operation}`,
      { onRequest: gate.before(`${operation}_orders`) },
      async (request, reply) => {
        const body = await bodies.read(request.raw, config.bodyBytesMax)
        const { length } = body
        try {
          await gate.confirm(request)
          const large = length > config.bodyInlineBytesMax
          const read = large
            ? await gate.after(request, threads.read(operation, body))
            : readBatch(operation, body, rules)
          const { id, replayed } = await submit(request.caller.merchantId, operation, 'seller', read)
          request.batch = id
          if (replayed) reply.header('idempotent-replayed', 'true')
          reply.type(JSON_TYPE)
          return batchAnswer(id)
        } finally {
          bodies.done(length)
        }
      },
    )
  }
}

import type { FastifyInstance } from 'fastify'
import { OPERATIONS } from '../../domain/batches.ts'
import type { BatchId } from '../../domain/numbers.ts'
import type { Config } from '../../config.ts'
import type { BatchReader } from '../intake/batch-reader.ts'
import type { Bodies } from '../intake/bodies.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import type { Gate } from '../admission/gate.ts'
import { idempotencyKeyOf } from '../heads/idempotency-keys.ts'
import type { Submit } from '../intake/submit.ts'

interface Writing {
  readonly gate: Gate
  readonly bodies: Bodies
  readonly reader: BatchReader
  readonly submit: Submit
}

/** [seed] Composed by hand: an id needs no escaping. */
export const batchAnswer = (id: BatchId) => `{"batchRequestId":"${id}"}`

/** POST /orders/cancel, /orders/ship and /orders/return: a promise to carry the batch out, given when it is on disk. */
export function batchRoutes(
  app: FastifyInstance,
  config: Config,
  { gate, bodies, reader, submit }: Writing,
): void {
  for (const operation of OPERATIONS) {
    app.post(
      `/api/v1/orders/${operation}`,
      { onRequest: gate.before(`${operation}_orders`) },
      (request, reply) => {
        const { merchantId } = request.caller
        return bodies.read(request.raw, merchantId, config.bodyBytesMax, async (body) => {
          await gate.confirm(request)
          const idempotencyKey = idempotencyKeyOf(request.headers)
          const reading = reader.read(merchantId, operation, body)
          const read = reading instanceof Promise ? await gate.after(request, reading) : reading
          const { id, replayed } = await submit(merchantId, read, { idempotencyKey })
          request.batch = id
          if (replayed) reply.header('idempotent-replayed', 'true')
          reply.type(JSON_TYPE)
          return batchAnswer(id)
        })
      },
    )
  }
}

import type { FastifyInstance } from 'fastify'
import type { BatchId } from '../../domain/numbers.ts'
import type { Config } from '../../config.ts'
import { OPERATIONS } from '../../wire/operations/list.ts'
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
const batchAnswer = (id: BatchId) => `{"batchRequestId":"${id}"}`

/** Each write, such as /orders/cancel: a promise to carry the batch out, given when it is on disk. */
export function batchRoutes(
  app: FastifyInstance,
  config: Config,
  { gate, bodies, reader, submit }: Writing,
): void {
  for (const { name, method, path } of OPERATIONS) {
    app[method](`/api/v1${path}`, { onRequest: gate.before(name) }, (request, reply) => {
      const { merchantId } = request.caller
      return bodies.read(request.raw, merchantId, config.bodyBytesMax, async (body) => {
        await gate.confirm(request)
        const idempotencyKey = idempotencyKeyOf(request.headers)
        const reading = reader.read(merchantId, name, body)
        const read = reading instanceof Promise ? await gate.after(request, reading) : reading
        const { id, replayed } = await submit(merchantId, read, { idempotencyKey })
        request.batch = id
        if (replayed) reply.header('idempotent-replayed', 'true')
        reply.type(JSON_TYPE)
        return batchAnswer(id)
      })
    })
  }
}

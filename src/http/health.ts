import type { FastifyInstance } from 'fastify'
import { JSON_TYPE } from './errors.ts'
import type { HttpParts } from './parts.ts'

/** For whoever starts and watches the process: alive means the event loop turns, ready means that the store answers. */
export function healthRoutes(app: FastifyInstance, { store }: HttpParts): void {
  app.get('/livez', (_request, reply) => reply.type(JSON_TYPE).send('{"status":"ok"}'))

  app.get('/readyz', async (_request, reply) => {
    await store.findMerchant({ id: 0 })
    reply.type(JSON_TYPE)
    return '{"status":"ok"}'
  })
}

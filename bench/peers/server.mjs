// The HTTP side that all peers share: a schema, a key, two routes. They count no limits and find no twins.
import { fastify } from 'fastify'

const BODY = {
  type: 'object',
  required: ['items'],
  properties: {
    items: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 1 } } },
    },
  },
}
const ACCEPTED = { type: 'object', properties: { batchRequestId: { type: 'string' } } }
const RESULTS = {
  type: 'object',
  properties: {
    batchRequestId: { type: 'string' },
    status: { type: 'string' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          requestItem: { type: 'object', properties: { id: { type: 'integer' } } },
          success: { type: 'boolean' },
        },
      },
    },
  },
}

/**
 * `submit(ids)` resolves with a batch id once the batch is on disk; `results(id)` with undefined, or with the ids of the request
 * and a Set of those that were cancelled, undefined as long as that is not known.
 */
export async function serve({ key, submit, results }) {
  const app = fastify({ logger: false })
  app.addHook('onRequest', (request, reply, done) => {
    if (request.headers['x-api-key'] === key) done()
    else reply.code(401).send({ message: 'A valid key is needed' })
  })
  app.post(
    '/api/v1/orders/cancel',
    { schema: { body: BODY, response: { 200: ACCEPTED } } },
    async (request) => {
      return { batchRequestId: await submit(request.body.items.map(({ id }) => id)) }
    },
  )
  app.get(
    '/api/v1/results/cancel-orders',
    { schema: { response: { 200: RESULTS } } },
    async (request, reply) => {
      const id = request.query.batch_request_id
      const found = await results(id)
      if (!found) return reply.code(404).send({ message: 'There is no such batch' })
      const { ids, cancelled } = found
      const items =
        cancelled === undefined ? [] : ids.map((id) => ({ requestItem: { id }, success: cancelled.has(id) }))
      return { batchRequestId: id, status: cancelled === undefined ? 'pending' : 'completed', items }
    },
  )
  await app.listen({ host: '127.0.0.1', port: 0 })
  console.log(JSON.stringify({ url: `http://127.0.0.1:${app.server.address().port}` }))
}

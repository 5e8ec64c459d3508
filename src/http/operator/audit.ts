import type { FastifyInstance } from 'fastify'
import { presentAudit } from '../../wire/operator/audit.ts'
import { readFeedQuery } from '../../wire/feed.ts'
import { rawQuery } from '../heads/raw-query.ts'
import { json } from '../answers/json.ts'
import { type OperatorContext } from './context.ts'

/** Who changed what, and when. */
export function auditRoutes(app: FastifyInstance, { dependencies: { store } }: OperatorContext): void {
  app.get('/audit', async (request, reply) => {
    const { after = 0, limit } = readFeedQuery(rawQuery(request, reply))
    return json(reply, 200, presentAudit(await store.listAudit({ after, limit }), after))
  })
}

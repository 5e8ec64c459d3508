import { hash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { readCatalogue } from '../../wire/operator/catalogue.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { auditOf, bodyText, type OperatorContext } from './context.ts'

/** What products are made of: one document, replaced whole. [ours: contract 7, 9] */
export function catalogueRoutes(app: FastifyInstance, context: OperatorContext): void {
  const { store, clock } = context.dependencies
  const current = async () => (await store.findCatalogue({ known: undefined }))!.document

  app.get('/catalogue', async (_request, reply) => {
    reply.type(JSON_TYPE)
    return current()
  })

  app.put('/catalogue', async (request, reply) => {
    const document = JSON.stringify(readCatalogue(await bodyText(context, request)))
    const use = await store.putCatalogue({
      document,
      hash: hash('sha256', document, 'base64'),
      now: clock.now(),
      audit: auditOf(context, request),
    })
    if (use !== undefined) throw new Refusal('conflict', `The catalogue cannot take away ${use}`)
    reply.type(JSON_TYPE)
    return document
  })
}

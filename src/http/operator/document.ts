import type { FastifyInstance } from 'fastify'
import { JSON_TYPE } from '../answers/errors.ts'

/** The OpenAPI document of the operator API, made when it is first asked for. */
export function documentRoute(app: FastifyInstance): void {
  let document: string | undefined
  app.get('/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify((await import('../../wire/operator/openapi.ts')).operatorDocument())
    reply.type(JSON_TYPE)
    return document
  })
}

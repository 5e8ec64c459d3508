import type { FastifyInstance } from 'fastify'
import { PLACES } from '../../sandbox/invented/places.ts'
import { sandboxDocument } from '../../wire/sandbox/openapi.ts'
import { JSON_TYPE } from '../answers/errors.ts'

/** The OpenAPI document of the sandbox, made when it is first asked for. */
export function documentRoute(app: FastifyInstance): void {
  let document: string | undefined
  app.get('/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(sandboxDocument([...PLACES.keys()].sort()))
    reply.type(JSON_TYPE)
    return document
  })
}

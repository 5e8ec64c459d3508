import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { presentRule, readRule, readRules } from '../../wire/sandbox/faults.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { merchantOf } from './access.ts'
import { bodyText, type SandboxContext } from './context.ts'

/** The rules of a merchant. `routes`: what calls of merchants can match. */
export function faultRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { faults } = context.sandbox
  const { routes, dependencies } = context
  const { store } = dependencies

  app.get('/faults', async (request, reply) => {
    const { id } = await merchantOf(store, request, reply)
    reply.type(JSON_TYPE)
    return JSON.stringify({ rules: faults.of(id).map(presentRule) })
  })

  app.put('/faults', async (request, reply) => {
    const rules = readRules(await bodyText(context, request), routes)
    const { id } = await merchantOf(store, request, reply)
    await faults.end(id)
    reply.type(JSON_TYPE)
    return JSON.stringify({ rules: faults.add(id, ...rules).map(presentRule) })
  })

  app.post('/faults', async (request, reply) => {
    const rule = readRule(await bodyText(context, request), routes)
    const { id } = await merchantOf(store, request, reply)
    const [added] = faults.add(id, rule)
    reply.code(201).type(JSON_TYPE)
    return JSON.stringify(presentRule(added!))
  })

  app.delete('/faults', async (request, reply) => {
    const { id } = await merchantOf(store, request, reply)
    await faults.end(id)
    return reply.code(204).send()
  })

  app.delete<{ Params: { id: string } }>('/faults/:id', async (request, reply) => {
    const { id } = await merchantOf(store, request, reply)
    if (!(await faults.end(id, Number(request.params.id))))
      throw new Refusal('not_found', 'There is no rule of this id')
    return reply.code(204).send()
  })
}

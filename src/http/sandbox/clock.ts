import type { FastifyInstance } from 'fastify'
import type { Pending } from '../../sandbox/moves.ts'
import { presentClock, readClockChange } from '../../wire/sandbox/clock.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import { bodyText, type SandboxContext } from './context.ts'

/** The clock of the whole sandbox. */
export function clockRoutes(app: FastifyInstance, context: SandboxContext): void {
  const { clock, moves } = context.sandbox

  const shown = (pending: Pending) => JSON.stringify(presentClock(clock.now(), clock, pending))

  app.get('/clock', async (_request, reply) => {
    reply.type(JSON_TYPE)
    return shown(await moves.pending())
  })

  app.put('/clock', async (request, reply) => {
    const change = readClockChange(await bodyText(context, request))
    reply.type(JSON_TYPE)
    if (change === 'freeze') clock.freeze()
    else if (change === 'resume') clock.resume()
    return shown(typeof change === 'string' ? await moves.pending() : await moves.to(change))
  })
}

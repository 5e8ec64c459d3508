import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/refusals.ts'
import { readSnapshotName } from '../../wire/sandbox/snapshots.ts'
import type { SandboxContext } from './context.ts'

interface OfSnapshot {
  Params: { name: string }
}

/** The first state, and states that are kept under a name: of the whole sandbox, for every caller. */
export function snapshotRoutes(app: FastifyInstance, { sandbox }: SandboxContext): void {
  app.post('/reset', async (_request, reply) => {
    if (!(await sandbox.reset()))
      throw new Refusal(
        'conflict',
        'The first state of this sandbox was kept by another version of the program: begin anew in an empty folder',
      )
    return reply.code(204).send()
  })

  app.put<OfSnapshot>('/snapshots/:name', async (request, reply) => {
    await sandbox.save(readSnapshotName(request.params.name))
    return reply.code(201).send()
  })

  app.post<OfSnapshot>('/snapshots/:name', async (request, reply) => {
    if (!(await sandbox.load(readSnapshotName(request.params.name))))
      throw new Refusal('not_found', 'There is no snapshot of this name')
    return reply.code(204).send()
  })
}

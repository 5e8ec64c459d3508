import type { FastifyRequest, onRequestHookHandler } from 'fastify'
import type { AuditContext } from '../../domain/audit.ts'
import { Refusal } from '../../domain/refusals.ts'
import { readOperatorName } from '../../wire/operator/audit.ts'
import type { BatchReader } from '../intake/batch-reader.ts'
import type { Bodies } from '../intake/bodies.ts'
import { textOf } from '../intake/bodies.ts'
import type { KeyCache } from '../admission/key-cache.ts'
import { OPERATOR } from '../bounds/fair-share.ts'
import type { ImportThreads } from '../order-import/import-threads.ts'
import type { HttpDependencies } from '../dependencies.ts'
import type { Submit } from '../intake/submit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who makes an operator's call, for the audit. */
    operator: string
  }
}

/** What every operator call works with. */
export interface OperatorContext {
  readonly dependencies: HttpDependencies
  readonly bodies: Bodies
  readonly reader: BatchReader
  readonly callers: KeyCache
  readonly submit: Submit
  readonly imports: ImportThreads
}

/** The body's text. For what is small or rare: it is read on the event loop. A cancellation may have a million ids and is read by `reader`. */
export function bodyText(
  { bodies, dependencies }: OperatorContext,
  request: FastifyRequest,
): Promise<string> {
  return bodies.read(request.raw, OPERATOR, dependencies.config.bodyBytesMax, textOf)
}

/** Reads who makes the call, before anything is done for it. */
export const namesOperator: onRequestHookHandler = (request, _reply, done) => {
  const name = readOperatorName(request.headers['x-operator'] as string | undefined)
  if (name instanceof Refusal) {
    done(name)
    return
  }
  request.operator = name
  done()
}

/** What a step that changes something needs, to write down in its transaction who asked for the change. */
export const auditOf = (
  { dependencies }: OperatorContext,
  { operator, id }: FastifyRequest,
): AuditContext => ({
  at: dependencies.clock.now(),
  by: operator,
  requestId: id,
})

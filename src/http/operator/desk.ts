import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Bodies } from '../bodies.ts'
import { textOf } from '../bodies.ts'
import type { Callers } from '../callers.ts'
import { JSON_TYPE } from '../errors.ts'
import { OPERATOR } from '../fair-share.ts'
import type { HttpParts } from '../parts.ts'
import type { Submit } from '../submitting.ts'

/** What every operator call works with. */
export interface Desk {
  readonly parts: HttpParts
  readonly bodies: Bodies
  readonly callers: Callers
  readonly submit: Submit
}

/** The body's text. An operator's JSON is small or rare, so it is read on the event loop. */
export function bodyText({ bodies, parts }: Desk, request: FastifyRequest): Promise<string> {
  return bodies.read(request.raw, OPERATOR, parts.config.bodyBytesMax, textOf)
}

/** Every call that changed something leaves a row; `details` holds no secret and no personal data. */
export function leaveTrace(
  { parts: { store, clock } }: Desk,
  action: string,
  subject: string,
  details: Readonly<Record<string, unknown>> = {},
) {
  return store.audit({ at: clock.now(), action, subject, details })
}

export function json(reply: FastifyReply, status: number, value: unknown): string {
  reply.code(status).type(JSON_TYPE)
  return JSON.stringify(value)
}

import type { FastifyRequest } from 'fastify'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import type { KeyCache } from '../admission/key-cache.ts'
import { partyOf } from '../bounds/fair-share.ts'
import type { HttpDependencies } from '../dependencies.ts'
import type { Bodies } from '../intake/bodies.ts'
import { textOf } from '../intake/bodies.ts'
import type { Submit } from '../intake/submit.ts'

/** What every call of the sandbox works with. */
export interface SandboxContext {
  readonly dependencies: HttpDependencies
  readonly bodies: Bodies
  readonly callers: KeyCache
  readonly submit: Submit
  readonly sandbox: Sandbox
  /** `METHOD /path` of each call of merchants, with `{}` for a parameter. */
  readonly routes: ReadonlySet<string>
}

/** Longer than any rule, and than the members of any order. */
const BODY_BYTES_MAX = 1024 * 1024

export const bodyText = ({ bodies }: SandboxContext, request: FastifyRequest): Promise<string> =>
  bodies.read(request.raw, partyOf(request), BODY_BYTES_MAX, textOf)

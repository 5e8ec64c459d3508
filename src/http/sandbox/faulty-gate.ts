import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../domain/clock.ts'
import type { LimitedOperation } from '../../domain/limits.ts'
import type { KeyHolder } from '../../domain/merchants.ts'
import type { Effect } from '../../domain/injected-faults.ts'
import type { Faults } from '../../sandbox/faults/faults.ts'
import { type Fired, firedFor } from '../../sandbox/faults/fired.ts'
import { OPERATIONS } from '../../wire/operations/list.ts'
import { readEffectHeader } from '../../wire/sandbox/faults.ts'
import { type Counted, type Done, Gate } from '../admission/gate.ts'
import { JSON_TYPE } from '../answers/errors.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the call meets; set in a sandbox only. */
    fired: Fired | undefined
  }
}

const RETRY_AFTER = [429, 503]

/** The gate of a sandbox: behind the key and before the limits, a call meets the rules of its merchant. */
export class FaultyGate extends Gate {
  readonly #faults: Faults
  readonly #machine: Clock

  constructor(faults: Faults, machine: Clock, ...gate: ConstructorParameters<typeof Gate>) {
    super(...gate)
    this.#faults = faults
    this.#machine = machine
  }

  protected override take(
    caller: KeyHolder,
    counted: Counted,
    request: FastifyRequest,
    reply: FastifyReply,
    done: Done,
  ): void {
    let fired: Fired | undefined
    try {
      fired = this.#meet(caller, counted.operation, request)
    } catch (error) {
      done(error as Error)
      return
    }
    const goOn = () => super.take(caller, counted, request, reply, done)
    if (!fired) {
      goOn()
      return
    }
    request.fired = fired
    reply.header('x-sandbox-fault', fired.rule === undefined ? 'request' : String(fired.rule))
    const { effect } = fired
    if ('status' in effect) replace(reply, effect)
    else if ('drop' in effect && effect.drop === 'before') {
      reply.hijack()
      request.raw.socket.destroy()
    } else if ('delayMs' in effect) this.#delay(effect.delayMs, request, reply, goOn, done)
    else firedFor.run(fired, goOn)
  }

  #meet({ merchantId, keyId }: KeyHolder, operation: LimitedOperation, request: FastifyRequest) {
    const header = request.headers['x-sandbox-fault']
    const asked = typeof header === 'string' ? readEffectHeader(header) : undefined
    const errors = OPERATIONS.find(({ name }) => name === operation)?.errors
    return this.#faults.meet(
      {
        merchantId,
        keyId,
        operation,
        route: routeOf(request),
        makesBatch: errors !== undefined,
        knows: (code) => errors?.[code] !== undefined,
      },
      asked,
    )
  }

  /** Behind the wait it is asked again who calls. */
  #delay(ms: number, request: FastifyRequest, reply: FastifyReply, goOn: () => void, done: Done) {
    const cancel = this.#machine.after(ms, () => void this.confirm(request).then(goOn, done))
    reply.raw.once('close', cancel)
  }
}

/** `METHOD /path` with `{}` for each parameter; HEAD is a GET. */
const routeOf = ({ method, routeOptions: { url = '' } }: FastifyRequest) =>
  `${method === 'HEAD' ? 'GET' : method} ${url.replaceAll(/:[^/]+/g, '{}')}`

function replace(reply: FastifyReply, { status, body, headers = {} }: Extract<Effect, { status: number }>) {
  const shown = body ?? { message: `The sandbox answers ${status}: a rule wants it so` }
  if (RETRY_AFTER.includes(status)) reply.header('retry-after', '1')
  reply.code(status).type(typeof shown === 'string' ? 'text/plain; charset=utf-8' : JSON_TYPE)
  reply.headers(headers).send(typeof shown === 'string' ? shown : JSON.stringify(shown))
}

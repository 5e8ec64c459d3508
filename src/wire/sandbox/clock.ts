import type { Millis } from '../../domain/numbers.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import { show } from '../reading/explain.ts'
import { readJson } from '../reading/json.ts'
import { closed } from '../operator/closed.ts'
import { check, invalid } from '../reading/requests.ts'
import { Type } from '../schema.ts'
import { readTimestamp, showTimestamp } from '../timestamps.ts'

/** ISO 8601, in units that are always the same length. */
const DURATION = '^P(?=\\d|T\\d)(\\d+W)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,3})?S)?)?$'
const SECOND_MS = 1_000
const UNIT_MS: Readonly<Record<string, Millis>> = {
  W: 7 * 86_400 * SECOND_MS,
  D: 86_400 * SECOND_MS,
  H: 3_600 * SECOND_MS,
  M: 60 * SECOND_MS,
  S: SECOND_MS,
}

const only = (title: string, description: string) =>
  Type.Optional(Type.Unsafe<true>({ type: 'boolean', const: true, title, description }))

/** The body of `PUT /sandbox/v1/clock`: exactly one of its members. */
export const ClockChangeSchema = closed({
  advance: Type.Optional(
    Type.String({ title: 'Advance', description: 'A duration of ISO 8601, such as PT5M or P30DT12H.' }),
  ),
  to: Type.Optional(Type.String({ format: 'date-time', title: 'To' })),
  freeze: only('Freeze', 'The clock stands still where it is.'),
  resume: only('Resume', 'It goes on from where it stood.'),
})

/** What `PUT /sandbox/v1/clock` asks for; where a move leads to, from the time that it is when it is made. Throws `Refusal` for a step back. */
export type ClockChange = 'freeze' | 'resume' | ((now: Millis) => Millis)

const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

/** Reads the body of `PUT /sandbox/v1/clock` [ours: contract 11]. Throws `Refusal`. */
export function readClockChange(body: string): ClockChange {
  const asked = check(ClockChangeSchema, readJson(body), 'body')
  const [member, second] = Object.keys(asked)
  if (member === undefined || second !== undefined)
    throw invalid(
      [validationErrors.missing(['body'])],
      'The body must have exactly one of advance, to, freeze and resume',
    )
  if (asked.freeze) return 'freeze'
  if (asked.resume) return 'resume'
  if (asked.to !== undefined) return forwardsTo(asked.to)
  const ms = readDuration(asked.advance!)
  return (now) => {
    if (now + ms <= LATEST) return now + ms
    throw invalid(
      [validationErrors.datetime(['body', 'advance'])],
      'advance leads beyond the year 9999, which no time of this API can be written in',
    )
  }
}

const forwardsTo = (to: string) => (now: Millis) => {
  const goal = readTimestamp(to)!
  if (goal >= now) return goal
  throw invalid(
    [validationErrors.later(['body', 'to'], showTimestamp(now))],
    `to is ${show(to)}, but it is ${showTimestamp(now)} in the sandbox: its clock goes forwards only`,
  )
}

function readDuration(text: string): Millis {
  if (!new RegExp(DURATION).test(text))
    throw invalid(
      [validationErrors.pattern(['body', 'advance'], DURATION)],
      `advance must be a duration such as PT5M or P30DT12H (weeks, days, hours, minutes, seconds), but is ${show(text)}`,
    )
  const parts = text.matchAll(/([\d.]+)([WDHMS])/g)
  return [...parts].reduce((sum, [, count, unit]) => sum + Math.round(Number(count) * UNIT_MS[unit!]!), 0)
}

/** What `GET` and `PUT /sandbox/v1/clock` answer. [ours: contract 11] */
export const ClockSchema = Type.Object(
  {
    now: Type.String({ format: 'date-time', title: 'Now' }),
    offsetMs: Type.Integer({
      title: 'Offset Ms',
      description: 'What it is ahead of the clock of the machine.',
    }),
    frozen: Type.Boolean({ title: 'Frozen' }),
    pending: Type.Object(
      {
        batches: Type.Integer({ title: 'Batches', minimum: 0 }),
        deliveries: Type.Integer({ title: 'Deliveries', minimum: 0 }),
        retention: Type.Integer({ title: 'Retention', minimum: 0 }),
      },
      { title: 'Pending', description: 'What became due and is not done. It goes on being done.' },
    ),
  },
  { title: 'ClockSchema' },
)

/** The clock in the shape of `ClockSchema`; `offsetMs` in milliseconds. */
export const presentClock = (
  now: Millis,
  { offsetMs, frozen }: { offsetMs: Millis; frozen: boolean },
  pending: { batches: number; deliveries: number; retention: number },
) => ({ now: showTimestamp(now), offsetMs, frozen, pending })

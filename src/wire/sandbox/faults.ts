import type { Effect, NewFaultRule } from '../../domain/injected-faults.ts'
import { ENTRY_ERRORS } from '../../domain/outcomes.ts'
import { LARGEST_ID } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import { show } from '../reading/explain.ts'
import { OddNumber, readJson } from '../reading/json.ts'
import { LIMITED_OPERATIONS } from '../limits.ts'
import { integer, oneOf, text } from '../members.ts'
import { closed } from '../operator/closed.ts'
import { OPERATIONS } from '../operations/list.ts'
import { check, invalid } from '../reading/requests.ts'
import { type Static, Type } from '../schema.ts'
import { readTimestamp, showTimestamp } from '../timestamps.ts'
import { type Loc, validationErrors } from '../reading/validation-errors.ts'

/** Rules of one merchant. */
const RULES_MAX = 1_000
const WAIT_MS_MAX = 600_000
const IDS_MAX = 10_000

const always = (title: string, description: string) =>
  Type.Optional(Type.Unsafe<true>({ type: 'boolean', const: true, title, description }))

const Json = Type.Union([
  Type.Unsafe<Record<string, unknown>>({ type: 'object' }),
  Type.Unsafe<unknown[]>({ type: 'array' }),
  Type.String(),
  Type.Number(),
  Type.Boolean(),
  Type.Null(),
])

/** An effect: exactly one, where `body` and `headers` belong to `status`. */
const EffectSchema = closed({
  status: Type.Optional(
    integer('Status', { minimum: 200, maximum: 599, description: 'Takes the place of the call.' }),
  ),
  body: Type.Optional(Json),
  headers: Type.Optional(Type.Unsafe<Record<string, unknown>>({ type: 'object', title: 'Headers' })),
  delayMs: Type.Optional(
    integer('Delay Ms', { minimum: 0, maximum: WAIT_MS_MAX, description: 'Of real time, before the call.' }),
  ),
  drop: Type.Optional(
    oneOf(['before', 'after'], 'Drop', {
      description:
        'The connection breaks: before the call is carried out, or after its commit, when the answer is lost and the batch is not.',
    }),
  ),
  truncate: always('Truncate', 'The answer breaks off in the middle.'),
  retry: Type.Optional(
    integer('Retry', { minimum: 1, maximum: 1_000, description: 'How many attempts at the batch fail.' }),
  ),
  stuck: always('Stuck', 'The batch waits until the rule ends.'),
  fail: always('Fail', 'The batch is given up.'),
  slow: Type.Optional(
    integer('Slow', {
      minimum: 0,
      maximum: WAIT_MS_MAX,
      description: 'Milliseconds of real time that the batch waits.',
    }),
  ),
  entry: Type.Optional(
    closed({
      ids: Type.Array(integer('Id', { minimum: 1, maximum: LARGEST_ID }), { minItems: 1, maxItems: IDS_MAX }),
      code: oneOf(ENTRY_ERRORS, 'Code'),
    }),
  ),
})

const MatchSchema = closed({
  operation: Type.Optional(oneOf(LIMITED_OPERATIONS, 'Operation')),
  route: Type.Optional(
    text('Route', { description: '`METHOD /path`, with `{}` for a segment.', pattern: '^[A-Z]+ /\\S*$' }),
  ),
  key: Type.Optional(
    integer('Key', { minimum: 1, maximum: LARGEST_ID, description: 'The id of an API key.' }),
  ),
  nth: Type.Optional(integer('Nth', { minimum: 1 })),
  every: Type.Optional(integer('Every', { minimum: 1 })),
  probability: Type.Optional(Type.Number({ title: 'Probability', minimum: 0, maximum: 1 })),
  seed: Type.Optional(integer('Seed', { minimum: 0, maximum: 2 ** 32 - 1 })),
})

/** The body of `POST /sandbox/v1/faults`. */
export const NewRuleSchema = closed({
  match: Type.Optional(MatchSchema),
  effect: EffectSchema,
  until: Type.Optional(
    closed({
      times: Type.Optional(integer('Times', { minimum: 1 })),
      at: Type.Optional(Type.String({ format: 'date-time', title: 'At', description: 'Of the sandbox.' })),
    }),
  ),
})

/** The body of `PUT /sandbox/v1/faults`. */
export const RulesSchema = closed({ rules: Type.Array(NewRuleSchema, { maxItems: RULES_MAX }) })

/** One rule as it is answered. */
export const RuleSchema = Type.Object(
  { id: integer('Id', { minimum: 1 }), ...NewRuleSchema.properties, fired: integer('Fired', { minimum: 0 }) },
  { title: 'FaultRuleSchema' },
)

/** What `GET` and `PUT /sandbox/v1/faults` answer. */
export const RuleListSchema = Type.Object({ rules: Type.Array(RuleSchema) }, { title: 'FaultRulesSchema' })

type SentEffect = Static<typeof EffectSchema>
type SentRule = Static<typeof NewRuleSchema>

/** Reads the body of `POST /sandbox/v1/faults`. `routes` are those that calls can have. Throws `Refusal`. */
export const readRule = (body: string, routes: ReadonlySet<string>): NewFaultRule =>
  toRule(check(NewRuleSchema, readJson(body), 'body'), routes, [])

/** Reads the body of `PUT /sandbox/v1/faults`. Throws `Refusal`. */
export const readRules = (body: string, routes: ReadonlySet<string>): NewFaultRule[] =>
  check(RulesSchema, readJson(body), 'body').rules.map((rule, at) => toRule(rule, routes, ['rules', at]))

/** Reads the header `X-Sandbox-Fault` of a request: an effect as JSON. Throws `Refusal`. */
export function readEffectHeader(header: string): Effect {
  try {
    return toEffect(check(EffectSchema, readJson(header), 'body'), [])
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal('malformed', `The header X-Sandbox-Fault holds no effect: ${error.message}`)
  }
}

/** A rule in the shape of `RuleSchema`. */
export const presentRule = ({
  id,
  match,
  effect,
  until,
  fired,
}: NewFaultRule & { readonly id: number; readonly fired: number }) => ({
  id,
  match,
  effect,
  ...(until && { until: 'at' in until ? { at: showTimestamp(until.at) } : until }),
  fired,
})

function toRule(
  { match = {}, effect, until }: SentRule,
  routes: ReadonlySet<string>,
  path: Loc,
): NewFaultRule {
  const loc = ['body', ...path]
  const read = toEffect(effect, [...path, 'effect'])
  const route = match.route?.replaceAll(/\{[^}/]*\}/g, '{}').replace(/(?<=.)\/$/, '')
  if (route !== undefined && !routes.has(route))
    throw invalid(
      [validationErrors.oneOf([...loc, 'match', 'route'], [...routes])],
      `match.route is ${show(match.route)}, which no call of a merchant has; a parameter is written {}`,
    )
  const operation = OPERATIONS.find(({ name }) => name === match.operation)
  if ('entry' in read && operation && operation.errors[read.entry.code] === undefined)
    throw invalid(
      [validationErrors.oneOf([...loc, 'effect', 'entry', 'code'], Object.keys(operation.errors))],
      `effect.entry.code is ${read.entry.code}, which no entry of ${operation.name} can have`,
    )
  if (until && (until.times === undefined) === (until.at === undefined))
    throw invalid(
      [validationErrors.missing([...loc, 'until', 'times'])],
      'until must have exactly one of times and at',
    )
  return {
    match: { ...match, ...(route !== undefined && { route }) },
    effect: read,
    until: until && (until.at === undefined ? { times: until.times! } : { at: readTimestamp(until.at)! }),
  }
}

const OF_STATUS = ['body', 'headers']

function toEffect(effect: SentEffect, path: Loc): Effect {
  const loc = ['body', ...path]
  const said = Object.keys(effect).filter((name) => !OF_STATUS.includes(name))
  if (said.length !== 1)
    throw invalid(
      [validationErrors.missing([...loc, 'status'])],
      `effect must say exactly one thing that happens${said.length > 1 ? `, but says ${said.join(' and ')}` : ''}`,
    )
  const { status, body, headers, ...other } = effect
  if (status === undefined) {
    if (body !== undefined || headers !== undefined)
      throw invalid(
        [validationErrors.missing([...loc, 'status'])],
        'effect.body and effect.headers belong to status',
      )
    return other as Effect
  }
  return {
    status,
    ...(body !== undefined && { body: plain(body) }),
    ...(headers && { headers: readHeaders(headers, [...loc, 'headers']) }),
  }
}

/** What Node takes as a header, but for what frames the message. */
function readHeaders(headers: Readonly<Record<string, unknown>>, loc: Loc): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (
        !/^[!#$%&'*+.^_`|~\w-]+$/.test(name) ||
        /^(?:content-length|transfer-encoding|connection)$/i.test(name)
      )
        throw invalid(
          [validationErrors.unknownMember([...loc, name])],
          `effect.headers cannot have ${show(name)}`,
        )
      if (typeof value !== 'string' || !/^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value))
        throw invalid(
          [validationErrors.string([...loc, name])],
          `effect.headers.${name} must be a text without control characters, but is ${show(value)}`,
        )
      return [name, value]
    }),
  )
}

/** Numbers as JSON has them, which no id is made of. */
function plain(value: unknown): unknown {
  if (value instanceof OddNumber) return Number(value.source)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]))
}

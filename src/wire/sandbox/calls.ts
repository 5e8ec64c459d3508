import { BatchRequestResponseSchema } from '../answers.ts'
import { GetOrderSchema } from '../order-schemas.ts'
import { type Schema, Type } from '../schema.ts'
import { ClockChangeSchema, ClockSchema } from './clock.ts'
import { NewRuleSchema, RuleListSchema, RuleSchema, RulesSchema } from './faults.ts'
import { newOrdersSchema, OtherSideBody } from './orders.ts'

/** One call of the sandbox: the source of its OpenAPI document. */
export interface SandboxCall {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Behind `/sandbox/v1`. */
  readonly path: string
  readonly summary: string
  readonly about?: string
  /** Its body may be absent where none of its members is required. */
  readonly body?: Schema
  readonly status: 200 | 201 | 204
  /** Absent with 204. */
  readonly answer?: Schema
  readonly refusals: readonly (404 | 409)[]
  /** Of the whole sandbox, whoever asks: it takes no `?merchant=`. */
  readonly whole?: true
}

const OTHER_SIDES = [
  ['buyer-cancels', 'The buyer cancels items'],
  ['buyer-returns', 'The buyer sends items back'],
  ['marketplace-cancels', 'The marketplace cancels items'],
] as const

/** `countries`: those whose orders can be invented. */
export const sandboxCalls = (countries: readonly string[]): readonly SandboxCall[] => [
  {
    method: 'post',
    path: '/orders',
    summary: 'Make orders',
    about:
      'Invented orders of the merchant. The same seed gives the same content; numbers and ids are new each time. ' +
      '`order` has members of an import, which take the place of what was invented.',
    body: newOrdersSchema(countries),
    status: 201,
    answer: Type.Object({ items: Type.Array(GetOrderSchema) }, { title: 'NewOrdersSchema' }),
    refusals: [409],
  },
  ...OTHER_SIDES.map(([path, summary]): SandboxCall => ({
    method: 'post',
    path: `/orders/{order_number}/${path}`,
    summary,
    about: 'Through the path that every batch takes: its result is at `/api/v1/results/…`.',
    body: OtherSideBody,
    status: 200,
    answer: BatchRequestResponseSchema,
    refusals: [404],
  })),
  {
    method: 'get',
    path: '/clock',
    summary: 'What time it is',
    status: 200,
    answer: ClockSchema,
    refusals: [],
    whole: true,
  },
  {
    method: 'put',
    path: '/clock',
    summary: 'Move, stop or start the clock',
    about:
      'Exactly one member. Forwards only. It stops at each moment at which something becomes due, until that is done, and answers within two seconds.',
    body: ClockChangeSchema,
    status: 200,
    answer: ClockSchema,
    refusals: [],
    whole: true,
  },
  {
    method: 'get',
    path: '/faults',
    summary: 'The rules of the merchant',
    status: 200,
    answer: RuleListSchema,
    refusals: [],
  },
  {
    method: 'put',
    path: '/faults',
    summary: 'Replace all rules',
    about: 'Ending a rule releases what is stuck by it.',
    body: RulesSchema,
    status: 200,
    answer: RuleListSchema,
    refusals: [],
  },
  {
    method: 'post',
    path: '/faults',
    summary: 'Add a rule behind the others',
    about:
      'The first rule that matches a call fires, and the answer names it in `X-Sandbox-Fault`. The same header on a request holds an effect as JSON for that call alone.',
    body: NewRuleSchema,
    status: 201,
    answer: RuleSchema,
    refusals: [],
  },
  { method: 'delete', path: '/faults', summary: 'End all rules', status: 204, refusals: [] },
  { method: 'delete', path: '/faults/{id}', summary: 'End a rule', status: 204, refusals: [404] },
]

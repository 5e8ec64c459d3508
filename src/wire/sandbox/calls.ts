import { BatchRequestResponseSchema } from '../answers.ts'
import { integer } from '../members.ts'
import { GetOrderSchema } from '../orders/order-schemas.ts'
import type { OwnCall } from '../document/own-document.ts'
import type { Parameter } from '../document/parameters.ts'
import { Type } from '../schema.ts'
import { ClockChangeSchema, ClockSchema } from './clock.ts'
import { NewRuleSchema, RuleListSchema, RuleSchema, RulesSchema } from './faults.ts'
import { newOrdersSchema, OtherSideBody } from './orders.ts'

/** On whom a call acts that the operator makes. */
const MERCHANT: Parameter = {
  in: 'query',
  name: 'merchant',
  schema: integer('Merchant', { minimum: 1 }),
  description: 'On whom a call with the token of the operator acts. Ignored with an API key.',
}
const OF_ONE = { query: [MERCHANT] }

const OTHER_SIDES = [
  ['buyer-cancels', 'The buyer cancels items'],
  ['buyer-returns', 'The buyer sends items back'],
  ['marketplace-cancels', 'The marketplace cancels items'],
] as const

/** `countries`: those whose orders can be invented. */
export const sandboxCalls = (countries: readonly string[]): readonly OwnCall[] => [
  {
    method: 'post',
    path: '/orders',
    summary: 'Make orders',
    about:
      'Invented orders of the merchant. The same seed gives the same content; numbers and ids are new each time. ' +
      '`order` has members of an import, which take the place of what was invented.',
    body: newOrdersSchema(countries),
    statuses: [201],
    answer: Type.Object({ items: Type.Array(GetOrderSchema) }, { title: 'NewOrdersSchema' }),
    ...OF_ONE,
    refusals: [409],
  },
  ...OTHER_SIDES.map(([path, summary]): OwnCall => ({
    method: 'post',
    path: `/orders/{order_number}/${path}`,
    summary,
    about: 'Through the path that every batch takes: its result is at `/api/v1/results/…`.',
    body: OtherSideBody,
    statuses: [200],
    answer: BatchRequestResponseSchema,
    ...OF_ONE,
    mayReplay: true,
    refusals: [404],
  })),
  {
    method: 'get',
    path: '/clock',
    summary: 'What time it is',
    statuses: [200],
    answer: ClockSchema,
  },
  {
    method: 'put',
    path: '/clock',
    summary: 'Move, stop or start the clock',
    about:
      'Exactly one member. Forwards only. It stops at each moment at which something becomes due, until that is done, and answers within two seconds.',
    body: ClockChangeSchema,
    statuses: [200],
    answer: ClockSchema,
  },
  {
    method: 'get',
    path: '/faults',
    summary: 'The rules of the merchant',
    statuses: [200],
    answer: RuleListSchema,
    ...OF_ONE,
  },
  {
    method: 'put',
    path: '/faults',
    summary: 'Replace all rules',
    about: 'Ending a rule releases what is stuck by it.',
    body: RulesSchema,
    statuses: [200],
    answer: RuleListSchema,
    ...OF_ONE,
  },
  {
    method: 'post',
    path: '/faults',
    summary: 'Add a rule behind the others',
    about:
      'The first rule that matches a call fires, and the answer names it in `X-Sandbox-Fault`. The same header on a request holds an effect as JSON for that call alone.',
    body: NewRuleSchema,
    statuses: [201],
    answer: RuleSchema,
    ...OF_ONE,
  },
  { method: 'delete', path: '/faults', summary: 'End all rules', statuses: [204], ...OF_ONE },
  {
    method: 'delete',
    path: '/faults/{id}',
    summary: 'End a rule',
    statuses: [204],
    ...OF_ONE,
    refusals: [404],
  },
  { method: 'post', path: '/reset', summary: 'Go back to the first state', statuses: [204], refusals: [409] },
  { method: 'put', path: '/snapshots/{name}', summary: 'Keep the present state', statuses: [201] },
  {
    method: 'post',
    path: '/snapshots/{name}',
    summary: 'Go back to a state that is kept',
    about: 'Rows, sequences, keys, clock, rules and rate windows. Calls that come meanwhile wait.',
    statuses: [204],
    refusals: [404],
  },
]

import { ownDocument } from '../document/own-document.ts'
import { OPERATOR_CALLS } from './calls.ts'

/** The OpenAPI 3.1 document of `/admin/v1`. [ours: contract 7] */
export const operatorDocument = () =>
  ownDocument({
    title: 'Sellers Center, for its operator',
    description:
      'Merchants and their keys, orders that come in, what became of batches, and what the marketplace is made of. Every change leaves a row in the audit; `X-Operator` names who makes it. A change touches nothing but what it names. An unknown member of a body is refused.',
    name: 'operator',
    prefix: '/admin/v1',
    security: { OperatorToken: { type: 'http', scheme: 'bearer' } },
    calls: OPERATOR_CALLS,
  })

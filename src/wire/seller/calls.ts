import type { Parameter, PublicCall, SellerTag } from '../public-calls.ts'
import type { Schema } from '../schema.ts'
import { MeSchema } from './me.ts'

interface SellerCall extends Omit<PublicCall, 'path' | 'operationId' | 'tag' | 'limit' | 'parameters'> {
  /** Behind `/seller/v1`. */
  readonly path: string
  readonly tag: SellerTag
  readonly parameters?: readonly Parameter[]
  readonly answer: Schema | 'nothing'
}

/** `GET /seller/v1/keys/{id}` is `seller_get_keys_id`. */
const nameOf = ({ method, path }: SellerCall) =>
  `seller_${method}${path.replaceAll(/\W+/g, '_').replace(/_$/, '')}`

const CALLS: readonly SellerCall[] = [
  {
    method: 'get',
    path: '/me',
    summary: 'Who Calls',
    tag: 'Access',
    about: 'The merchant and the key of the call, and what is left of its limits.',
    answer: MeSchema,
    refusals: [],
  },
]

/** Every call of the seller API, in the order of its document. [ours: contract 10] */
export const SELLER_CALLS: readonly PublicCall[] = CALLS.map((call) => ({
  parameters: [],
  ...call,
  operationId: nameOf(call),
  path: `/seller/v1${call.path}`,
  limit: 'seller',
}))

import { Type } from '../schema.ts'
import {
  type ApiKey,
  KEY_ROLES,
  type KeyRole,
  type LimitChanges,
  type Merchant,
} from '../../domain/merchants.ts'
import type { Millis } from '../../domain/numbers.ts'
import { validationErrors } from '../reading/validation-errors.ts'
import { readJson } from '../reading/json.ts'
import { LIMITED_OPERATIONS } from '../limits.ts'
import { oneOf } from '../members.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { check, invalid } from '../reading/requests.ts'
import { readTimestamp, showTimestamp } from '../timestamps.ts'
import { closed } from './closed.ts'

const NAME = Type.String({ minLength: 1, maxLength: 200 })
const LIMIT_MAX = 1_000_000_000

/** The body of POST /merchants. */
export const NewMerchantBody = closed({ name: NAME })

/** POST /admin/v1/merchants */
export const readNewMerchant = (text: string) => check(NewMerchantBody, readJson(text), 'body')

const limitMembers = Object.fromEntries(
  LIMITED_OPERATIONS.map((operation) => [
    operation,
    Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: LIMIT_MAX }), Type.Null()])),
  ]),
)

/** The body of PATCH /merchants/{id}. */
export const MerchantChangeBody = closed({
  suspended: Type.Optional(Type.Boolean()),
  held: Type.Optional(Type.Boolean()),
  limits: Type.Optional(closed(limitMembers)),
})

/** What an operator changes of a merchant; undefined leaves a member as it is. [ours: contract 7] */
export interface MerchantChange {
  readonly suspended: boolean | undefined
  readonly held: boolean | undefined
  readonly limits: LimitChanges | undefined
}

/** PATCH /admin/v1/merchants/{id}: members that are absent stay as they are. */
export function readMerchantChange(text: string): MerchantChange {
  const { suspended, held, limits } = check(MerchantChangeBody, readJson(text), 'body')
  return { suspended, held, limits: limits }
}

/** A merchant as the operator sees it. [ours: contract 7] */
export const presentMerchant = ({ id, name, createdAt, suspended, held, limits }: Merchant) => ({
  id,
  name,
  suspended,
  held,
  limits,
  createdAt: showTimestamp(createdAt),
})

const LIST_DEFAULT = 100
const LIST_MAX = 1_000

/** GET /admin/v1/merchants?after=ID&limit=N (default 100, at most 1,000). */
export function readMerchantsQuery(raw: RawQuery): { afterId: number; limit: number } {
  const query = new QueryReader(raw)
  const after = query.integer('after', { min: 0 })
  const limit = query.integer('limit', { min: 1, max: LIST_MAX })
  query.finish()
  return { afterId: after ?? 0, limit: limit ?? LIST_DEFAULT }
}

/** `nextAfter` is what `after` of the next call is to be; null when the list is at its end. */
export const presentMerchants = (merchants: readonly Merchant[], limit: number) => ({
  items: merchants.map(presentMerchant),
  nextAfter: merchants.length < limit ? null : merchants.at(-1)!.id,
})

/** The body of POST /admin/v1/merchants/{id}/keys and /seller/v1/keys. */
export const NewKeyBody = closed({
  label: NAME,
  role: Type.Optional(oneOf(KEY_ROLES, 'KeyRole')),
  expiresAt: Type.Optional(Type.Union([Type.String({ format: 'date-time' }), Type.Null()])),
})

/** A key that the operator asks for. [ours: contract 7] */
export interface NewKey {
  readonly label: string
  readonly role: KeyRole
  /** Epoch milliseconds; null for never. */
  readonly expiresAt: Millis | null
}

/** POST /admin/v1/merchants/{id}/keys and /seller/v1/keys. A key that has expired before it is made is refused. */
export function readNewKey(text: string, now: Millis): NewKey {
  const { label, role = 'full', expiresAt } = check(NewKeyBody, readJson(text), 'body')
  const until = expiresAt ? readTimestamp(expiresAt)! : null
  if (until !== null && until <= now)
    throw invalid(
      [validationErrors.later(['body', 'expiresAt'], showTimestamp(now))],
      `expiresAt must lie in the future, but is ${expiresAt!}`,
    )
  return { label, role, expiresAt: until }
}

/** DELETE /admin/v1/merchants/{id}/keys/{keyId}?withMade=true: with all keys that it made, and those that these made. */
export function readRevocation(raw: RawQuery): boolean {
  const query = new QueryReader(raw)
  const withMade = query.oneOf('withMade', ['true', 'false'])
  query.finish()
  return withMade === 'true'
}

const timeOrNull = (at: Millis | null) => (at === null ? null : showTimestamp(at))

/** Never the key itself. */
export const presentKey = (key: ApiKey) => ({
  id: key.id,
  label: key.label,
  role: key.role,
  prefix: key.prefix,
  lastFour: key.lastFour,
  madeBy: key.madeBy,
  createdAt: showTimestamp(key.createdAt),
  expiresAt: timeOrNull(key.expiresAt),
  revokedAt: timeOrNull(key.revokedAt),
  lastUsedAt: timeOrNull(key.lastUsedAt),
})

/** The only answer that shows the key. */
export function presentNewKey(stored: ApiKey, key: string) {
  const { id, ...rest } = presentKey(stored)
  return { id, key, ...rest }
}

/** The keys of a merchant, without secrets. [ours: contract 7] */
export const presentKeys = (keys: readonly ApiKey[]) => ({ items: keys.map(presentKey) })

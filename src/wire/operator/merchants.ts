import Type from 'typebox'
import { LIMITED_OPERATIONS, type LimitedOperation } from '../../domain/limits.ts'
import type { ApiKey, LimitOverrides, Merchant } from '../../domain/merchants.ts'
import type { Millis } from '../../domain/numbers.ts'
import { readJson } from '../json.ts'
import { QueryReader, type RawQuery } from '../querystring.ts'
import { check } from '../requests.ts'
import { readTimestamp, showTimestamp } from '../timestamps.ts'

const NAME = Type.String({ minLength: 1, maxLength: 200 })
const LIMIT_MAX = 1_000_000_000

const NewMerchantBody = Type.Object({ name: NAME })

/** POST /admin/v1/merchants */
export const readNewMerchant = (text: string) => check(NewMerchantBody, readJson(text), 'body')

const limitMembers = Object.fromEntries(
  LIMITED_OPERATIONS.map((operation) => [
    operation,
    Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: LIMIT_MAX }), Type.Null()])),
  ]),
)

/** A misspelt operation would silently change nothing, so names that are not known are refused here. */
const MerchantChangeBody = Type.Object({
  suspended: Type.Optional(Type.Boolean()),
  held: Type.Optional(Type.Boolean()),
  limits: Type.Optional(Type.Object(limitMembers, { additionalProperties: false })),
})

/** Calls per minute by operation; null takes the default again. */
export type LimitChanges = Readonly<Partial<Record<LimitedOperation, number | null>>>

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

/** The limits that a change leads to: what it does not name stays. */
export function changedLimits(current: LimitOverrides, changes: LimitChanges): LimitOverrides {
  return Object.fromEntries(Object.entries({ ...current, ...changes }).filter(([, limit]) => limit !== null))
}

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

const NewKeyBody = Type.Object({
  label: NAME,
  expiresAt: Type.Optional(Type.Union([Type.String({ format: 'date-time' }), Type.Null()])),
})

/** POST /admin/v1/merchants/{id}/keys. `expiresAt` in epoch milliseconds; null for never. */
export function readNewKey(text: string): { label: string; expiresAt: Millis | null } {
  const { label, expiresAt } = check(NewKeyBody, readJson(text), 'body')
  return { label, expiresAt: expiresAt ? readTimestamp(expiresAt)! : null }
}

const timeOrNull = (at: Millis | null) => (at === null ? null : showTimestamp(at))

/** Never the key itself. */
export const presentKey = (key: ApiKey) => ({
  id: key.id,
  label: key.label,
  prefix: key.prefix,
  lastFour: key.lastFour,
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

export const presentKeys = (keys: readonly ApiKey[]) => ({ items: keys.map(presentKey) })

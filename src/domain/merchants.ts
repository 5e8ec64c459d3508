import type { MerchantId, Millis } from './numbers.ts'
import type { LimitedOperation } from './limits.ts'

/** Calls per minute that the operator set for one merchant, where they differ from the default. */
export type LimitOverrides = Readonly<Record<LimitedOperation, number>>

/** Calls per minute by operation; null takes the default again. */
export type LimitChanges = Readonly<Record<LimitedOperation, number | null | undefined>>

/** The limits that a change leads to: what it does not name stays. [ours: contract 7] */
export function changedLimits(current: LimitOverrides, changes: LimitChanges): LimitOverrides {
  const merged = Object.entries({ ...current, ...changes })
  return Object.fromEntries(merged.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
}

/** Every role of an API key. [ours: contract 10] */
export const KEY_ROLES = ['full', 'read'] as const
/** What a key may do: everything, or GET and HEAD only. [ours: contract 7] */
export type KeyRole = (typeof KEY_ROLES)[number]

/** A seller of the marketplace, as the operator sees it. [ours: contract 7] */
export interface Merchant {
  readonly id: MerchantId
  readonly name: string
  readonly createdAt: Millis
  /** All its keys are refused; accepted batches still finish. */
  readonly suspended: boolean
  /** Its batches are accepted and not carried out until released. */
  readonly held: boolean
  readonly limits: LimitOverrides
}

/** What is kept of an API key besides its hash; the key itself is shown once and never stored. [ours: contract 7] */
export interface ApiKey {
  readonly id: number
  readonly merchantId: MerchantId
  readonly label: string
  readonly role: KeyRole
  /** The readable beginning, such as `sc_live_4fQ2`. */
  readonly prefix: string
  readonly lastFour: string
  /** The key that made it; null for one of the operator's making. */
  readonly madeBy: number | null
  readonly createdAt: Millis
  readonly expiresAt: Millis | null
  readonly revokedAt: Millis | null
  readonly lastUsedAt: Millis | null
}

/** Keys of a merchant that are valid at once, as far as the merchant makes them. [ours: contract 10] */
export const LIVE_KEYS_MAX = 100

/** A key to be stored: never the key itself. */
export interface NewApiKey extends Pick<
  ApiKey,
  'merchantId' | 'label' | 'role' | 'prefix' | 'lastFour' | 'createdAt' | 'expiresAt'
> {
  /** The key that asked for it. */
  readonly madeBy?: number
  /** SHA-256 of the key, base64. */
  readonly hash: string
}

/** What a key that is valid in form is good for. */
export interface KeyHolder {
  readonly keyId: number
  readonly label: string
  readonly merchantId: MerchantId
  readonly role: KeyRole
  readonly limits: LimitOverrides
  readonly suspended: boolean
  readonly expiresAt: Millis | null
}

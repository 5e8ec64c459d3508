import type { FastifyRequest } from 'fastify'
import type { MerchantId } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import { network } from './addresses.ts'

/** Who uses up what all share: a merchant by its id, the operator, or an address where no key has been shown. */
export type Party = MerchantId | string

export const OPERATOR = 'operator'

declare module 'fastify' {
  interface FastifyRequest {
    /** For whom it is carried out; set behind the gate. */
    party: Party | undefined
  }
}

/**
 * All keys of a merchant are one party, because it may make a hundred of them. Behind a proxy all merchants may have one address, so that
 * an address counts only where nothing better is known.
 */
export const partyOf = ({ party, ip }: Pick<FastifyRequest, 'party' | 'ip'>): Party => party ?? network(ip)

export interface Shares {
  readonly callerSharePercent: number
  readonly reservePercent: number
}

/** The reserve is for parties that have at most this part of it. */
const SMALL_PARTS = 16
const RETRY_AFTER_S = 1

/**
 * How much of one bounded thing (bytes, places) each party holds. No party gets more than a share of it. The last part is a reserve for
 * the operator and for those who hold little, so that a few greedy parties together do not stop the others.
 */
export class FairShare {
  readonly #total: number
  readonly #share: number
  readonly #reserve: number
  readonly #small: number
  readonly #refused: string
  readonly #held = new Map<Party, number>()
  #used = 0

  /** `what` stands behind "Too many" in a refusal. One party alone can always have `least`. */
  constructor(what: string, total: number, { callerSharePercent, reservePercent }: Shares, least = 1) {
    this.#refused = `Too many ${what} at the moment`
    this.#total = total
    this.#share = Math.min(total, Math.max(least, percent(total, callerSharePercent)))
    this.#reserve = Math.min(percent(total, reservePercent), total - Math.min(total, least))
    this.#small = Math.ceil(this.#reserve / SMALL_PARTS)
  }

  get used() {
    return this.#used
  }

  /** Whether `amount` more is within the party's own share, whatever the others hold. */
  withinShare(party: Party, amount: number): boolean {
    return (this.#held.get(party) ?? 0) + amount <= this.#share
  }

  fits(party: Party, amount: number): boolean {
    const mayUseReserve = party === OPERATOR || (this.#held.get(party) ?? 0) + amount <= this.#small
    return (
      this.withinShare(party, amount) &&
      this.#used + amount <= (mayUseReserve ? this.#total : this.#total - this.#reserve)
    )
  }

  /** Takes `amount` if it fits; what was taken is to be given back. */
  tryTake(party: Party, amount: number): boolean {
    if (!this.fits(party, amount)) return false
    this.#used += amount
    this.#held.set(party, (this.#held.get(party) ?? 0) + amount)
    return true
  }

  take(party: Party, amount: number): void {
    if (!this.tryTake(party, amount)) throw this.refusal()
  }

  giveBack(party: Party, amount: number): void {
    this.#used -= amount
    const left = (this.#held.get(party) ?? 0) - amount
    if (left > 0) this.#held.set(party, left)
    else this.#held.delete(party)
  }

  refusal(): Refusal {
    return new Refusal('unavailable', this.#refused, { retryAfter: RETRY_AFTER_S })
  }
}

const percent = (total: number, percents: number) => Math.floor((total * percents) / 100)

import { type Effect, isOnBatch, type NewFaultRule } from '../../domain/injected-faults.ts'
import type { LimitedOperation } from '../../domain/limits.ts'
import type { MerchantId, Millis } from '../../domain/numbers.ts'
import type { EntryErrorCode } from '../../domain/outcomes.ts'
import { Dice } from '../dice.ts'

export interface FaultRule extends NewFaultRule {
  readonly id: number
  readonly merchantId: MerchantId
  /** Calls that matched the rest of the rule. */
  readonly seen: number
  readonly fired: number
}

/** A call that may meet a rule. */
export interface MetCall {
  readonly merchantId: MerchantId
  readonly keyId: number
  readonly operation: LimitedOperation
  /** `METHOD /path` as rules name it. */
  readonly route: string
  /** Whether the operation can have this error of an entry; false where it makes no batch. */
  readonly knows: (code: EntryErrorCode) => boolean
  readonly makesBatch: boolean
}

/** What the rules of a sandbox remember. */
export interface KeptRules {
  readonly lastId: number
  readonly rules: readonly FaultRule[]
}

export const NO_RULES: KeptRules = { lastId: 0, rules: [] }

/** The rules of all merchants, in their order. Counting changes them in place: it is on the way of every call of a sandbox. */
export class FaultRules {
  #lastId: number
  #rules: { -readonly [Member in keyof FaultRule]: FaultRule[Member] }[]

  constructor({ lastId, rules }: KeptRules) {
    this.#lastId = lastId
    this.#rules = rules.map((rule) => ({ ...rule }))
  }

  get kept(): KeptRules {
    return { lastId: this.#lastId, rules: this.#rules.map((rule) => ({ ...rule })) }
  }

  of(merchantId: MerchantId): FaultRule[] {
    return this.#rules.filter((rule) => rule.merchantId === merchantId)
  }

  add(merchantId: MerchantId, rule: NewFaultRule): FaultRule {
    const added = { ...rule, id: ++this.#lastId, merchantId, seen: 0, fired: 0 }
    this.#rules.push(added)
    return added
  }

  /** Ends the rules of this merchant that `which` names. True when there was one. */
  end(merchantId: MerchantId, which: (rule: FaultRule) => boolean = () => true): boolean {
    const before = this.#rules.length
    this.#rules = this.#rules.filter((rule) => rule.merchantId !== merchantId || !which(rule))
    return this.#rules.length < before
  }

  /** Whether a rule, by its id, still holds what it has made stuck. */
  holds(id: number, now: Millis): boolean {
    const rule = this.#rules.find((one) => one.id === id)
    return rule !== undefined && !isPast(rule, now)
  }

  /** The first moment behind `now` at which a rule ends. */
  nextEnd(now: Millis): Millis | null {
    const ends = this.#rules.flatMap(({ until }) =>
      until && 'at' in until && until.at > now ? until.at : [],
    )
    return ends.length > 0 ? Math.min(...ends) : null
  }

  /** The first rule that matches the call fires. All that match the rest count it. */
  meet(call: MetCall, now: Millis): FaultRule | undefined {
    let first: FaultRule | undefined
    for (const rule of this.#rules) {
      if (!fits(rule, call)) continue
      rule.seen += 1
      if (first || isPast(rule, now) || isUsedUp(rule) || !isChosen(rule)) continue
      rule.fired += 1
      first = rule
    }
    return first
  }

  /** What fired for a call that made no batch did not fire. */
  giveBack(id: number): void {
    const rule = this.#rules.find((one) => one.id === id)
    if (rule) rule.fired -= 1
  }
}

const isPast = ({ until }: FaultRule, now: Millis) => until !== undefined && 'at' in until && now >= until.at

const isUsedUp = ({ until, fired }: FaultRule) =>
  until !== undefined && 'times' in until && fired >= until.times

function fits({ merchantId, match, effect }: FaultRule, call: MetCall): boolean {
  return (
    merchantId === call.merchantId &&
    (match.operation === undefined || match.operation === call.operation) &&
    (match.route === undefined || match.route === call.route) &&
    (match.key === undefined || match.key === call.keyId) &&
    canHave(effect, call)
  )
}

/** Whether a call can suffer this at all: only writes make batches, and not each of them has entries that fail in this way. */
export const canHave = (effect: Effect, { makesBatch, knows }: Pick<MetCall, 'makesBatch' | 'knows'>) =>
  !isOnBatch(effect) || (makesBatch && (!('entry' in effect) || knows(effect.entry.code)))

function isChosen({ id, match: { nth, every, probability, seed = id }, seen }: FaultRule): boolean {
  if (nth !== undefined && seen !== nth) return false
  if (every !== undefined && seen % every !== 0) return false
  return probability === undefined || new Dice(Math.imul(seed + 1, 0x9e3779b1) ^ seen).chance(probability)
}

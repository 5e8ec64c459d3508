import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FairShare, OPERATOR, type Party } from '../../src/http/bounds/fair-share.ts'

const open = (total: number, least?: number) =>
  new FairShare('things', total, { callerSharePercent: 40, reservePercent: 25 }, least)

describe('what all share', () => {
  test('is given to one party up to its share, whoever else holds nothing', () => {
    const share = open(1_000)
    expect(share.tryTake(1, 400)).toBe(true)
    expect(share.tryTake(1, 1)).toBe(false)
    expect(share.tryTake(2, 300)).toBe(true)
  })

  test('has a reserve for those who hold little and for the operator', () => {
    const share = open(1_000)
    share.take(1, 400)
    share.take(2, 350)
    expect(share.tryTake(3, 100)).toBe(false)
    expect(share.tryTake(3, 16)).toBe(true)
    expect(share.tryTake(3, 1)).toBe(false)
    expect(share.tryTake(OPERATOR, 234)).toBe(true)
    expect(share.tryTake(4, 1)).toBe(false)
  })

  test('is taken again when it was given back', () => {
    const share = open(1_000)
    share.take(1, 400)
    share.giveBack(1, 400)
    expect(share.used).toBe(0)
    expect(share.tryTake(1, 400)).toBe(true)
  })

  test('never has a share smaller than the largest single thing', () => {
    expect(open(1_000, 700).tryTake(1, 700)).toBe(true)
    expect(open(1_000, 5_000).tryTake(1, 1_000)).toBe(true)
    expect(open(1).tryTake(1, 1)).toBe(true)
  })

  test('is refused with a time after which to ask again', () => {
    const share = open(10)
    expect(() => share.take(1, 5)).toThrow(expect.objectContaining({ code: 'unavailable', retryAfter: 1 }))
  })

  test('is never given away twice, and those who hold little are never refused for one greedy party', () => {
    const steps = fc.array(
      fc.record({
        party: fc.constantFrom<Party>(1, 2, 3, OPERATOR, '192.0.2.1'),
        amount: fc.integer({ min: 1, max: 300 }),
      }),
    )
    fc.assert(
      fc.property(steps, (asked) => {
        const share = open(1_000)
        const held = new Map<Party, number>()
        for (const { party, amount } of asked) {
          const before = held.get(party) ?? 0
          if (share.tryTake(party, amount)) held.set(party, before + amount)
          else if (before > 100) {
            share.giveBack(party, before)
            held.delete(party)
          }
          expect(share.used).toBe([...held.values()].reduce((sum, one) => sum + one, 0))
          expect(share.used).toBeLessThanOrEqual(1_000)
          for (const one of held.values()) expect(one).toBeLessThanOrEqual(400)
          expect(share.fits('modest', 16)).toBe(share.used <= 984)
        }
      }),
    )
  })
})

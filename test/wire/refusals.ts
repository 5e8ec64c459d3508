import { expect } from 'vitest'
import { type ValidationError, Refusal } from '../../src/domain/refusals.ts'

/** What a call that must refuse refuses with. */
export function refusalOf(call: () => unknown): Refusal {
  try {
    call()
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    return error as Refusal
  }
  throw new Error('nothing was refused')
}

/** Faults in short: type and place. */
export const places = (detail: readonly ValidationError[] | undefined) =>
  (detail ?? []).map(({ type, loc }) => [type, ...loc].join(' '))

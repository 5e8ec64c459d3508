import { LARGEST_ID } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'

export const noSuch = (what: string) => new Refusal('not_found', `There is no ${what} of this id`)

/** An id from a path; one that cannot be an id belongs to nothing. */
export function idOf(text: string, what: string): number {
  const id = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : 0
  if (id === 0 || id > LARGEST_ID) throw noSuch(what)
  return id
}

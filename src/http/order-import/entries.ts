import { Refusal } from '../../domain/refusals.ts'
import { malformedBody } from '../../wire/reading/validation-errors.ts'

/** A piece of an order as it is staged: a whole order of JSON, or one row of CSV. */
export interface Piece {
  readonly number: string
  /** Its first physical line, counted from 1; in a JSON list the index from 1. */
  readonly line: number
  /** What two pieces of one order must agree in. */
  readonly hash: string
  /** What `Assembly` makes an order of. */
  readonly body: string
}

/** An order that is refused. `orderNumber` is undefined where none could be made out. */
export interface Refused {
  readonly line: number
  readonly orderNumber?: string | undefined
  readonly refused: string
}

/** What stands in a file: a piece of an order, or what can be of no order that is taken in. */
export type Entry = Piece | Refused

/** Reads a file chunk by chunk. It remembers where it stands, so that it does not matter where chunks begin and end. */
export interface Reader {
  /** Throws a refusal where the file is not of its format: then nothing of it is taken in. */
  read(chunk: Uint8Array): Entry[]
  /** What was still open when the file ended. */
  end(): Entry[]
}

/** The whole file is refused, by the line that cannot be read. */
export const brokenFile = (line: number, why: string) =>
  new Refusal('malformed', `Line ${line}: ${why}. Nothing was taken in`)

export const brokenJson = (line: number, why: string) =>
  malformedBody(brokenFile(line, why).message, `line ${line}: ${why}`)

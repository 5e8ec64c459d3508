import type { Static, Schema } from '../schema.ts'
import { Compile } from 'typebox/schema'
import { Format } from 'typebox/format'
import { type ValidationError, Refusal } from '../../domain/refusals.ts'
import { Explanation, FAULTS_MAX, pathOf } from './explain.ts'
import type { Loc } from './validation-errors.ts'
import { holdsOddNumber } from './json.ts'
import { readForm } from './known-members.ts'
import type { Profile } from '../profile.ts'
import { shapeHint } from './shape-hints.ts'
import { FORMATS, unexplained } from '../shapes.ts'

/** Where a value stands in the request: a merchant's body is called `data` there [known], an operator's body is not. */
export type Where = 'data' | 'body'

const LOC: Record<Where, Loc> = { data: ['body', 'data'], body: ['body'] }

// The compiled check must know what the explanation knows.
for (const [name, { fits }] of Object.entries(FORMATS)) Format.Set(name, fits)

type Fits = (value: unknown) => boolean

const compiled = new WeakMap<Schema, Fits>()

/**
 * The compiled check, made at its first use: a process that never serves an operation does not pay for it. What a schema asserts and
 * the explanation does not know would have no message, so nothing fits such a schema.
 */
function checkOf(schema: Schema): Fits {
  let fits = compiled.get(schema)
  if (!fits) {
    const validator = unexplained(schema).length === 0 ? Compile(schema) : undefined
    fits = (value) => validator?.Check(value) === true
    compiled.set(schema, fits)
  }
  return fits
}

/**
 * The value, when it fits the schema; unknown members may still be in it. Otherwise throws `Refusal('invalid')`, whose
 * message names the first fault in plain words with its path, before a hint if there is one.
 */
export function check<S extends Schema>(
  schema: S,
  value: unknown,
  where: Where,
  profile: Profile = 'documented',
  hint: (value: unknown) => string | undefined = () => undefined,
): Static<S> {
  const fits = checkOf(schema)
  if (!holdsOddNumber(value) && fits(value)) return value
  const explanation = new Explanation(profile)
  const loc = LOC[where]
  const read = explanation.read(schema, value, loc)
  const { faults, first } = explanation
  if (faults.length === 0) {
    if (checkOf(readForm(schema))(read)) return read
    throw new Refusal('invalid', 'The body does not have the shape that belongs here')
  }
  throw invalid(
    faults,
    `${pathOf(faults[0]!.loc.slice(loc.length))} ${first}`,
    hint(value) ?? shapeHint(schema, value),
  )
}

/** A shape that is refused: the first of its faults in words, how many more there are, and a hint. */
export function invalid(faults: readonly ValidationError[], first: string, hint?: string) {
  const more =
    faults.length > 1
      ? ` (and ${faults.length === FAULTS_MAX ? 'at least ' : ''}${faults.length - 1} more: see detail)`
      : ''
  return new Refusal('invalid', `${first}${more}${hint === undefined ? '' : `. ${hint}`}`, { detail: faults })
}

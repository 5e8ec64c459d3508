import type { Static, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/schema'
import { Format } from 'typebox/format'
import { type Fault, Refusal } from '../domain/refusals.ts'
import { Explanation, FAULTS_MAX, pathOf, UUID } from './explain.ts'
import type { Loc } from './faults.ts'
import { OddNumber } from './json.ts'
import type { Profile } from './profile.ts'
import { isTimestamp } from './timestamps.ts'

/** Where a value stands in the request: a merchant's body is called `data` there [known], an operator's body is not. */
export type Where = 'data' | 'body'

const LOC: Record<Where, Loc> = { data: ['body', 'data'], body: ['body'] }

// The compiled check must know what the explanation knows.
Format.Set('uuid', (text) => UUID.test(text))
Format.Set('date-time', isTimestamp)

const compiled = new WeakMap<TSchema, Validator>()

/** Compiled at its first use: a process that never serves an operation does not pay for it. */
function validatorOf(schema: TSchema) {
  let validator = compiled.get(schema)
  if (!validator) compiled.set(schema, (validator = Compile(schema)))
  return validator
}

/**
 * The value, when it fits the schema; unknown members may still be in it. Otherwise throws `Refusal('invalid')`, whose
 * message names the first fault in plain words with its path, before `hint` if there is one.
 */
export function check<S extends TSchema>(
  schema: S,
  value: unknown,
  where: Where,
  profile: Profile = 'documented',
  hint: (value: unknown) => string | undefined = () => undefined,
): Static<S> {
  // An OddNumber is an object to the compiled check, which matters only where an object with no required member belongs.
  if (validatorOf(schema).Check(value) && !(value instanceof OddNumber)) return value as Static<S>
  const explanation = new Explanation(profile)
  const loc = LOC[where]
  const read = explanation.read(schema, value, loc)
  const { faults, first } = explanation
  if (faults.length === 0) return read as Static<S>
  throw invalid(faults, `${pathOf(faults[0]!.loc.slice(loc.length))} ${first}`, hint(value))
}

/** A shape that is refused: the first of its faults in words, how many more there are, and a hint. */
export function invalid(faults: readonly Fault[], first: string, hint?: string) {
  const more =
    faults.length > 1
      ? ` (and ${faults.length === FAULTS_MAX ? 'at least ' : ''}${faults.length - 1} more: see detail)`
      : ''
  return new Refusal('invalid', `${first}${more}${hint === undefined ? '' : `. ${hint}`}`, { detail: faults })
}

import { plainName } from '../../domain/near-names.ts'

/** All warnings of one answer, as one field. */
const LENGTH_MAX = 500
/** Of a name as it was sent, which may have any number of `_` in it. */
const NAME_MAX = 60

/**
 * The header `Warning` for parameters that nearly are known ones, undefined where there are none. [ours: contract 1]
 * Nearly: equal without case, `_`, `-` and `[]`, or equal to what follows a `_` in known names, which are all named then.
 */
export function queryWarning(given: Iterable<string>, known: readonly string[]): string | undefined {
  let warning = ''
  for (const name of given) {
    const meant = meantBy(name, known)
    if (meant.length === 0) continue
    const next = `299 - "${printable(name)} is not known here; did you mean ${inWords(meant)}?"`
    const joined = warning === '' ? next : `${warning}, ${next}`
    if (joined.length <= LENGTH_MAX) warning = joined
  }
  return warning === '' ? undefined : warning
}

function meantBy(name: string, known: readonly string[]): string[] {
  if (known.includes(name)) return []
  const plain = plainName(name)
  const equal = known.filter((one) => plainName(one) === plain)
  if (equal.length > 0) return equal
  return known.filter((one) => endings(one).some((ending) => plainName(ending) === plain))
}

/** `item_status` and `status` of `order_item_status`. */
const endings = (name: string) =>
  name
    .split('_')
    .map((_, at, parts) => parts.slice(at).join('_'))
    .slice(1)

/** In a quoted string of a header: printable ASCII without quotes and backslashes, which no near name has for a reason. */
const printable = (name: string) =>
  (name.length <= NAME_MAX ? name : `${name.slice(0, NAME_MAX)}...`).replace(/[^ !#-[\]-~]/g, '?')

const inWords = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`

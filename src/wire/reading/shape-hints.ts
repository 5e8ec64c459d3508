import { nearNames, plainName } from '../../domain/near-names.ts'
import { quote } from './quote.ts'
import type { Shape } from '../shapes.ts'

/** Wrappers in each other that are looked through. */
const WRAPPERS_MAX = 3
/** Members of one object that are looked at: a hint is worth no search of a huge body. */
const MEMBERS_MAX = 20

/** What a body of this shape looks like, such as `{"items": [{"id": …}]}`. Members that may be absent are left out. */
function outline({ properties, required = [], items }: Shape): string {
  if (items) return `[${outline(items)}]`
  if (!properties) return '…'
  return `{${required.map((name) => `"${name}": ${outline(properties[name]!)}`).join(', ')}}`
}

/** A hint when a refused body is right except for what is around it: a wrapper, a missing list, a JSON text in quotes. [ours: contract 1] */
export function shapeHint(shape: Shape, body: unknown): string | undefined {
  const advice = shape.required && adviceOn(shape, shape.required, body)
  return advice && `What belongs here is ${outline(shape)}: ${advice}`
}

function adviceOn(shape: Shape, required: readonly string[], body: unknown): string | undefined {
  if (isJsonText(body)) return 'send the JSON itself, not a string that holds it'
  const list = required.find((name) => shape.properties?.[name]?.items)
  if (Array.isArray(body)) return list && `put the list into "${list}"`
  if (!isRecord(body)) return undefined
  if (list !== undefined && Object.hasOwn(body, list))
    return adviceOnList(list, body[list], shape.properties![list]!.items!)
  const missing = required.filter((name) => !Object.hasOwn(body, name))
  for (const name of Object.keys(body).slice(0, MEMBERS_MAX)) {
    if (nearNames(name, missing).length > 0)
      return `${quote(name)} is not known, did you mean "${nearNames(name, missing)[0]!}"?`
  }
  const wrappers = wrappersIn(body, required, list)
  if (wrappers) return `leave out the wrapper ${wrappers.map(quote).join(', ')}`
  const entry = list !== undefined ? shape.properties?.[list]?.items?.required : undefined
  if (list === undefined || entry === undefined) return undefined
  if (entry.some((name) => Object.hasOwn(body, name))) return `put the entry into the list "${list}"`
  const bare = entry.length === 1 ? bareValuesIn(body, list, entry[0]!) : undefined
  return bare && `make of each value in ${quote(bare)} an object with "${entry[0]!}", in the list "${list}"`
}

/** The name of a list that gives the only member of each entry without the object around it: `order_items` or `item_ids` for items with an `id`. */
function bareValuesIn(
  body: Readonly<Record<string, unknown>>,
  list: string,
  only: string,
): string | undefined {
  const [name] =
    Object.entries(body)
      .slice(0, MEMBERS_MAX)
      .find(
        ([name, value]) =>
          (plainName(name).endsWith(list) || plainName(name).endsWith(`${only}s`)) &&
          Array.isArray(value) &&
          (typeof value[0] === 'number' || typeof value[0] === 'string'),
      ) ?? []
  return name
}

function adviceOnList(name: string, value: unknown, entry: Shape): string | undefined {
  if (isJsonText(value)) return `send "${name}" itself, not a string that holds it`
  if (isRecord(value)) return `"${name}" is a list, of one entry too`
  if (!Array.isArray(value) || value.length === 0 || isRecord(value[0]) || !entry.properties) return undefined
  return 'each entry is an object'
}

/** The names that lead to what belongs here: an object with a member that is required, a list, or a text of either. */
function wrappersIn(
  body: Readonly<Record<string, unknown>>,
  required: readonly string[],
  list: string | undefined,
  depth = 1,
): string[] | undefined {
  for (const [name, inner] of Object.entries(body).slice(0, MEMBERS_MAX)) {
    if (isJsonText(inner) || (list !== undefined && Array.isArray(inner) && isRecord(inner[0]))) return [name]
    if (!isRecord(inner)) continue
    if (required.some((member) => Object.hasOwn(inner, member))) return [name]
    const further = depth < WRAPPERS_MAX ? wrappersIn(inner, required, list, depth + 1) : undefined
    if (further) return [name, ...further]
  }
  return undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isJsonText = (value: unknown) => typeof value === 'string' && /^\s*[[{]/.test(value)

import { OPERATIONS } from '../operations/list.ts'
import type { Operation } from '../operations/operation.ts'

const membersOf = ({ schema }: Operation) => Object.keys(schema().properties)
const requiredOf = ({ schema }: Operation) => schema().required ?? []

const KNOWN_MEMBERS = [...new Set(OPERATIONS.flatMap(membersOf))]

const callOf = ({ method, path }: Operation) => `${method.toUpperCase()} ${path}`

const shapeOf = (operation: Operation) =>
  `{"items": [{${requiredOf(operation)
    .map((member) => `"${member}": …`)
    .join(', ')}}]}`

/** A hint when a refused body has the shape of another operation. [ours: contract 1] */
export function otherOperationHint(operation: Operation, body: unknown): string | undefined {
  const sent = firstEntry(body)
  if (!sent) return undefined
  const members = KNOWN_MEMBERS.filter((member) => Object.hasOwn(sent, member))
  const fits = (other: Operation) => members.every((member) => membersOf(other).includes(member))
  const others = OPERATIONS.filter((other) => other !== operation && fits(other))
  const whole = others.filter((other) => requiredOf(other).every((member) => members.includes(member)))
  // A complete return is also an incomplete shipment: it is meant as what it is whole. What is whole nowhere is told by the member that
  // comes first, such as `order_items`.
  const begun = fits(operation) ? [] : others.filter((other) => members.includes(requiredOf(other)[0]!))
  const meant = whole.length > 0 ? whole : begun
  if (meant.length === 0) return undefined
  const where = meant.map(callOf).join(' or ')
  return `${callOf(operation)} takes ${shapeOf(operation)}; what was sent has the shape of ${where}`
}

function firstEntry(body: unknown) {
  const items = typeof body === 'object' && body !== null ? (body as { items?: unknown }).items : undefined
  const first: unknown = Array.isArray(items) ? items[0] : undefined
  return typeof first === 'object' && first !== null && !Array.isArray(first) ? first : undefined
}

import { OPERATIONS } from './operations/list.ts'
import type { Operation } from './operations/operation.ts'

const membersOf = ({ schema }: Operation) => Object.keys(schema().properties)

const KNOWN_MEMBERS = [...new Set(OPERATIONS.flatMap(membersOf))]

const shapeOf = (operation: Operation) =>
  `{"items": [{${membersOf(operation)
    .map((member) => `"${member}": …`)
    .join(', ')}}]}`

/** A hint when a refused body has the shape of another operation. [ours: contract 1] */
export function otherOperationHint(operation: Operation, body: unknown): string | undefined {
  const sent = firstEntry(body)
  if (!sent) return undefined
  const members = KNOWN_MEMBERS.filter((member) => Object.hasOwn(sent, member))
  if (members.length === 0) return undefined
  const fits = (known: readonly string[]) => members.every((member) => known.includes(member))
  const fitsHere = fits(membersOf(operation))
  // A complete return is also an incomplete shipment: it is meant as what it is whole.
  const meant = OPERATIONS.filter((other) => {
    const known = membersOf(other)
    return other !== operation && fits(known) && (!fitsHere || members.length === known.length)
  })
  if (meant.length === 0) return undefined
  const where = meant.map(({ path }) => `POST ${path}`).join(' or ')
  return `POST ${operation.path} takes ${shapeOf(operation)}; what was sent has the shape of ${where}`
}

function firstEntry(body: unknown) {
  const items = typeof body === 'object' && body !== null ? (body as { items?: unknown }).items : undefined
  const first: unknown = Array.isArray(items) ? items[0] : undefined
  return typeof first === 'object' && first !== null && !Array.isArray(first) ? first : undefined
}

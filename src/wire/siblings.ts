import { type Operation, OPERATIONS } from '../domain/batches.ts'

/** What each write takes, for the message to someone who sent one shape to another's path. [ours: contract 1] */
const SHAPES: Record<Operation, { path: string; members: readonly string[] }> = {
  cancel: { path: '/orders/cancel', members: ['id'] },
  return: { path: '/orders/return', members: ['order_items', 'return_tracking_key'] },
  ship: {
    path: '/orders/ship',
    members: ['order_items', 'carrier_key', 'shipment_tracking_key', 'return_tracking_key'],
  },
}

const KNOWN_MEMBERS = ['id', ...SHAPES.ship.members]

const shapeOf = (operation: Operation) =>
  `{"items": [{${SHAPES[operation].members.map((member) => `"${member}": …`).join(', ')}}]}`

/** A hint when a refused body has the shape of another operation. */
export function siblingHint(operation: Operation, body: unknown): string | undefined {
  const { path } = SHAPES[operation]
  const belongs = `POST ${path} takes ${shapeOf(operation)}`
  const sent = firstEntry(body)
  if (!sent) return undefined
  const members = KNOWN_MEMBERS.filter((member) => Object.hasOwn(sent, member))
  if (members.length === 0) return undefined
  const fits = (other: Operation) => members.every((member) => SHAPES[other].members.includes(member))
  // A complete return is also an incomplete shipment: it is meant as what it is whole.
  const meant = OPERATIONS.filter(
    (other) =>
      other !== operation &&
      fits(other) &&
      (!fits(operation) || members.length === SHAPES[other].members.length),
  )
  if (meant.length === 0) return undefined
  const where = meant.map((other) => `POST ${SHAPES[other].path}`).join(' or ')
  return `${belongs}; what was sent has the shape of ${where}`
}

function firstEntry(body: unknown) {
  const items = typeof body === 'object' && body !== null ? (body as { items?: unknown }).items : undefined
  const first: unknown = Array.isArray(items) ? items[0] : undefined
  return typeof first === 'object' && first !== null && !Array.isArray(first) ? first : undefined
}

import type { ProductStatus } from './products.ts'

/** Every status that a seller may ask for. [known] */
export const REQUESTED_STATUSES = ['published', 'draft', 'inactive'] as const
/** What a seller may ask for. [known] */
export type RequestedStatus = (typeof REQUESTED_STATUSES)[number]

/** What asking for a status leads to from each status. What is not here is not allowed. [contract 9] */
export const MOVES: Record<RequestedStatus, Partial<Record<ProductStatus, 'stay' | ProductStatus>>> = {
  published: {
    draft: 'pending_approval',
    rejected: 'pending_approval',
    // It was approved once: what it lacks decides what it becomes.
    inactive: 'pending_active',
    pending_approval: 'stay',
    pending_active: 'stay',
    active: 'stay',
    problem: 'stay',
  },
  draft: { pending_approval: 'draft', rejected: 'draft', draft: 'stay' },
  inactive: { active: 'inactive', pending_active: 'inactive', problem: 'inactive', inactive: 'stay' },
}

/** An approved style is active as long as each variant is complete, and else has a problem. */
const APPROVED: ReadonlySet<ProductStatus> = new Set(['pending_active', 'active', 'problem'])

/** The status that a style has by what its variants lack. */
export function restingStatus(status: ProductStatus, incomplete: number): ProductStatus {
  if (!APPROVED.has(status)) return status
  return incomplete === 0 ? 'active' : 'problem'
}

/** Statuses in which a style may take another category. */
export const CATEGORY_FREE: ReadonlySet<ProductStatus> = new Set(['draft', 'rejected'])

/** Statuses in which a variant can be deleted. */
export const DELETABLE: ReadonlySet<ProductStatus> = new Set([
  'draft',
  'pending_approval',
  'rejected',
  'inactive',
  'problem',
])

import type { EntryError, Failure } from '../outcomes.ts'
import { nearNames } from '../near-names.ts'
import type { Style } from './products.ts'
import type { ProductContext, ProductRule } from './rule.ts'
import { MOVES, REQUESTED_STATUSES, type RequestedStatus } from './statuses.ts'

/** The status that a seller asks for, whatever was sent in its place. */
export interface StatusEntry {
  readonly styleKey: string
  readonly status: string
}

const isRequested = (status: string): status is RequestedStatus => Object.hasOwn(MOVES, status)

function decideStatus(
  entries: readonly StatusEntry[],
  first: number,
  { assortment, autoApprove }: ProductContext,
): Failure[] {
  const failures: Failure[] = []
  for (const [index, { styleKey, status }] of entries.entries()) {
    const style = assortment.style(styleKey)
    const errors: EntryError[] = []
    if (!style) errors.push(['product_master_not_found', styleKey])
    if (!isRequested(status))
      errors.push(['status_unknown', status, ...nearNames(status, REQUESTED_STATUSES)])
    else if (style) {
      const next = MOVES[status][style.status]
      if (next === undefined) errors.push(['status_not_allowed', style.status, status])
      else if (next !== 'stay') assortment.putStyle(moved(style, next, autoApprove))
    }
    if (errors.length > 0) failures.push({ entry: first + index, errors })
  }
  return failures
}

/** Approval is the operator's, unless all that is published is approved at once. */
const moved = (style: Style, next: Style['status'], autoApprove: boolean): Style => ({
  ...style,
  status: next === 'pending_approval' && autoApprove ? 'pending_active' : next,
})

/** The rule of PUT /products/status. */
export const statusRule: ProductRule<StatusEntry> = {
  aggregate: 'products',
  looksAt: {},
  named: (entries) => ({ styleKeys: entries.map(({ styleKey }) => styleKey) }),
  decide: decideStatus,
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActionDialog } from '../actions/action-dialog.tsx'
import { actionOf, OPERATIONS } from '../actions/operations.ts'
import { ofSelection } from '../actions/target.ts'
import type { Wanted } from '../api/seller.ts'
import type { ItemOperation, Orders } from '../api/types.ts'
import { useApi } from '../session/session.tsx'
import { type Selection, useFilters } from '../url.ts'
import { counted, number } from '../words.ts'
import { FILTERS } from './order-filters.tsx'

interface Props {
  readonly list: Orders
  readonly selection: Selection
}

/** What can be done with the orders that are chosen. It always takes its place, so that choosing moves nothing. */
export function SelectionBar({ list, selection }: Props) {
  const api = useApi()
  const wantedOf = useWanted(selection)
  const [operation, setOperation] = useState<ItemOperation>()
  const { chosen, everything } = selection
  const wholePage = list.items.every(({ order_number }) => chosen.has(order_number))
  const count = list.totalIsExact ? number(list.total) : `more than ${number(list.total)}`
  return (
    <div className="bar" role="group" aria-label="Actions">
      {chosen.size === 0 && !everything ? (
        <span className="bar-words faint">Choose orders to act on them.</span>
      ) : (
        <>
          <span className="bar-words">
            {everything
              ? `All ${count} orders that match are chosen`
              : `${counted(chosen.size, 'order')} chosen`}
          </span>
          {OPERATIONS.map(({ name, verb }) => (
            <Button key={name} size="compact-sm" variant="default" onClick={() => setOperation(name)}>
              {verb} items …
            </Button>
          ))}
          {wholePage && list.total > list.items.length && (
            <Button size="compact-sm" variant="subtle" onClick={selection.chooseEverything}>
              Choose all {count} that match
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" onClick={selection.clear}>
            Choose none
          </Button>
        </>
      )}
      {operation && (
        <ActionDialog
          operation={operation}
          target={ofSelection(api, operation, wantedOf(operation))}
          onClose={() => setOperation(undefined)}
        />
      )}
    </div>
  )
}

/** The items that an operation is for, of the orders that are chosen or of all that match. */
function useWanted({ chosen, everything }: Selection) {
  const { values } = useFilters(FILTERS)
  return (operation: ItemOperation): Wanted => {
    const { from } = actionOf(operation)
    if (!everything) return { orderNumbers: [...chosen], order_item_status: from }
    const { older_than_hours: hours, order_item_status: status, ...texts } = values
    const named = Object.entries(texts).filter(([, value]) => value !== '')
    return {
      filter: {
        ...Object.fromEntries(named),
        ...(hours !== '' && { older_than_hours: Number(hours) }),
        order_item_status: status === '' ? from : status,
      },
    }
  }
}

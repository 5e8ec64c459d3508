import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActionDialog } from '../actions/action-dialog.tsx'
import { OPERATIONS } from '../actions/operations.ts'
import { groupsOf, ofGroups } from '../actions/target.ts'
import type { ItemOperation, Orders } from '../api/types.ts'
import { useApi } from '../session/session.tsx'
import type { Selection } from '../url.ts'
import { counted } from '../words.ts'

interface Props {
  readonly list: Orders
  readonly selection: Selection
}

/** What can be done with the orders that are chosen. It always takes its place, so that choosing moves nothing. */
export function SelectionBar({ list, selection }: Props) {
  const api = useApi()
  const [operation, setOperation] = useState<ItemOperation>()
  const rows = list.items.filter(({ order_number }) => selection.chosen.has(order_number))
  return (
    <div className="bar" role="group" aria-label="Actions">
      <span className={rows.length === 0 ? 'bar-words faint' : 'bar-words'}>
        {rows.length === 0 ? 'Choose orders to act on them.' : `${counted(rows.length, 'order')} chosen`}
      </span>
      {rows.length > 0 && (
        <>
          {OPERATIONS.map(({ name, verb }) => (
            <Button key={name} size="compact-sm" variant="default" onClick={() => setOperation(name)}>
              {verb} items …
            </Button>
          ))}
          <Button size="compact-sm" variant="subtle" onClick={selection.clear}>
            Choose none
          </Button>
        </>
      )}
      {operation && (
        <ActionDialog
          operation={operation}
          target={ofGroups(api, operation, groupsOf(operation, rows))}
          onClose={() => setOperation(undefined)}
        />
      )}
    </div>
  )
}

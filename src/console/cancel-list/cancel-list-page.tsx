import { Alert, Button, FileButton, Group, SegmentedControl, Textarea } from '@mantine/core'
import { type DragEvent, useMemo, useState } from 'react'
import { ActionDialog } from '../actions/action-dialog.tsx'
import { ofGroups, ofSelection } from '../actions/target.ts'
import type { Api } from '../api/call.ts'
import { Page } from '../parts/page.tsx'
import { useApi } from '../session/session.tsx'
import { counted, number } from '../words.ts'
import { type Kind, readLines, type ReadList } from './lines.ts'

const BAD_SHOWN = 20
/** More entries than one preview of single items takes. */
const ENTRIES_MAX = 10_000

const KINDS = [
  { value: 'ids', label: 'Item ids' },
  { value: 'orderNumbers', label: 'Order numbers' },
]

/** Cancels what a list names: pasted, dropped or chosen as a file. */
export default function CancelListPage() {
  const api = useApi()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState<Kind>()
  const [cancelling, setCancelling] = useState(false)
  const list = useMemo(() => readLines(text, asked), [text, asked])
  const take = async (file: File | null | undefined) => {
    if (file) setText(await file.text())
  }
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void take(file)
  }
  return (
    <Page title="Cancel by list">
      <p className="plain lead">
        One item id or order number a line; of a CSV file the first column counts. Of orders, the open items
        are cancelled. Nothing happens before you have seen what will.
      </p>
      <Group gap="sm" mb="xs">
        <SegmentedControl
          size="xs"
          aria-label="What the lines are"
          data={KINDS}
          value={list.kind}
          onChange={(kind) => setAsked(kind as Kind)}
        />
        <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} size="compact-md" variant="default">
              Choose a file
            </Button>
          )}
        </FileButton>
      </Group>
      <div onDrop={drop} onDragOver={(event) => event.preventDefault()}>
        <Textarea
          label="List"
          description="Paste it, or drop a file here."
          rows={14}
          spellCheck={false}
          classNames={{ input: 'mono' }}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <BadLines list={list} />
      <Group mt="md">
        <Button disabled={list.values.length === 0} onClick={() => setCancelling(true)}>
          See what will happen to {wordsOf(list)}
        </Button>
      </Group>
      {cancelling && (
        <ActionDialog operation="cancel" target={targetOf(api, list)} onClose={() => setCancelling(false)} />
      )}
    </Page>
  )
}

const wordsOf = ({ kind, values }: ReadList) => counted(values.length, kind === 'ids' ? 'item' : 'order')

/** Ids that nobody has are failures like others, each with its reason; only lists beyond a preview are frozen by the server. */
function targetOf(api: Api, { kind, values }: ReadList) {
  if (kind === 'orderNumbers')
    return ofSelection(api, 'cancel', { orderNumbers: values, order_item_status: 'open' })
  const ids = values.map(Number)
  return ids.length > ENTRIES_MAX ? ofSelection(api, 'cancel', { ids }) : ofGroups(api, 'cancel', [ids])
}

function BadLines({ list: { bad, repeated } }: { readonly list: ReadList }) {
  if (bad.length === 0 && repeated === 0) return null
  return (
    <Alert
      color="yellow"
      role="status"
      mt="md"
      title={bad.length > 0 ? `${counted(bad.length, 'line')} left out` : 'Repeated lines'}
    >
      {bad.length > 0 && (
        <ul className="failures">
          {bad.slice(0, BAD_SHOWN).map(({ line, text, why }) => (
            <li key={line}>
              Line {number(line)}: <span className="mono">{text}</span> {why}.
            </li>
          ))}
          {bad.length > BAD_SHOWN && <li>… and {number(bad.length - BAD_SHOWN)} more</li>}
        </ul>
      )}
      {repeated > 0 && <p className="plain">{counted(repeated, 'line')} repeated; each counts once.</p>}
    </Alert>
  )
}

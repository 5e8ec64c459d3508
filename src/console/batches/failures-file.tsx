import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { saveBlob } from '../api/files.ts'
import { allFailures } from '../api/seller.ts'
import type { Batch, Result } from '../api/types.ts'
import { cellOf } from '../../wire/csv-cells.ts'
import { Failed } from '../parts/states.tsx'
import { subjectOf } from '../reasons/failures.tsx'
import { useApi } from '../session/session.tsx'

/** What failed, as a file for a spreadsheet. */
export function FailuresFile({ batch }: { readonly batch: Batch }) {
  const api = useApi()
  const saving = useMutation({
    mutationFn: async () => {
      const lines = [['entry', 'code', 'why'], ...(await allFailures(api, batch)).flatMap(rowsOf)]
      const text = lines.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
      saveBlob(new Blob([text], { type: 'text/csv' }), `failed-${batch.id}.csv`)
    },
  })
  return (
    <>
      <Button size="compact-md" variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
        Failed entries as CSV
      </Button>
      {saving.error && <Failed error={saving.error} what="making the file" />}
    </>
  )
}

const rowsOf = ({ requestItem, errors, errorCodes = [] }: Result) =>
  errors.map((words, at) => [subjectOf(requestItem), errorCodes[at] ?? '', words])

const quoted = (text: string) => `"${cellOf(text).replaceAll('"', '""')}"`

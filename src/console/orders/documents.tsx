import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { OrderWithHistory } from '../api/types.ts'
import { save } from '../api/files.ts'
import { Failed } from '../parts/states.tsx'
import { useApi } from '../session/session.tsx'

const DOCUMENTS = [
  ['delivery_document', 'Delivery note', 'delivery-note'],
  ['invoices', 'Invoices', 'invoices'],
] as const

export function Documents({ order: { order_number: number } }: { readonly order: OrderWithHistory }) {
  const api = useApi()
  const saving = useMutation({
    mutationFn: ([path, , name]: (typeof DOCUMENTS)[number]) =>
      save(api, `api/v1/orders/${encodeURIComponent(number)}/${path}`, `${name}-${number}`),
  })
  return (
    <section aria-label="Documents">
      <Group gap="xs" my="md">
        {DOCUMENTS.map((document) => (
          <Button
            key={document[0]}
            variant="default"
            size="compact-md"
            loading={saving.isPending && saving.variables === document}
            onClick={() => saving.mutate(document)}
          >
            {document[1]}
          </Button>
        ))}
      </Group>
      {saving.error && <Failed error={saving.error} what="getting the document" />}
    </section>
  )
}

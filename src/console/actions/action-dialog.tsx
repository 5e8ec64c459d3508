import { Alert, Button, Group, Modal } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import type { ItemOperation } from '../api/types.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { counted } from '../words.ts'
import { actionOf } from './operations.ts'
import { ParcelForm } from './parcel-form.tsx'
import { Failures } from '../reasons/failures.tsx'
import { type Foreseen, NO_PARCEL, type Parcel, type Target } from './target.ts'

interface Props {
  readonly operation: ItemOperation
  readonly target: Target
  readonly onClose: () => void
}

/** An operation in its steps: what the parcels say, what will happen and what will fail, the confirmation with its count, the batch. */
export function ActionDialog({ operation, target: given, onClose }: Props) {
  const { verb } = actionOf(operation)
  // What was foreseen is what is sent, whatever the page below learns in the meantime.
  const [target] = useState(given)
  const asksFirst = operation !== 'cancel'
  const [parcel, setParcel] = useState(NO_PARCEL)
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: (asked: Parcel) => target.preview(asked),
  })
  useEffect(() => {
    if (!asksFirst) mutate(NO_PARCEL)
  }, [asksFirst, mutate])

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${verb} items`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {isPending && <Loading what="what will happen" />}
      {error && (
        <Failed error={error} what="the preview" {...(!asksFirst && { again: () => mutate(NO_PARCEL) })} />
      )}
      {data && (
        <Confirmation
          operation={operation}
          foreseen={data}
          send={() => target.send(parcel)}
          onBack={asksFirst ? reset : onClose}
        />
      )}
      {asksFirst && !isPending && !data && (
        <ParcelForm
          operation={operation}
          parcel={parcel}
          onChange={setParcel}
          onDone={() => mutate(parcel)}
        />
      )}
    </Modal>
  )
}

interface ConfirmationProps {
  readonly operation: ItemOperation
  readonly foreseen: Foreseen
  readonly send: () => Promise<readonly string[]>
  readonly onBack: () => void
}

function Confirmation({ operation, foreseen, send, onBack }: ConfirmationProps) {
  const { verb, done } = actionOf(operation)
  const noun = operation === 'ship' ? 'parcel' : 'item'
  const navigate = useNavigate()
  const sending = useMutation({
    mutationFn: send,
    onSuccess: (batches) => navigate(batches.length === 1 ? `/batches/${batches[0]!}` : '/batches'),
  })
  const { succeeded, failed, failures } = foreseen
  return (
    <>
      <p role="status">
        <strong>
          {counted(succeeded, noun)} will be {done}.
        </strong>{' '}
        {succeeded > 0 && operation === 'cancel' && 'This cannot be undone.'}
      </p>
      {failed > 0 && (
        <Alert color="yellow" title={`${counted(failed, noun)} will fail and stay unchanged`} mb="md">
          <Failures results={failures} total={failed} />
        </Alert>
      )}
      {sending.error && <Failed error={sending.error} what="sending it" />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button
          color={operation === 'cancel' ? 'red' : 'blue'}
          disabled={succeeded === 0}
          loading={sending.isPending}
          autoFocus
          onClick={() => sending.mutate()}
        >
          {verb} {counted(succeeded, noun)}
        </Button>
      </Group>
    </>
  )
}

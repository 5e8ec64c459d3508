import { parentPort } from 'node:worker_threads'
import { deliveryNote, type DeliveryNote, type DrawnNote } from '../documents/delivery-note.ts'

export interface NoteJob {
  readonly id: number
  readonly note: DeliveryNote
}

export type NoteOutcome = { readonly id: number } & (
  { readonly drawn: DrawnNote } | { readonly failed: unknown }
)

parentPort?.on('message', ({ id, note }: NoteJob) => {
  deliveryNote(note).then(
    (drawn) => parentPort!.postMessage({ id, drawn } satisfies NoteOutcome),
    (failed: unknown) => parentPort!.postMessage({ id, failed } satisfies NoteOutcome),
  )
})

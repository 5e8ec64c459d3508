import { parentPort } from 'node:worker_threads'
import { deliveryNote, type DeliveryNote } from '../documents/delivery-note.ts'

export interface NoteJob {
  readonly id: number
  readonly note: DeliveryNote
}

export type NoteOutcome = { readonly id: number } & (
  { readonly pdf: Uint8Array } | { readonly failed: unknown }
)

parentPort?.on('message', ({ id, note }: NoteJob) => {
  deliveryNote(note).then(
    (pdf) => parentPort!.postMessage({ id, pdf } satisfies NoteOutcome),
    (failed: unknown) => parentPort!.postMessage({ id, failed } satisfies NoteOutcome),
  )
})

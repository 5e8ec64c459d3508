import { hash } from 'node:crypto'
import type { Actor, NewBatch, OperationName } from '../../domain/batches.ts'
import { type BatchRequest, readBatchRequest, type ReadingRules } from '../../wire/batches.ts'
import { readCancellation } from '../../wire/operator/batches.ts'
import { type AskedSelection, readSelection } from '../../wire/seller/selections.ts'
import { textOf } from './bodies.ts'

/** A write's body, checked and ready to be submitted. */
export type ReadBatch = Pick<NewBatch, 'operation' | 'actor' | 'fingerprint' | 'entryCount' | 'chunks'>

/** The kind of body in which the operator asks for a cancel in the name of a buyer or of the marketplace. */
export const CANCELLATION = 'cancellation'

/** The kind of body that says which items are to be selected. */
export const SELECTION = 'selection'

/** What a body is: a seller's write, by the name of its operation, or one of the two above. */
export type BodyKind = OperationName

/** A body of any kind: the same code on the event loop and, for large bodies, in a thread. */
export const readBody = (kind: BodyKind, body: Buffer, rules: ReadingRules): ReadBatch | AskedSelection =>
  kind === SELECTION ? readSelection(textOf(body)) : readBatch(kind, body, rules)

function readBatch(kind: BodyKind, body: Buffer, rules: ReadingRules): ReadBatch {
  const text = textOf(body)
  if (kind !== CANCELLATION) return readyToSubmit(kind, 'seller', readBatchRequest(kind, text, rules))
  const { actor, ...request } = readCancellation(text)
  return readyToSubmit('cancel', actor, request)
}

export const readyToSubmit = (
  operation: OperationName,
  actor: Actor,
  { canonical, entryCount, chunks }: BatchRequest,
): ReadBatch => ({ operation, actor, fingerprint: hash('sha256', canonical, 'base64'), entryCount, chunks })

import { hash } from 'node:crypto'
import type { Actor, NewBatch, OperationName } from '../../domain/batches.ts'
import { type BatchRequest, readBatchRequest, type ReadingRules } from '../../wire/batches.ts'
import { readCancellation } from '../../wire/operator/batches.ts'
import { textOf } from './bodies.ts'

/** A write's body, checked and ready to be submitted. */
export type ReadBatch = Pick<NewBatch, 'operation' | 'actor' | 'fingerprint' | 'entryCount' | 'chunks'>

/** The kind of body in which the operator asks for a cancel in the name of somebody else. */
export const CANCELLATION = 'cancellation'

/** What a body is: a seller's write, by the name of its operation, or `CANCELLATION`. */
export type BodyKind = OperationName

/** Body to batch: the same code on the event loop and, for large bodies, in a thread. */
export function readBatch(kind: BodyKind, body: Buffer, rules: ReadingRules): ReadBatch {
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

import { hash } from 'node:crypto'
import type { NewBatch, Operation } from '../domain/batches.ts'
import { readBatchRequest, type ReadingRules } from '../wire/batches.ts'
import { textOf } from './bodies.ts'

/** A write's body, checked and ready to be submitted. */
export type ReadBatch = Pick<NewBatch, 'fingerprint' | 'entryCount' | 'parts'>

/** Body to batch: the same code on the event loop and, for large bodies, in a thread. */
export function readBatch(operation: Operation, body: Buffer, rules: ReadingRules): ReadBatch {
  const { canonical, entryCount, parts } = readBatchRequest(operation, textOf(body), rules)
  return { fingerprint: hash('sha256', canonical, 'base64'), entryCount, parts }
}

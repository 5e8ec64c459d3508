import { workerData } from 'node:worker_threads'
import { Refusal } from '../../domain/refusals.ts'
import type { ReadingRules } from '../../wire/batches.ts'
import { answerEach } from '../threads/reply.ts'
import { isHeavier } from './body-weight.ts'
import { type BodyKind, readBody } from './read-batch.ts'

export interface BodyQuestion {
  readonly kind: BodyKind
  readonly body: Uint8Array
}

export interface BodyThreadSettings {
  readonly rules: ReadingRules
  /** What the values of one body may weigh, in bytes. */
  readonly weightMax: number
}

const { rules, weightMax } = workerData as BodyThreadSettings

answerEach(({ kind, body: { buffer, byteOffset, byteLength } }: BodyQuestion) => {
  const body = Buffer.from(buffer, byteOffset, byteLength)
  // Parsing cannot be stopped, and a thread that runs out of memory in it takes the process along.
  if (isHeavier(body, weightMax))
    throw new Refusal('too_large', 'The body holds more values than can be read at once')
  return readBody(kind, body, rules)
})

import { parentPort, workerData } from 'node:worker_threads'
import { type Fault, Refusal, type RefusalCode } from '../domain/refusals.ts'
import type { ReadingRules } from '../wire/batches.ts'
import { isHeavier } from './body-weight.ts'
import { type BodyKind, readBatch, type ReadBatch } from './batch-reading.ts'

export interface BodyJob {
  readonly kind: BodyKind
  readonly body: Uint8Array
}

/** A refusal loses its class on the way between threads and gets it back from its parts. */
export type BodyOutcome =
  | { readonly read: ReadBatch }
  | {
      readonly refused: {
        readonly code: RefusalCode
        readonly message: string
        readonly detail: readonly Fault[] | undefined
      }
    }
  | { readonly failed: unknown }

export interface BodyThreadSettings {
  readonly rules: ReadingRules
  /** What the values of one body may weigh, in bytes. */
  readonly weightMax: number
}

const { rules, weightMax } = workerData as BodyThreadSettings

parentPort?.on('message', ({ kind, body }: BodyJob) => {
  parentPort!.postMessage(outcome(kind, Buffer.from(body.buffer, body.byteOffset, body.byteLength)))
})

function outcome(kind: BodyKind, body: Buffer): BodyOutcome {
  try {
    // Parsing cannot be stopped, and a thread that runs out of memory in it takes the process along.
    if (isHeavier(body, weightMax))
      throw new Refusal('too_large', 'The body holds more values than can be read at once')
    return { read: readBatch(kind, body, rules) }
  } catch (error) {
    if (error instanceof Refusal)
      return { refused: { code: error.code, message: error.message, detail: error.detail } }
    return { failed: error }
  }
}

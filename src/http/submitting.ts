import type { Actor, NewBatch, Operation, Submitted } from '../domain/batches.ts'
import type { MerchantId, Millis } from '../domain/numbers.ts'
import type { BacklogGate } from './backlog.ts'
import type { ReadBatch } from './batch-reading.ts'
import { OPERATOR } from './fair-share.ts'
import type { HttpParts } from './parts.ts'

/** The step of the store that saves a batch. */
type Save = (step: { batch: NewBatch; windowMs: Millis }) => Promise<Submitted>

export type Submit = (
  merchantId: MerchantId,
  operation: Operation,
  actor: Actor,
  read: ReadBatch,
  save?: Save,
) => Promise<Submitted>

/** The one way into the queue, for sellers, for the operator and for retries: bounded, deduplicated, on disk when it resolves. */
export function submitting(
  { store, config, clock, meter, newBatchId, wake }: HttpParts,
  backlog: BacklogGate,
): Submit {
  const ordinary: Save = (step) => store.submit(step)
  return async (merchantId, operation, actor, { fingerprint, entryCount, parts }, save = ordinary) => {
    const batch = {
      id: newBatchId(),
      merchantId,
      operation,
      actor,
      fingerprint,
      entryCount,
      parts,
      acceptedAt: clock.now(),
    }
    const submitted = await backlog.pass(
      actor === 'seller' ? merchantId : OPERATOR,
      merchantId,
      entryCount,
      () => save({ batch, windowMs: config.dedupWindowMs }),
    )
    meter.accepted(operation, entryCount, submitted.replayed)
    if (!submitted.replayed) wake()
    return submitted
  }
}

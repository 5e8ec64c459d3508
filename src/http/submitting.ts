import type { Actor, Operation, Submitted } from '../domain/batches.ts'
import type { MerchantId } from '../domain/numbers.ts'
import type { BacklogGate } from './backlog.ts'
import type { ReadBatch } from './batch-reading.ts'
import { OPERATOR } from './fair-share.ts'
import type { HttpParts } from './parts.ts'

export type Submit = (
  merchantId: MerchantId,
  operation: Operation,
  actor: Actor,
  read: ReadBatch,
) => Promise<Submitted>

/** The one way into the queue, for sellers, for the operator and for retries: bounded, deduplicated, on disk when it resolves. */
export function submitting(
  { store, config, clock, meter, newBatchId, wake }: HttpParts,
  backlog: BacklogGate,
): Submit {
  return async (merchantId, operation, actor, { fingerprint, entryCount, parts }) => {
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
      () => store.submit({ batch, windowMs: config.dedupWindowMs }),
    )
    meter.accepted(operation, entryCount, submitted.replayed)
    if (!submitted.replayed) wake()
    return submitted
  }
}

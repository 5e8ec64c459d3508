import type { NewBatch, Submitted, SubmitRefusal } from '../../domain/batches.ts'
import type { MerchantId, Millis } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { Backpressure } from '../admission/backpressure.ts'
import type { ReadBatch } from './read-batch.ts'
import { OPERATOR } from '../bounds/fair-share.ts'
import type { HttpDependencies } from '../dependencies.ts'

/** The step of the store that saves a batch. */
type Save = (step: { batch: NewBatch; windowMs: Millis }) => Promise<Submitted>

interface SubmitOptions {
  /** What the caller calls this write. */
  readonly idempotencyKey?: string | undefined
  /** Default `store.submit`. */
  readonly save?: Save
}

export type Submit = (merchantId: MerchantId, read: ReadBatch, options?: SubmitOptions) => Promise<Submitted>

const WORDS: Record<SubmitRefusal, string> = {
  idempotency_key_reused:
    'The Idempotency-Key came before with another payload: a new payload needs a key of its own',
}

/** The one way into the queue, for sellers, for the operator and for retries: bounded, deduplicated, on disk when it resolves. */
export function submitting(
  { store, config, clock, meter, newBatchId, wake }: HttpDependencies,
  backlog: Backpressure,
): Submit {
  const saveOrRefuse: Save = async (step) => {
    const outcome = await store.submit(step)
    if ('refused' in outcome) throw new Refusal(outcome.refused, WORDS[outcome.refused])
    return outcome
  }
  return async (merchantId, read, { idempotencyKey: key, save = saveOrRefuse } = {}) => {
    const { operation, actor, fingerprint, entryCount } = read
    const acceptedAt = clock.now()
    const identity = {
      merchantId,
      operation,
      fingerprint,
      acceptedAt,
      idempotencyKey:
        key === undefined ? undefined : { key, expiresAt: acceptedAt + config.idempotencyKeptMs },
    }
    const batch = { ...read, ...identity, id: newBatchId() }
    const windowMs = config.dedupWindowMs
    const submitted = await backlog.pass(actor === 'seller' ? merchantId : OPERATOR, {
      merchantId,
      entryCount,
      submit: () => save({ batch, windowMs }),
      isKnown: () => store.isKnown({ ...identity, windowMs }),
    })
    meter.accepted(operation, entryCount, submitted.replayed)
    if (!submitted.replayed) wake()
    return submitted
  }
}

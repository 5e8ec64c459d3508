import type { Submitted } from '../../../domain/batches.ts'
import { auditChange } from '../audit.ts'
import { uuidOf, type Session } from '../../session.ts'
import type { StoreStep, Submit } from '../../store.ts'
import { submitPayloads } from './submit.ts'

async function submitOne(session: Session, { batch, windowMs }: Submit): Promise<Submitted> {
  const [id] = await submitPayloads(session, [batch], windowMs)
  return { id: id!, replayed: id !== batch.id }
}

export const submitCancellation: StoreStep<'submitCancellation'> = async (session, step) => {
  const submitted = await submitOne(session, step)
  const { merchantId, actor } = step.batch
  if (!submitted.replayed)
    await auditChange(session, step.audit, 'cancellation.submit', `merchant ${merchantId}`, {
      batch: submitted.id,
      actor,
    })
  return submitted
}

/** The row of the failed batch is locked first, so that of two retries at once the second one finds the mark of the first. */
export const retryBatch: StoreStep<'retryBatch'> = async (session, step) => {
  const [row] = await session.all<{ retriedAs: string | null }>(RETRIED_AS, [step.failed])
  if (row?.retriedAs) return { retriedAs: uuidOf(row.retriedAs) }
  const submitted = await submitOne(session, step)
  await session.all('update batches set retried_as = {id ?2} where id = {id ?1}', [step.failed, submitted.id])
  await auditChange(session, step.audit, 'batch.retry', `batch ${step.failed}`, { as: submitted.id })
  return submitted
}

const RETRIED_AS = 'select {hex retried_as} as "retriedAs" from batches where id = {id ?1} {lock}'

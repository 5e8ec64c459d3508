import type { Millis } from '../../domain/numbers.ts'
import type { StoreStep } from '../store.ts'
import { pruneDownloads } from './seller/downloads.ts'
import { pruneSelections } from './seller/selections.ts'
import { tendWebhooks } from './webhooks/upkeep.ts'

/** The smallest UUIDv7 of a moment: batches are found by age through their key. */
const firstIdAt = (millis: Millis) => Math.max(0, millis).toString(16).padStart(12, '0').padEnd(32, '0')

/** Passes over keys that are just being taken anew, so that no process waits for another one here. */
const PRUNE_KEYS = `
  delete from idempotency_keys where (merchant_id, operation, key) in (
    select merchant_id, operation, key from idempotency_keys where expires_at <= ?1 order by expires_at limit ?2 {lock skip locked})
  returning 1`

const OLD_BATCHES = `
  select {hex b.id} as id from batches b where b.id < {id ?1} and b.finished_at < ?2
    and not exists (select 1 from idempotency_keys k where k.batch_id = b.id)
  order by b.id limit ?3`

/** Deletes at most `rowsMax` rows of each kind, the oldest first, so that no step lasts long. True when more may be left. */
export const prune: StoreStep<'prune'> = async (session, step) => {
  const { now, resultsBefore, eventsBefore, rowsMax } = step
  const keys = await session.all(PRUNE_KEYS, [now, rowsMax])
  const old = await session.all<{ id: string }>(OLD_BATCHES, [
    firstIdAt(resultsBefore),
    resultsBefore,
    rowsMax,
  ])
  // Chunks first and counted, because one batch can have thousands.
  const ids = old.map(({ id }) => id)
  let spent = 0
  for (const id of ids) {
    if (spent >= rowsMax) break
    const chunks = await session.all(
      `delete from batch_parts where batch_id = {id ?1} and first_entry in
         (select first_entry from batch_parts where batch_id = {id ?1} order by first_entry limit ?2) returning 1`,
      [id, rowsMax - spent],
    )
    spent += chunks.length + 1
    if (spent > rowsMax) break
    await session.all('delete from batch_failures where batch_id = {id ?1}', [id])
    await session.all('delete from batches where id = {id ?1}', [id])
  }
  const events = await session.all(
    'delete from events where seq in (select seq from events where seq < (select coalesce(min(seq), 0) + ?2 from events) and at < ?1) returning 1',
    [eventsBefore, rowsMax],
  )
  const webhooks = await tendWebhooks(session, step)
  const selections = await pruneSelections(session, now)
  const downloads = await pruneDownloads(session, now, rowsMax)
  return (
    webhooks ||
    selections ||
    downloads ||
    keys.length >= rowsMax ||
    spent >= rowsMax ||
    events.length >= rowsMax
  )
}

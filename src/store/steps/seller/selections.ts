import {
  FROZEN_ITEMS_MAX,
  type Selection,
  SELECTION_ITEMS_MAX,
  SELECTIONS_MAX,
  type SelectionUse,
} from '../../../domain/selections.ts'
import type { MerchantId, Millis } from '../../../domain/numbers.ts'
import { type RowStatement, type Session, uuidOf } from '../../session.ts'
import type { StoreStep } from '../../store.ts'
import { auditChange } from '../audit.ts'
import { submitPayloads } from '../batches/submit.ts'

const INSERT_PART: RowStatement = {
  sql: 'insert into selection_parts (selection_id, number, items, packed) {values}',
  types: ['id', 'int', 'int', 'bytes'],
}

/** Two at once may go a little beyond the bound: it protects the disk and is not exact. */
export const createSelection: StoreStep<'createSelection'> = async (session, step) => {
  const { id, merchantId, items, orders, expiresAt } = step.selection
  const [frozen] = await session.all<{ items: number; count: number; firstExpiry: Millis | null }>(
    `select coalesce(sum(items), 0) as items, count(*) as count, min(expires_at) as "firstExpiry"
     from selections where merchant_id = ?1 and expires_at > ?2`,
    [merchantId, step.now],
  )
  if (frozen!.count >= SELECTIONS_MAX || frozen!.items + items > FROZEN_ITEMS_MAX)
    return { fullUntil: frozen!.firstExpiry! }
  await session.all(
    'insert into selections (id, merchant_id, items, orders, expires_at) values ({id ?1}, ?2, ?3, ?4, ?5)',
    [id, merchantId, items, orders, expiresAt],
  )
  const rows = step.parts.map((part, number) => [id, number, part.items, part.packed] as const)
  if (rows.length > 0) await session.each(INSERT_PART, rows)
  await auditChange(session, step.audit, 'selection.create', `merchant ${merchantId} selection ${id}`, {
    items,
    orders,
  })
  return 'created'
}

interface Row extends Omit<Selection, 'id' | 'merchantId'> {
  readonly operation: string | null
  readonly fingerprint: Uint8Array | null
}

interface Asked {
  readonly id: string
  readonly merchantId: MerchantId
  readonly now: Millis
}

/** One that is expired is as one that never was. */
async function find(session: Session, { id, merchantId, now }: Asked, lock = ''): Promise<Row | undefined> {
  const [row] = await session.all<Row>(
    `select items, orders, expires_at as "expiresAt", operation, fingerprint from selections
     where id = {id ?1} and merchant_id = ?2 and expires_at > ?3 ${lock}`,
    [id, merchantId, now],
  )
  return row
}

export const findSelection: StoreStep<'findSelection'> = async (session, step) => {
  const row = await find(session, step)
  if (!row) return undefined
  const { id, merchantId } = step
  const { items, orders, expiresAt } = row
  return { id, merchantId, items, orders, expiresAt }
}

export const readSelectionPart: StoreStep<'readSelectionPart'> = async (session, { id, number }) => {
  const [row] = await session.all<{ packed: Uint8Array }>(
    'select packed from selection_parts where selection_id = {id ?1} and number = ?2',
    [id, number],
  )
  return row?.packed
}

/** The row is locked first, so that of two uses at once the second one finds that of the first. */
export const useSelection: StoreStep<'useSelection'> = async (session, step) => {
  const row = await find(session, step, '{lock}')
  if (!row) return undefined
  const { id, operation, fingerprint } = step
  if (row.operation === null) {
    await session.all('update selections set operation = ?2, fingerprint = ?3 where id = {id ?1}', [
      id,
      operation,
      Buffer.from(fingerprint, 'base64'),
    ])
    const subject = `merchant ${step.merchantId} selection ${id}`
    await auditChange(session, step.audit, `selection.${operation}`, subject, { items: row.items })
    return { operation, fingerprint, batches: [] }
  }
  return useOf(session, id, row)
}

async function useOf(session: Session, id: string, row: Row): Promise<SelectionUse> {
  const batches = await session.all<{ id: string }>(
    'select {hex batch_id} as id from selection_batches where selection_id = {id ?1} order by number',
    [id],
  )
  return {
    operation: row.operation!,
    fingerprint: Buffer.from(row.fingerprint!).toString('base64'),
    batches: batches.map((batch) => uuidOf(batch.id)),
  }
}

/**
 * The number of the batch decides, under the lock of the selection: what was submitted under it before, by a call that broke off or by one
 * at the same time, is what it stays.
 */
export const submitSelected: StoreStep<'submitSelected'> = async (session, step) => {
  const { selection, number, batch, windowMs } = step
  const there = await session.all('select 1 from selections where id = {id ?1} {lock}', [selection])
  if (there.length === 0) return undefined
  const [before] = await session.all<{ id: string }>(
    'select {hex batch_id} as id from selection_batches where selection_id = {id ?1} and number = ?2',
    [selection, number],
  )
  if (before) return { id: uuidOf(before.id), replayed: true }
  const [id] = await submitPayloads(session, [batch], windowMs)
  await session.all(
    'insert into selection_batches (selection_id, number, batch_id) values ({id ?1}, ?2, {id ?3})',
    [selection, number, id!],
  )
  return { id: id!, replayed: id !== batch.id }
}

/** What one step deletes of selections, so that it does not last long: about a hundred parts. */
const EXPIRED_AT_ONCE = 100

/** Deletes some that have expired, each whole. True when more may be left. */
export async function pruneSelections(session: Session, now: Millis): Promise<boolean> {
  const expired = await session.all<{ id: string; items: number }>(
    'select {hex id} as id, items from selections where expires_at <= ?1 order by expires_at limit ?2',
    [now, EXPIRED_AT_ONCE],
  )
  let items = 0
  const beyond = expired.findIndex((one) => (items += one.items) > SELECTION_ITEMS_MAX)
  const ids = (beyond < 0 ? expired : expired.slice(0, Math.max(1, beyond))).map(({ id }) => id)
  if (ids.length === 0) return false
  for (const table of ['selection_parts', 'selection_batches'])
    await session.all(`delete from ${table} where selection_id in {ids ?1}`, [ids])
  await session.all('delete from selections where id in {ids ?1}', [ids])
  return beyond >= 0 || expired.length === EXPIRED_AT_ONCE
}

import type { Millis } from '../../../domain/numbers.ts'
import type { Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'

const bytes = (hash: string) => Buffer.from(hash, 'base64')

export const createDownload: StoreStep<'createDownload'> = async (session, step) => {
  await session.all('insert into downloads (hash, key_id, path, expires_at) values (?1, ?2, ?3, ?4)', [
    bytes(step.hash),
    step.keyId,
    step.path,
    step.expiresAt,
  ])
}

/** Whoever deletes the row has it: of two at once, one. */
export const takeDownload: StoreStep<'takeDownload'> = async (session, step) => {
  const [row] = await session.all<{ path: string; keyId: number }>(
    'delete from downloads where hash = ?1 and expires_at > ?2 returning path, key_id as "keyId"',
    [bytes(step.hash), step.now],
  )
  if (!row) return undefined
  const [key] = await session.all<{ hash: Uint8Array }>('select hash from api_keys where id = ?1', [
    row.keyId,
  ])
  return { path: row.path, keyHash: Buffer.from(key!.hash).toString('base64') }
}

/** Deletes links that nobody used. True when more may be left. */
export async function pruneDownloads(session: Session, now: Millis, rowsMax: number): Promise<boolean> {
  const gone = await session.all(
    'delete from downloads where hash in (select hash from downloads where expires_at <= ?1 limit ?2) returning 1',
    [now, rowsMax],
  )
  return gone.length >= rowsMax
}

import type { StoreStep } from '../../store.ts'

/** A row of no key, and so of no call. It changes each time, because what stays the same is not written. */
const WRITE = `insert into rate_windows (key_id, operation, began_at, most, before, calls) values (0, 'none', 0, 0, 0, 0)
  on conflict (key_id, operation) do update set calls = 1 - rate_windows.calls`

/** Writes what means nothing to anybody, to see whether anything can be written. */
export const tryWrite: StoreStep<'tryWrite'> = async (session) => {
  await session.all(WRITE)
}

import { LIMIT_WINDOW_MS } from '../../domain/limits.ts'
import type { Millis } from '../../domain/numbers.ts'
import type { RowStatement, Session } from '../session.ts'
import type { StoreStep, Take, Taken } from '../store.ts'

const LAPSED = `abs(excluded.began_at - rate_windows.began_at) >= ${LIMIT_WINDOW_MS}`

/** `before` keeps what was counted before this statement, so that one statement both counts and tells what it granted. */
const TAKE: RowStatement = {
  sql: `insert into rate_windows (key_id, operation, began_at, most, before, calls) {values}
    on conflict (key_id, operation) do update set
      began_at = case when ${LAPSED} then excluded.began_at else rate_windows.began_at end,
      most = excluded.most,
      before = case when ${LAPSED} then 0 else rate_windows.calls end,
      calls = case when ${LAPSED} then excluded.calls
        when rate_windows.calls + excluded.calls <= excluded.most then rate_windows.calls + excluded.calls
        when rate_windows.calls < excluded.most then excluded.most
        else rate_windows.calls end
    returning key_id as "keyId", operation, began_at as "beganAt", before, calls`,
  types: ['int', 'text', 'int', 'int', 'int', 'int'],
}

interface TakenRow {
  readonly keyId: number
  readonly operation: string
  readonly beganAt: Millis
  readonly before: number
  readonly calls: number
}

const keyOf = ({ keyId, operation }: { keyId: number; operation: string }) => `${keyId} ${operation}`

/** Counts calls up to their limits, those of one key and operation together. The answers are in the order of the calls. */
export async function takeCalls(session: Session, step: { takes: readonly Take[] }): Promise<Taken[]> {
  const groups = Map.groupBy(step.takes, keyOf)
  // In one order everywhere, because PostgreSQL deadlocks when rows are locked in two.
  const asked = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, takes]) => ({ ...takes[0]!, calls: takes.length }))
  const rows = await session.each<TakenRow>(
    TAKE,
    asked.map(({ keyId, operation, limit, now, calls }) => [
      keyId,
      operation,
      now,
      limit,
      0,
      Math.min(calls, limit),
    ]),
  )
  const windows = new Map(rows.map((row) => [keyOf(row), { ...row, next: row.before }]))
  return step.takes.map((take) => {
    const window = windows.get(keyOf(take))!
    const granted = window.next < window.calls
    if (granted) window.next += 1
    return { granted, counted: window.next, beganAt: window.beganAt }
  })
}

export const countedCalls: StoreStep<'countedCalls'> = (session, step) =>
  session.all(
    `select operation, calls as counted, began_at as "beganAt" from rate_windows
     where key_id = ?1 and abs(?2 - began_at) < ${LIMIT_WINDOW_MS}`,
    [step.keyId, step.now],
  )

/** Takes a call off the count again: one that was answered 503. */
export const giveBackCall: StoreStep<'giveBackCall'> = async (session, step) => {
  await session.all(
    'update rate_windows set calls = calls - 1 where key_id = ?1 and operation = ?2 and calls > 0',
    [step.keyId, step.operation],
  )
}

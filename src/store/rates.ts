import { LIMIT_WINDOW_MS } from '../domain/limits.ts'
import type { Millis } from '../domain/numbers.ts'
import type { RowStatement, Session } from './session.ts'

/** Calls of one key and operation that ask to be counted together. */
export interface Take {
  readonly keyId: number
  readonly operation: string
  readonly calls: number
  /** Calls that one window grants. */
  readonly limit: number
}

export interface Taken {
  /** How many of the calls were granted. */
  readonly granted: number
  /** Calls counted in the window now. */
  readonly counted: number
  /** When the window began. */
  readonly beganAt: Millis
}

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

/** Counts calls, one `Take` for each key and operation, up to the limit. The answers are in the order of the takes. */
export async function takeCalls(session: Session, step: { takes: readonly Take[]; now: Millis }): Promise<Taken[]> {
  const keyOf = ({ keyId, operation }: { keyId: number; operation: string }) => `${keyId} ${operation}`
  const sorted = step.takes.toSorted((a, b) => a.keyId - b.keyId || (a.operation < b.operation ? -1 : 1))
  const rows = await session.each<TakenRow>(
    TAKE,
    sorted.map(({ keyId, operation, calls, limit }) => [keyId, operation, step.now, limit, 0, Math.min(calls, limit)]),
  )
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return step.takes.map((take) => {
    const { before, calls, beganAt } = byKey.get(keyOf(take))!
    return { granted: calls - before, counted: calls, beganAt }
  })
}

/** Takes a call off the count again: one that was answered 503. */
export async function giveBackCall(session: Session, step: { keyId: number; operation: string }): Promise<void> {
  await session.all('update rate_windows set calls = calls - 1 where key_id = ?1 and operation = ?2 and calls > 0', [
    step.keyId,
    step.operation,
  ])
}

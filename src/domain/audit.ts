import type { Millis } from './numbers.ts'

/** Who asks for a change, through which request: what the audit keeps of the caller. [ours: contract 7] */
export interface AuditContext {
  /** Epoch milliseconds. */
  readonly at: Millis
  /** `operator`, `operator NAME` with the name from `X-Operator`, `key ID` for a seller's key, or `server`. */
  readonly by: string
  /** The `X-Request-Id` of the call; empty where none asked for it. */
  readonly requestId: string
}

/** Of a change that no call asked for. */
export const byItself = (at: Millis): AuditContext => ({ at, by: 'server', requestId: '' })

/** A change as the audit keeps it. Holds no secret and no personal data. [ours: contract 7] */
export interface AuditEntry extends AuditContext {
  /** A thing and a verb, such as `key.create`. */
  readonly action: string
  /** What was changed, such as `merchant 1 key 7`. */
  readonly subject: string
  readonly details: Readonly<Record<string, unknown>>
}

/** An entry as it is read back. Ids ascend in the order in which the changes became visible. */
export interface AuditRecord extends Omit<AuditEntry, 'requestId'> {
  readonly id: number
  /** Null in rows that were written before requests were kept. */
  readonly requestId: string | null
}

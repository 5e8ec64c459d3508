import type { AuditContext, AuditEntry, AuditRecord } from '../../domain/audit.ts'
import { takeNumbers } from './sequences.ts'
import type { Session } from '../session.ts'
import type { StoreStep } from '../store.ts'

/** Writes down a change that belongs to no other step, or to many: an import at its end. */
export const audit: StoreStep<'audit'> = async (session, entry) => {
  const id = await takeNumbers(session, 'audit', 1)
  await session.all(
    `insert into audit (id, at, made_by, request_id, action, subject, details) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
    [id, entry.at, entry.by, entry.requestId, entry.action, entry.subject, JSON.stringify(entry.details)],
  )
}

/**
 * Writes down a change in its own transaction, as the last thing that its step does. Without a context nothing is written: no call asked
 * for the change, as at a first start.
 */
export async function auditChange(
  session: Session,
  context: AuditContext | undefined,
  action: string,
  subject: string,
  details: AuditEntry['details'] = {},
): Promise<void> {
  if (context) await audit(session, { ...context, action, subject, details })
}

interface Row extends Omit<AuditRecord, 'details'> {
  readonly details: string
}

export const listAudit: StoreStep<'listAudit'> = async (session, step) => {
  const rows = await session.all<Row>(
    `select id, at, made_by as "by", request_id as "requestId", action, subject, details
     from audit where id > ?1 order by id limit ?2`,
    [step.after, step.limit],
  )
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as AuditRecord['details'] }))
}

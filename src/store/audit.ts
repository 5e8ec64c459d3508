import type { Millis } from '../domain/numbers.ts'
import type { Session } from './session.ts'

export async function audit(
  session: Session,
  step: { at: Millis; action: string; subject: string; details: Readonly<Record<string, unknown>> },
): Promise<void> {
  await session.all('insert into audit (at, action, subject, details) values (?1, ?2, ?3, ?4)', [
    step.at,
    step.action,
    step.subject,
    JSON.stringify(step.details),
  ])
}

import type { AuditRecord } from '../../domain/audit.ts'
import { Refusal } from '../../domain/refusals.ts'
import { showTimestamp } from '../timestamps.ts'

const OPERATOR_NAME_MAX = 100

/**
 * Who makes the operator's calls: `operator`, and the name in `X-Operator` if there is one, at most 100 printable ASCII characters.
 * Any other name is refused, because the audit would not say who it was. [ours: contract 7]
 */
export function readOperatorName(header: string | undefined): string | Refusal {
  const name = header?.trim() ?? ''
  if (!/^[\x20-\x7e]*$/.test(name) || name.length > OPERATOR_NAME_MAX)
    return new Refusal(
      'invalid',
      `The header X-Operator takes at most ${OPERATOR_NAME_MAX} printable ASCII characters`,
    )
  return name === '' ? 'operator' : `operator ${name}`
}

/** GET /admin/v1/audit. `nextAfter` is what `after` of the next call is to be, also when nothing has changed yet. */
export const presentAudit = (records: readonly AuditRecord[], after: number) => ({
  items: records.map(({ id, at, by, requestId, action, subject, details }) => ({
    id,
    at: showTimestamp(at),
    by,
    requestId,
    action,
    subject,
    details,
  })),
  nextAfter: records.at(-1)?.id ?? after,
})

import type { Report, ReportFilter } from '../../domain/reports.ts'
import type { MerchantId } from '../../domain/numbers.ts'
import { auditChange } from './audit.ts'
import { takeNumbers } from './sequences.ts'
import type { Param } from '../session.ts'
import type { StoreStep } from '../store.ts'

const COLUMNS = `id, merchant_id as "merchantId", type, file_name as "fileName", report_date as "date",
  created_at as "createdAt", updated_at as "updatedAt"`

const subjectOf = (merchantId: MerchantId, id: number) => `merchant ${merchantId} report ${id}`

/** Lays a report out. */
export const addReport: StoreStep<'addReport'> = async (session, step) => {
  const { merchantId, type, fileName, date, content, now } = step
  const id = await takeNumbers(session, 'reports', 1)
  const [report] = await session.all<Report>(
    `insert into reports (merchant_id, id, type, file_name, report_date, created_at, updated_at, content)
     values (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7) returning ${COLUMNS}`,
    [merchantId, id, type, fileName, date, now, content],
  )
  await auditChange(session, step.audit, 'report.add', subjectOf(merchantId, id), {
    type,
    date,
    bytes: content.length,
  })
  return report!
}

/** Takes a report back. */
export const removeReport: StoreStep<'removeReport'> = async (session, { merchantId, id, audit }) => {
  const removed = await session.all('delete from reports where merchant_id = ?1 and id = ?2 returning id', [
    merchantId,
    id,
  ])
  if (removed.length === 0) return false
  await auditChange(session, audit, 'report.remove', subjectOf(merchantId, id))
  return true
}

function filterSql(merchantId: MerchantId, { type, idContains }: ReportFilter) {
  const params: Param[] = [merchantId]
  const conditions = ['merchant_id = ?1']
  if (type !== undefined) conditions.push(`type = ?${params.push(type)}`)
  if (idContains !== undefined) {
    // What is no digit is in no id, and has a meaning for `like`.
    const digits = /^\d+$/.test(idContains) ? `%${idContains}%` : ''
    conditions.push(`cast(id as text) like ?${params.push(digits)}`)
  }
  return { where: conditions.join(' and '), params }
}

/** One page of a merchant's reports, the newest first, and how many there are. */
export const listReports: StoreStep<'listReports'> = async (session, step) => {
  const { merchantId, filter, before, skip, limit } = step
  const { where, params } = filterSql(merchantId, filter)
  const [count] = await session.all<{ total: number }>(
    `select count(*) as total from reports where ${where}`,
    params,
  )
  const place = before === undefined ? '' : `and id < ?${params.push(before)}`
  const reports = await session.all<Report>(
    `select ${COLUMNS} from reports where ${where} ${place} order by id desc
     limit ?${params.push(limit + 1)} offset ?${params.push(skip)}`,
    params,
  )
  return { reports: reports.slice(0, limit), total: count!.total, more: reports.length > limit }
}

/** A report with its file. */
export const readReport: StoreStep<'readReport'> = async (session, { merchantId, id }) => {
  const [row] = await session.all<{ fileName: string; content: Uint8Array }>(
    'select file_name as "fileName", content from reports where merchant_id = ?1 and id = ?2',
    [merchantId, id],
  )
  return row
}

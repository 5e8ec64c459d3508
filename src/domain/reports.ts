import type { MerchantId, Millis } from './numbers.ts'

/** What a report tells of. [known] */
export const REPORT_TYPES = ['SELLABLE_STOCK', 'WAREHOUSE_MOVEMENTS', 'DAC7'] as const
/** One of `REPORT_TYPES`. */
export type ReportType = (typeof REPORT_TYPES)[number]

/** A file that the operator lays out for a merchant, without what is in it. */
export interface Report {
  /** From one sequence of the deployment. */
  readonly id: number
  readonly merchantId: MerchantId
  readonly type: ReportType
  readonly fileName: string
  /** The day that it is about, such as `2026-11-25`. */
  readonly date: string
  readonly createdAt: Millis
  readonly updatedAt: Millis
}

/** Which reports are listed. */
export interface ReportFilter {
  readonly type: ReportType | undefined
  /** Digits that the id contains. */
  readonly idContains: string | undefined
}

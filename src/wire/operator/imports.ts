import { Refusal } from '../../domain/refusals.ts'
import { REQUIRED_MEMBERS } from '../imports/imports.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'

/** What the caller of an import asks for. */
export interface ImportQuery {
  /** Names of members that pass, whatever they resemble. */
  readonly ignore: readonly string[]
  readonly replace: boolean
  readonly dryRun: boolean
}

const BOOLEANS = ['true', 'false'] as const

/** POST /admin/v1/merchants/{id}/orders?ignore=a,b&replace=true&dry_run=true */
export function readImportQuery(raw: RawQuery): ImportQuery {
  const query = new QueryReader(raw)
  const ignore = query.text('ignore')
  const replace = query.oneOf('replace', BOOLEANS) === 'true'
  const dryRun = query.oneOf('dry_run', BOOLEANS) === 'true'
  query.finish()
  const names = (ignore ?? '').split(',').map((name) => name.trim())
  const needed = names.find((name) => REQUIRED_MEMBERS.includes(name))
  if (needed !== undefined)
    throw new Refusal('invalid', `ignore names ${needed}, without which no order can be taken in`)
  return { ignore: names.filter((name) => name !== ''), replace, dryRun }
}

/** POST /admin/v1/merchants/{id}/orders: what became of the orders. Not all refused ones are listed, but all are counted. */
export const presentImport = (report: {
  readonly created: number
  readonly unchanged: number
  readonly replaced: number
  readonly ignored: readonly string[]
  readonly refused: readonly {
    readonly line: number
    readonly orderNumber?: string | undefined
    readonly refused: string
  }[]
  readonly refusedTotal: number
}) => ({
  created: report.created,
  unchanged: report.unchanged,
  replaced: report.replaced,
  ignored: report.ignored,
  refused: report.refused.map(({ line, orderNumber, refused }) => ({
    line,
    order_number: orderNumber ?? null,
    message: refused,
  })),
  refusedTotal: report.refusedTotal,
})

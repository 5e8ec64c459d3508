import { changedLimits, type LimitOverrides, type Merchant } from '../../domain/merchants.ts'
import { auditChange } from './audit.ts'
import type { StoreStep } from '../store.ts'

const MERCHANT = 'id, name, created_at as "createdAt", suspended, held, limits'

interface MerchantRow extends Omit<Merchant, 'suspended' | 'held' | 'limits'> {
  readonly suspended: number
  readonly held: number
  readonly limits: string
}

const merchantOf = (row: MerchantRow): Merchant => ({
  ...row,
  suspended: row.suspended === 1,
  held: row.held === 1,
  limits: JSON.parse(row.limits) as LimitOverrides,
})

export const createMerchant: StoreStep<'createMerchant'> = async (session, step) => {
  const [row] = await session.all<MerchantRow>(
    `insert into merchants (name, created_at) values (?1, ?2) returning ${MERCHANT}`,
    [step.name, step.now],
  )
  const merchant = merchantOf(row!)
  await auditChange(session, step.audit, 'merchant.create', `merchant ${merchant.id}`, { name: step.name })
  return merchant
}

export const listMerchants: StoreStep<'listMerchants'> = async (session, step) => {
  const rows = await session.all<MerchantRow>(
    `select ${MERCHANT} from merchants where id > ?1 order by id limit ?2`,
    [step.afterId, step.limit],
  )
  return rows.map(merchantOf)
}

export const findMerchant: StoreStep<'findMerchant'> = async (session, step) => {
  const [row] = await session.all<MerchantRow>(`select ${MERCHANT} from merchants where id = ?1`, [step.id])
  return row && merchantOf(row)
}

const flag = (value: boolean | undefined) => (value === undefined ? null : Number(value))

/** The first statement locks the row, so that limits are merged into what every change before has left. */
export const changeMerchant: StoreStep<'changeMerchant'> = async (session, step) => {
  const { id, suspended, held, limits } = step
  let [row] = await session.all<MerchantRow>(
    `update merchants set suspended = coalesce(?2, suspended), held = coalesce(?3, held)
     where id = ?1 returning ${MERCHANT}`,
    [id, flag(suspended), flag(held)],
  )
  if (!row) return undefined
  if (limits) {
    const merged = changedLimits(JSON.parse(row.limits) as LimitOverrides, limits)
    ;[row] = await session.all<MerchantRow>(
      `update merchants set limits = ?2 where id = ?1 returning ${MERCHANT}`,
      [id, JSON.stringify(merged)],
    )
  }
  const named = Object.entries({ suspended, held, limits }).filter(([, value]) => value !== undefined)
  if (named.length > 0)
    await auditChange(session, step.audit, 'merchant.change', `merchant ${id}`, Object.fromEntries(named))
  return merchantOf(row!)
}

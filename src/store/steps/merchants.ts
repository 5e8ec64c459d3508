import {
  type ApiKey,
  changedLimits,
  type KeyHolder,
  type LimitOverrides,
  type Merchant,
} from '../../domain/merchants.ts'
import { auditChange } from './audit.ts'
import type { RowStatement } from '../session.ts'
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

const KEY = `id, merchant_id as "merchantId", label, role, prefix, last_four as "lastFour", created_at as "createdAt",
  expires_at as "expiresAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"`

export const createKey: StoreStep<'createKey'> = async (session, key) => {
  const { merchantId, label, role, prefix, expiresAt } = key
  const [row] = await session.all<ApiKey>(
    `insert into api_keys (merchant_id, label, role, hash, prefix, last_four, created_at, expires_at)
     values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) returning ${KEY}`,
    [
      merchantId,
      label,
      role,
      Buffer.from(key.hash, 'base64'),
      prefix,
      key.lastFour,
      key.createdAt,
      expiresAt,
    ],
  )
  await auditChange(session, key.audit, 'key.create', `merchant ${merchantId} key ${row!.id}`, {
    label,
    role,
    prefix,
    expiresAt: expiresAt === null ? null : new Date(expiresAt).toISOString(),
  })
  return { ...row! }
}

export const listKeys: StoreStep<'listKeys'> = async (session, step) => {
  return session.all<ApiKey>(`select ${KEY} from api_keys where merchant_id = ?1 order by id`, [
    step.merchantId,
  ])
}

export const revokeKey: StoreStep<'revokeKey'> = async (session, step) => {
  const { merchantId, keyId, now } = step
  const revoked = await session.all(
    'update api_keys set revoked_at = ?3 where merchant_id = ?1 and id = ?2 and revoked_at is null returning id',
    [merchantId, keyId, now],
  )
  if (revoked.length > 0)
    await auditChange(session, step.audit, 'key.revoke', `merchant ${merchantId} key ${keyId}`)
  else if ((await session.all(KNOWN_KEY, [merchantId, keyId])).length === 0) return false
  return true
}

const KNOWN_KEY = 'select id from api_keys where merchant_id = ?1 and id = ?2'

interface HolderRow extends Omit<KeyHolder, 'suspended' | 'limits'> {
  readonly suspended: number
  readonly limits: string
}

export const findKeyHolder: StoreStep<'findKeyHolder'> = async (session, step) => {
  const [row] = await session.all<HolderRow>(
    `select k.id as "keyId", k.label, k.merchant_id as "merchantId", k.role, m.limits, m.suspended, k.expires_at as "expiresAt"
     from api_keys k join merchants m on m.id = k.merchant_id where k.hash = ?1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > ?2)`,
    [Buffer.from(step.hash, 'base64'), step.now],
  )
  return row && { ...row, suspended: row.suspended === 1, limits: JSON.parse(row.limits) as LimitOverrides }
}

const TOUCH: RowStatement = {
  sql: 'update api_keys set last_used_at = ?2 {from rows} where api_keys.id = ?1',
  types: ['int', 'int'],
}

export const touchKeys: StoreStep<'touchKeys'> = async (session, step) => {
  await session.each(
    TOUCH,
    [...step.lastUsedAt].sort(([a], [b]) => a - b),
  )
}

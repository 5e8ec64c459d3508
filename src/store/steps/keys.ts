import { COUNTED_MAX, countedTo } from '../../domain/lists.ts'
import { type ApiKey, type KeyHolder, type LimitOverrides, LIVE_KEYS_MAX } from '../../domain/merchants.ts'
import { LARGEST_ID, type MerchantId } from '../../domain/numbers.ts'
import { auditChange } from './audit.ts'
import type { RowStatement, Session } from '../session.ts'
import type { StoreStep } from '../store.ts'

const KEY = `id, merchant_id as "merchantId", label, role, prefix, last_four as "lastFour", made_by as "madeBy", created_at as "createdAt",
  expires_at as "expiresAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"`

export const createKey: StoreStep<'createKey'> = async (session, key) => {
  const { merchantId, label, role, prefix, expiresAt } = key
  const [row] = await session.all<ApiKey>(
    `insert into api_keys (merchant_id, label, role, hash, prefix, last_four, created_at, expires_at, made_by)
     values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) returning ${KEY}`,
    [
      merchantId,
      label,
      role,
      Buffer.from(key.hash, 'base64'),
      prefix,
      key.lastFour,
      key.createdAt,
      expiresAt,
      key.madeBy ?? null,
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
  const { merchantId, keyId, withMade = false, now, audit } = step
  const ids = withMade ? await madeBy(session, merchantId, keyId) : [keyId]
  const revoked = await session.all<{ id: number }>(
    `update api_keys set revoked_at = ?3 where merchant_id = ?1 and id in {ints ?2} and revoked_at is null returning id`,
    [merchantId, ids, now],
  )
  if (revoked.length === 0) return isKnown(session, merchantId, keyId)
  const made = revoked.map(({ id }) => id).filter((id) => id !== keyId)
  await auditChange(
    session,
    audit,
    'key.revoke',
    `merchant ${merchantId} key ${keyId}`,
    made.length === 0 ? {} : { made: made.sort((a, b) => a - b) },
  )
  return true
}

/** The key, those that it made, those that these made, and so on. */
async function madeBy(session: Session, merchantId: MerchantId, keyId: number): Promise<number[]> {
  const all = new Set([keyId])
  for (let makers = [keyId]; makers.length > 0;) {
    const rows = await session.all<{ id: number }>(
      'select id from api_keys where made_by in {ints ?2} and merchant_id = ?1 order by id',
      [merchantId, makers],
    )
    makers = rows.map(({ id }) => id).filter((id) => !all.has(id))
    for (const id of makers) all.add(id)
  }
  return [...all]
}

const VALID = 'merchant_id = ?1 and revoked_at is null and (expires_at is null or expires_at > ?2)'

/** Keys of a merchant are counted by one at a time, so that two at once both hold the bound. */
const lockMerchant = (session: Session, merchantId: MerchantId) =>
  session.all('select id from merchants where id = ?1 {lock}', [merchantId])

export const createOwnKey: StoreStep<'createOwnKey'> = async (session, key) => {
  await lockMerchant(session, key.merchantId)
  const [row] = await session.all<{ live: number }>(`select count(*) as live from api_keys where ${VALID}`, [
    key.merchantId,
    key.createdAt,
  ])
  return row!.live < LIVE_KEYS_MAX ? createKey(session, key) : undefined
}

export const revokeOwnKey: StoreStep<'revokeOwnKey'> = async (session, step) => {
  const { merchantId, keyId, now } = step
  await lockMerchant(session, merchantId)
  const lasting = await session.all<{ id: number }>(
    `select id from api_keys where ${VALID} and role = 'full' and expires_at is null`,
    [merchantId, now],
  )
  if (lasting.length === 1 && lasting[0]!.id === keyId) return 'last'
  return (await revokeKey(session, step)) ? 'revoked' : 'unknown'
}

export const listOwnKeys: StoreStep<'listOwnKeys'> = async (session, step) => {
  const keys = await session.all<ApiKey>(
    `select ${KEY} from api_keys where merchant_id = ?1 and id < ?2 order by id desc limit ?3`,
    [step.merchantId, step.before ?? LARGEST_ID, step.limit],
  )
  const [row] = await session.all<{ count: number }>(
    'select count(*) as count from (select 1 from api_keys where merchant_id = ?1 limit ?2) counted',
    [step.merchantId, COUNTED_MAX + 1],
  )
  return { keys, ...countedTo(row!.count) }
}

const isKnown = async (session: Session, merchantId: MerchantId, keyId: number) =>
  (await session.all(KNOWN_KEY, [merchantId, keyId])).length > 0

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

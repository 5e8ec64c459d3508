import type { NewBatch, OperationName, SubmitIdentity, SubmitOutcome } from '../../../domain/batches.ts'
import type { BatchId, MerchantId, Millis } from '../../../domain/numbers.ts'
import { uuidOf, type RowStatement, type Session } from '../../session.ts'

/** Takes the key or finds who has it, and holds its row either way. */
const TAKE: RowStatement = {
  sql: `insert into idempotency_keys (merchant_id, operation, key, fingerprint, batch_id, expires_at) {values}
    on conflict (merchant_id, operation, key) do update set expires_at = idempotency_keys.expires_at
    returning merchant_id as "merchantId", operation, key, fingerprint, {hex batch_id} as "batchId", expires_at as "expiresAt"`,
  types: ['int', 'text', 'text', 'bytes', 'id', 'int'],
}
const BIND: RowStatement = {
  sql: `update idempotency_keys set fingerprint = ?4, batch_id = {id ?5}, expires_at = ?6 {from rows}
    where idempotency_keys.merchant_id = ?1 and idempotency_keys.operation = ?2 and idempotency_keys.key = ?3`,
  types: ['int', 'text', 'text', 'bytes', 'id', 'int'],
}

interface Holder {
  readonly merchantId: MerchantId
  readonly operation: OperationName
  readonly key: string
  readonly fingerprint: Uint8Array
  readonly batchId: string
  readonly expiresAt: Millis
}

type Keyed = NewBatch & { readonly idempotencyKey: NonNullable<NewBatch['idempotencyKey']> }
const isKeyed = (batch: NewBatch): batch is Keyed => batch.idempotencyKey !== undefined

const nameOf = (merchantId: MerchantId, operation: OperationName, key: string) =>
  `${merchantId} ${operation} ${key}`

/** A key that was free, and the batch that has taken it. */
interface Taken {
  readonly batch: Keyed
  /** The batch that its row names so far; undefined where that has expired. */
  readonly named: BatchId | undefined
}

/** What keys say of a group of submits. Those without a key are none of theirs. */
export interface KeyRulings {
  /** What keys that are known have decided. */
  readonly decided: ReadonlyMap<NewBatch, SubmitOutcome>
  readonly taken: readonly Taken[]
}

const NONE: KeyRulings = { decided: new Map(), taken: [] }

/**
 * Takes the keys of a group that are free, and lets those that are known decide: their batch, or a refusal where the payload is another.
 * An insert finds out which is which, never a look before it; the rows are held until the step ends. As with payloads, the first
 * of a group stands for all of the same key, and keys come in one order, so that no two processes wait for each other.
 */
export async function takeKeys(session: Session, batches: readonly NewBatch[]): Promise<KeyRulings> {
  const keyed = batches.filter(isKeyed)
  if (keyed.length === 0) return NONE
  const names = keyed.map(({ merchantId, operation, idempotencyKey }) =>
    nameOf(merchantId, operation, idempotencyKey.key),
  )
  const firstByName = new Map<string, Keyed>()
  for (const [index, name] of names.entries())
    if (!firstByName.has(name)) firstByName.set(name, keyed[index]!)

  const inOrder = [...firstByName].sort(([a], [b]) => (a < b ? -1 : 1))
  const holders = await session.each<Holder>(
    TAKE,
    inOrder.map(([, batch]) => row(batch, batch.id)),
  )
  const taken: Taken[] = []
  const knownByName = new Map<string, { readonly id: BatchId; readonly fingerprint: string }>()
  for (const { merchantId, operation, key, fingerprint, batchId, expiresAt } of holders) {
    const name = nameOf(merchantId, operation, key)
    const batch = firstByName.get(name)!
    const named = uuidOf(batchId)
    if (named === batch.id) taken.push({ batch, named })
    else if (expiresAt <= batch.acceptedAt) taken.push({ batch, named: undefined })
    else knownByName.set(name, { id: named, fingerprint: Buffer.from(fingerprint).toString('base64') })
  }

  const decided = new Map<NewBatch, SubmitOutcome>()
  for (const [index, batch] of keyed.entries()) {
    const known = knownByName.get(names[index]!)
    const { fingerprint } = known ?? firstByName.get(names[index]!)!
    if (batch.fingerprint !== fingerprint) decided.set(batch, { refused: 'idempotency_key_reused' })
    else if (known) decided.set(batch, { id: known.id, replayed: true })
  }
  return { decided, taken }
}

/** Whether the key of a submit, if it has one, has decided before and would decide again. */
export async function isKeyKnown(
  session: Session,
  { merchantId, operation, acceptedAt, idempotencyKey }: SubmitIdentity,
): Promise<boolean> {
  if (idempotencyKey === undefined) return false
  const known = await session.all(
    'select 1 from idempotency_keys where merchant_id = ?1 and operation = ?2 and key = ?3 and expires_at > ?4',
    [merchantId, operation, idempotencyKey.key, acceptedAt],
  )
  return known.length > 0
}

/** Lets the taken keys name what became of their batches: where one met a twin, the twin. */
export async function bindKeys(
  session: Session,
  taken: readonly Taken[],
  idOf: ReadonlyMap<NewBatch, BatchId>,
): Promise<void> {
  const rows = taken.flatMap(({ batch, named }) => {
    const id = idOf.get(batch)!
    return id === named ? [] : [row(batch, id)]
  })
  if (rows.length > 0) await session.each(BIND, rows)
}

const row = ({ merchantId, operation, idempotencyKey, fingerprint }: Keyed, id: BatchId) =>
  [
    merchantId,
    operation,
    idempotencyKey.key,
    Buffer.from(fingerprint, 'base64'),
    id,
    idempotencyKey.expiresAt,
  ] as const

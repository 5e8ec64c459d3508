import type { KeyHolder, Merchant } from '../../domain/merchants.ts'
import { KEY_ROLES } from '../../domain/merchants.ts'
import type { Millis } from '../../domain/numbers.ts'
import { LIMITED_OPERATIONS } from '../limits.ts'
import { component, dateTime, integer, nullable, oneOf, text } from '../members.ts'
import { type Static, Type } from '../schema.ts'
import { showTimestamp } from '../timestamps.ts'

/** What a key may do. [ours: contract 10] */
const KeyRoleSchema = component('KeyRole', KEY_ROLES)

const LimitSchema = Type.Object(
  {
    operation: oneOf(LIMITED_OPERATIONS, 'Operation'),
    limit: integer('Limit', { description: 'Calls per minute.' }),
    remaining: integer('Remaining', { description: 'Calls left in the running window.' }),
    resetSeconds: integer('Reset Seconds', {
      description: 'Seconds to the end of the window. A window begins with the first call that it counts.',
    }),
  },
  { title: 'LimitSchema' },
)

/** GET /seller/v1/me */
export const MeSchema = Type.Object(
  {
    merchant: Type.Object({
      id: integer('Id'),
      name: text('Name'),
      held: Type.Boolean({ description: 'Batches are accepted, and carried out when the operator says so.' }),
    }),
    key: Type.Object({
      id: integer('Id'),
      label: text('Label'),
      role: KeyRoleSchema,
      expiresAt: nullable(dateTime('Expires At'), 'Expires At'),
    }),
    limits: Type.Array(LimitSchema, { description: 'Those of this key.' }),
    sandbox: Type.Boolean(),
  },
  { title: 'MeSchema' },
)

/** Who calls, and how much it may still do. */
export const presentMe = (
  merchant: Pick<Merchant, 'id' | 'name' | 'held'>,
  key: Pick<KeyHolder, 'keyId' | 'label' | 'role' | 'expiresAt'>,
  limits: readonly {
    readonly operation: string
    readonly limit: number
    readonly remaining: number
    readonly resetMs: Millis
  }[],
  sandbox: boolean,
): Static<typeof MeSchema> => ({
  merchant: { id: merchant.id, name: merchant.name, held: merchant.held },
  key: {
    id: key.keyId,
    label: key.label,
    role: key.role,
    expiresAt: key.expiresAt === null ? null : showTimestamp(key.expiresAt),
  },
  limits: limits.map(({ operation, limit, remaining, resetMs }) => ({
    operation,
    limit,
    remaining,
    resetSeconds: Math.max(1, Math.ceil(resetMs / 1_000)),
  })),
  sandbox,
})

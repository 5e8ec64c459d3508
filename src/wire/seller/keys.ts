import { type ApiKey, LIVE_KEYS_MAX } from '../../domain/merchants.ts'
import type { Counted } from '../../domain/lists.ts'
import { Refusal } from '../../domain/refusals.ts'
import { integer, text } from '../members.ts'
import { KEY_MEMBERS } from '../operator/answers.ts'
import { presentKey } from '../operator/merchants.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'
import { Type } from '../schema.ts'
import { listSchema, type ListQuery, presentList, readListQuery } from './lists.ts'

const KeySchema = Type.Object({ id: integer('Id'), ...KEY_MEMBERS }, { title: 'KeySchema' })

/** POST /seller/v1/keys: the only answer that shows the key. */
export const NewKeySchema = Type.Object(
  { id: integer('Id'), key: text('Key', { description: 'Shown this once.' }), ...KEY_MEMBERS },
  { title: 'NewKeySchema' },
)

/** GET /seller/v1/keys */
export const KeysSchema = listSchema(KeySchema, 'KeysSchema')

/** GET /seller/v1/keys?limit=&cursor= */
export const readKeysQuery = (raw: RawQuery): ListQuery =>
  readListQuery(new QueryReader(raw), (key) => /^[1-9]\d{0,15}$/.test(key))

/** A page of keys, without secrets. */
export const presentOwnKeys = (keys: readonly ApiKey[], query: ListQuery, counted: Counted) =>
  presentList(keys, query, counted, ({ id }) => String(id), presentKey)

/** For the 101st. */
export const tooManyKeys = () =>
  new Refusal('conflict', `${LIVE_KEYS_MAX} keys are valid, and no more may be: revoke one first`)

/** Without it no other key could be made. */
export const lastFullKey = () =>
  new Refusal(
    'conflict',
    'This is the last key of the role full that does not expire: make another one before you revoke it',
  )

import type { KeyRole } from '../../client/index.ts'
import type { FakeState, Seen } from './fake.ts'

type Reply = (status: number, body: unknown) => void

const CREATED = '2026-11-01T10:00:00.000Z'
const BAD_LINE = '{"order_number":"bad"}'

/** The few calls of the operator API that the commands use. */
export function answerOperator(state: FakeState, call: Seen, url: URL, reply: Reply): void {
  if (call.headers.authorization !== `Bearer ${state.adminToken}`) {
    reply(401, { message: 'Unknown operator token' })
    return
  }
  const [, merchantId, list, keyId] =
    /^\/admin\/v1\/merchants(?:\/(\d+)(?:\/(keys|orders)(?:\/(\d+))?)?)?$/.exec(url.pathname) ?? []
  const what = `${call.method} ${list ?? 'merchants'}`
  if (what === 'GET merchants') listMerchants(state, url, reply)
  else if (what === 'POST merchants') {
    const { name } = JSON.parse(call.body) as { name: string }
    state.merchants.push({
      id: state.merchants.length + 1,
      name,
      suspended: false,
      held: false,
      limits: {},
      createdAt: CREATED,
    })
    reply(201, state.merchants.at(-1))
  } else if (what === 'PATCH merchants') {
    const merchant = state.merchants.find(({ id }) => id === Number(merchantId))!
    reply(200, Object.assign(merchant, JSON.parse(call.body)))
  } else if (what === 'GET keys') reply(200, { items: state.keys })
  else if (what === 'POST keys') createKey(state, call, reply)
  else if (what === 'DELETE keys') {
    const key = state.keys.find(({ id }) => id === Number(keyId))
    if (key) key.revokedAt = CREATED
    reply(key ? 204 : 404, key ? '' : { message: 'There is no key of this id' })
  } else importOrders(call, reply)
}

/** Two a page, so that following pages is seen. */
function listMerchants(state: FakeState, url: URL, reply: Reply) {
  const after = Number(url.searchParams.get('after') ?? 0)
  const items = state.merchants.slice(after, after + 2)
  reply(200, { items, nextAfter: items.length < 2 ? null : after + 2 })
}

function createKey(state: FakeState, call: Seen, reply: Reply) {
  const {
    label,
    role = 'full',
    expiresAt = null,
  } = JSON.parse(call.body) as { label: string; role?: KeyRole; expiresAt?: string }
  const id = state.keys.length + 1
  const key = {
    id,
    label,
    role,
    prefix: 'sc_test_ab',
    lastFour: 'wxyz',
    createdAt: CREATED,
    expiresAt,
    revokedAt: null,
    lastUsedAt: null,
  }
  state.keys.push(key)
  reply(201, { ...key, key: 'sc_test_the-secret' })
}

/** Takes every line but a chosen bad one. */
function importOrders(call: Seen, reply: Reply) {
  const lines = call.body.split('\n').filter((line) => line !== '')
  const bad = lines.flatMap((line, at) => (line === BAD_LINE ? [at + 1] : []))
  const refused = bad.map((line) => ({ line, order_number: 'bad', message: 'shop_country is missing' }))
  reply(200, { created: lines.length - bad.length, unchanged: 0, refused, refusedTotal: bad.length })
}

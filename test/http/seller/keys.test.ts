import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Merchant, Running } from '../running.ts'
import { type AskSeller, askingSeller } from './asking.ts'

describe('the keys of a seller', () => {
  let running: Running
  let seller: Merchant
  let ask: AskSeller
  beforeAll(async () => {
    running = await Running.start()
    seller = await running.merchant()
    ask = askingSeller(running)
  })
  afterAll(() => running.stop())

  const make = (body: object, key = seller.key) => ask('POST', '/keys', { key, body })

  test('a key makes keys, which are shown once and say who made them', async () => {
    const made = await make({ label: 'ERP', role: 'read', expiresAt: '2027-01-01T00:00:00Z' })
    expect(made.status).toBe(201)
    const { key, ...shown } = made.json
    expect(shown).toMatchObject({ label: 'ERP', role: 'read', madeBy: seller.keyId, revokedAt: null })
    const list = await ask('GET', '/keys?limit=1', { key: seller.key })
    expect(list.json).toEqual({
      items: [shown],
      nextCursor: expect.any(String) as unknown,
      total: 2,
      totalIsExact: true,
    })
    expect(list.text).not.toContain(key)
    const next = await ask('GET', `/keys?cursor=${String(list.json['nextCursor'])}`, { key })
    expect(next.json).toMatchObject({ items: [{ id: seller.keyId, madeBy: null }], nextCursor: null })
    const { json: audit } = await running.admin('GET', '/audit?limit=1000')
    expect(audit.items.at(-1)).toMatchObject({ by: `key ${seller.keyId}`, action: 'key.create' })
  })

  test('a key that may only read makes and revokes none', async () => {
    const { key, id } = (await make({ label: 'reader', role: 'read' })).json
    expect((await make({ label: 'more' }, key)).status).toBe(403)
    const refused = await ask('DELETE', `/keys/${id}`, { key })
    expect([refused.status, refused.headers['x-ratelimit-limit']]).toEqual([403, '600'])
    expect((await ask('GET', '/keys', { key })).status).toBe(200)
  })

  test('a revoked key is shut at once, and revoking it again is no error', async () => {
    const { key, id } = (await make({ label: 'gone' })).json
    expect((await ask('GET', '/me', { key })).status).toBe(200)
    expect((await ask('DELETE', `/keys/${id}/`, { key: seller.key })).status).toBe(204)
    expect((await ask('GET', '/me', { key })).status).toBe(401)
    expect((await ask('DELETE', `/keys/${id}`, { key: seller.key })).status).toBe(204)
  })

  test('the last full key without expiry revokes itself only when there is another', async () => {
    const { id: merchant } = await running.merchant()
    const [one, two] = [await running.key(merchant), await running.key(merchant)]
    for (const { json } of [await ask('GET', '/keys', { key: one.key })])
      for (const { id } of json.items.filter((key) => key.id !== one.keyId && key.id !== two.keyId))
        await ask('DELETE', `/keys/${id}`, { key: one.key })
    const revoke = ({ keyId }: { keyId: number }, { key }: { key: string }) =>
      ask('DELETE', `/keys/${keyId}`, { key })
    const both = await Promise.all([revoke(one, two), revoke(two, one)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
    const left = both[0].status === 204 ? two : one
    const last = await revoke(left, left)
    expect([last.status, last.json.message]).toEqual([
      409,
      'This is the last key of the role full that does not expire: make another one before you revoke it',
    ])
  })

  test('the 101st valid key is refused', async () => {
    const { id, key } = await running.merchant()
    for (let made = 1; made < 100; made++) await running.key(id)
    const refused = await make({ label: 'one more' }, key)
    expect([refused.status, refused.json.message]).toEqual([
      409,
      '100 keys are valid, and no more may be: revoke one first',
    ])
  })

  test('the operator revokes a key with all that it made', async () => {
    const root = await running.key(seller.id)
    const { json: child } = await make({ label: 'child' }, root.key)
    const { json: grandchild } = await make({ label: 'grandchild' }, child.key)
    const path = `/merchants/${seller.id}/keys/${root.keyId}`
    expect((await running.admin('DELETE', `${path}?withMade=yes`)).status).toBe(400)
    expect((await running.admin('DELETE', `${path}?withMade=true`)).status).toBe(204)
    for (const { key } of [root, child, grandchild])
      expect((await ask('GET', '/me', { key })).status).toBe(401)
    const { items } = (await running.admin('GET', `/merchants/${seller.id}/keys`)).json
    expect(items.find(({ id }) => id === child.id)).toMatchObject({ madeBy: root.keyId })
  })

  test.each([
    [{ label: 'x', rol: 'read' }, 'role'],
    [{ label: 'x', expires_at: '2027-01-01T00:00:00Z' }, 'expiresAt'],
    [{ label: '' }, 'label'],
    [{ label: 'x', expiresAt: '2020-01-01T00:00:00Z' }, 'must lie in the future'],
    [[], 'object'],
    ['{', 'JSON'],
  ])('%j is refused with what is wrong', async (body, words) => {
    const { status, json } = await ask('POST', '/keys', { key: seller.key, body })
    expect([status, json.message.includes(words)]).toEqual([400, true])
  })

  test.each(['/keys/0', '/keys/x', '/keys/99999999999999999999', '/keys/1%00'])(
    'DELETE %s names no key',
    async (path) => {
      expect((await ask('DELETE', path, { key: seller.key })).status).toBe(404)
    },
  )

  test('the key of another merchant is none', async () => {
    const other = await running.merchant()
    const theirs = await ask('DELETE', `/keys/${other.keyId}`, { key: seller.key })
    const nobodys = await ask('DELETE', '/keys/999999', { key: seller.key })
    expect([theirs.status, theirs.text]).toEqual([404, nobodys.text])
    expect((await ask('GET', '/me', { key: other.key })).status).toBe(200)
  })

  test.each(['/keys?limit=0', '/keys?limit=101', '/keys?cursor=x', '/keys?limit=1&limit=2'])(
    'GET %s is refused',
    async (path) => {
      expect((await ask('GET', path, { key: seller.key })).status).toBe(400)
    },
  )
})

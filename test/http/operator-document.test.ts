import { fastify } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operatorRoutes } from '../../src/http/operator/operator.ts'
import { OPERATOR_CALLS } from '../../src/wire/operator/calls.ts'
import { Documented } from './documented.ts'
import { type Answer, Running } from './running.ts'

/** What the server answers below `/admin/v1`, as `GET /admin/v1/merchants/{id}`. */
async function served(): Promise<string[]> {
  const app = fastify({ exposeHeadRoutes: false })
  const calls: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    calls.push(`${String(method)} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
  })
  operatorRoutes(app, { dependencies: { config: {} } } as never, (_request, _reply, done) => done())
  await app.ready()
  await app.close()
  return calls
}

describe('the document of the operator API', () => {
  let running: Running
  let documented: Documented
  const faults: string[] = []
  beforeAll(async () => {
    running = await Running.start()
    documented = new Documented((await running.admin('GET', '/openapi.json')).json)
  })
  afterAll(() => running.stop())

  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer: Answer = await running.admin(method, path, body, headers)
    faults.push(...documented.faults(method, `/admin/v1${path}`, answer))
    return answer
  }

  test('names every call that is served, and no other', async () => {
    const named = OPERATOR_CALLS.map(({ method, path }) => `${method.toUpperCase()} /admin/v1${path}`)
    const itself = 'GET /admin/v1/openapi.json'
    expect(named.sort()).toEqual((await served()).filter((one) => one !== itself).sort())
  })

  test('says what is answered', async () => {
    const { json: merchant } = await call('POST', '/merchants', { name: 'Documented' })
    const at = `/merchants/${merchant.id}`
    await call('POST', '/merchants', {})
    await call('PATCH', at, { held: true, limits: { cancel: 7 } })
    await call('PATCH', '/merchants/999', { held: true })
    await call('GET', '/merchants?limit=1')
    const { json: key } = await call('POST', `${at}/keys`, { label: 'x' })
    await call('GET', `${at}/keys`)
    await call('DELETE', `${at}/keys/${key.id}`)
    await call('DELETE', `${at}/keys/999`)
    await call('POST', `${at}/orders`, { orders: [{}] })
    const { json: batch } = await call('POST', `${at}/cancellations`, { items: [{ id: 1 }], actor: 'buyer' })
    await call('POST', `${at}/cancellations`, { items: [{ id: 1 }], actor: 'buyer' })
    await call('GET', '/batches')
    await call('GET', `/batches/${batch.batchRequestId}`)
    await call('POST', `/batches/${batch.batchRequestId}/retry`)
    await call('GET', '/batches/none')
    for (const list of ['carriers', 'catalogue']) {
      const { json } = await call('GET', `/${list}`)
      await call('PUT', `/${list}`, json)
    }
    await call('GET', '/products?status=draft')
    await call('POST', `${at}/products/NONE/review`, { approve: true })
    const report = `${at}/reports?type=DAC7&date=2026-11-01&name=x.csv`
    const { json: added } = await call('POST', report, 'a,b')
    await call('DELETE', `${at}/reports/${added.id}`)
    await call('DELETE', `${at}/reports/999`)
    await call('GET', '/products')
    await call('GET', '/webhooks')
    await call('PATCH', '/webhooks/999', { enabled: true })
    await call('GET', '/events')
    await call('GET', '/audit')
    await call('DELETE', '/customers/C-1/personal-data')
    expect(faults).toEqual([])
  })
})

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '../../src/wire/document/openapi.ts'
import { PUBLIC_CALLS } from '../../src/wire/document/public-calls.ts'
import { Running } from './running.ts'

describe('the document and its page', () => {
  let running: Running
  beforeAll(async () => {
    running = await Running.start()
  })
  afterAll(() => running.stop())

  test('the OpenAPI document is served to everybody, at its two paths', async () => {
    for (const url of ['/api/v1/openapi.json', '/api/v1/openapi.json/', '/openapi.json', '/openapi.json/']) {
      const { status, json } = await running.call('GET', url)
      expect([status, json]).toEqual([200, openApiDocument()])
    }
  })

  test('every operation of the document is there and asks for a key', async () => {
    for (const { method, path } of PUBLIC_CALLS) {
      const answer = await running.call(method.toUpperCase(), path.replace(/\{\w+\}/g, 'x'))
      expect([path, answer.status]).toEqual([path, 401])
    }
  })

  test.each(['/api/v1/docs', '/api/v1/docs/'])(
    '%s is a page of which every part comes from here',
    async (url) => {
      const page = await running.call('GET', url)
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
      expect(page.headers['content-security-policy']).not.toMatch(/https?:|\*/)
      expect(page.headers).toHaveProperty('x-request-id')
      const parts = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
        ([, part]) => new URL(part!, `http://here${url}`),
      )
      expect(parts.length).toBeGreaterThan(4)
      for (const part of [...parts, new URL('/api/v1/docs/json', 'http://here')]) {
        expect(part.host).toBe('here')
        expect([part.pathname, (await running.call('GET', part.pathname)).status]).toEqual([
          part.pathname,
          200,
        ])
      }
    },
  )

  test.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    [undefined, 'application/json; charset=utf-8'],
  ])('/ answers Accept: %s with %s, open to everybody', async (accept, type) => {
    const answer = await running.call('GET', '/', { headers: accept === undefined ? {} : { accept } })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type])
    expect(answer.headers['vary']).toBe('accept')
  })

  test('each link of / leads to something that is there', async () => {
    const page = await running.call('GET', '/', { headers: { accept: 'text/html' } })
    const shown = [...page.text.matchAll(/href="([^"]+)"/g)].map(([, to]) => `/${to!}`)
    const { json } = await running.call('GET', '/')
    expect(Object.values(json['links'] as object)).toEqual(shown)
    expect(shown.length).toBeGreaterThan(3)
    for (const to of shown)
      expect([to, (await running.call('GET', to)).status]).toEqual([to, to.includes('orders') ? 401 : 200])
    // Only the style that is in it may be used: its hash stands in the policy.
    const [, style] = /<style>([^<]*)<\/style>/.exec(page.text)!
    const hash = createHash('sha256').update(style!).digest('base64')
    expect(page.headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`)
  })

  test.each([
    ['/docs', 'api/v1/docs'],
    ['/docs/', '../api/v1/docs'],
    ['/docs?x=/', 'api/v1/docs'],
  ])('%s leads to the documentation, below a path prefix as well', async (url, location) => {
    const answer = await running.call('GET', url)
    expect([answer.status, answer.headers['location']]).toEqual([302, location])
    expect(new URL(location, `http://here/shop${url}`).pathname).toBe('/shop/api/v1/docs')
  })

  test('what is not part of the page is 404, and the page is only read', async () => {
    for (const way of ['../../..', '%2e%2e/%2e%2e', '..%2f..%2f..', '%5c..%5c..']) {
      const missing = await running.call('GET', `/api/v1/docs/static/${way}/package.json`)
      expect([way, missing.status]).toEqual([way, 404])
    }
    expect((await running.call('GET', '/api/v1/docs/static/nothing.js')).json.message).toBeDefined()
    const written = await running.call('POST', '/api/v1/docs')
    expect([written.status, written.headers['allow']]).toEqual([405, 'GET, HEAD'])
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '../../src/wire/openapi.ts'
import { PUBLIC_CALLS } from '../../src/wire/public-calls.ts'
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

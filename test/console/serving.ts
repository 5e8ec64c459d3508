import { readFileSync, statSync } from 'node:fs'
import { createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { describe, expect, test } from 'vitest'
import { ConsoleFiles } from '../../src/http/service/console-files.ts'
import { consoleRoutes } from '../../src/http/service/console.ts'
import type { Reader } from './reader.ts'

const ASSETS = join(import.meta.dirname, '../../dist/console/assets')
const MAIN_BYTES_MAX = 200_000
const POLICY =
  /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-([\w+/=]{22,})'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'$/

export function serving(reader: () => Reader) {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(reader().sandbox.url + path, { headers, redirect: 'manual' })

  describe('the console is served', () => {
    test.each([
      '/console',
      '/console/',
      '/console/orders',
      '/console/orders/NM-1?q=a',
      '/console/orders/NM-1/',
    ])('%s is its page, under the policy, with a nonce of its own', async (path) => {
      const nonces = new Set<string>()
      for (const answer of [await get(path), await get(path)]) {
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache'])
        const nonce = POLICY.exec(answer.headers.get('content-security-policy')!)![1]!
        const page = await answer.text()
        expect(page).toContain(`nonce="${nonce}"`)
        const base = /<base href="([^"]+)"/.exec(page)![1]!
        expect(new URL(base, `http://here${path}`).pathname).toBe('/console/')
        nonces.add(nonce)
      }
      expect(nonces.size).toBe(2)
    })

    test('its files are kept for ever, packed as the caller likes, and nothing else is beside them', async () => {
      const [script] = /assets\/index-[\w-]+\.js/.exec(await (await get('/console/')).text())!
      for (const coding of ['br', 'gzip', '']) {
        const answer = await get(`/console/${script}`, { 'accept-encoding': coding })
        expect([
          answer.status,
          answer.headers.get('content-encoding') ?? '',
          answer.headers.get('cache-control'),
          answer.headers.get('content-type'),
        ]).toEqual([200, coding, 'public, max-age=31536000, immutable', 'text/javascript; charset=utf-8'])
      }
      for (const path of ['index-nothing.js', 'index.html', '..%2Findex.html', '..%2Fstamp', `${script}.br`])
        expect([path, (await get(`/console/assets/${path}`)).status]).toEqual([path, 404])
      expect((await get('/console/', { accept: 'text/html' })).headers.get('x-frame-options')).toBe('DENY')
    })

    test(`what is loaded first is at most ${MAIN_BYTES_MAX / 1000} kB`, () => {
      const page = readFileSync(join(ASSETS, '../index.html'), 'utf8')
      const first = [...page.matchAll(/"\.\/assets\/([\w.-]+)"/g)].map(([, name]) => `${name}.gz`)
      expect(first.length).toBeGreaterThan(1)
      const bytes = first.reduce((sum, name) => sum + statSync(join(ASSETS, name)).size, 0)
      expect(bytes).toBeLessThan(MAIN_BYTES_MAX)
    })

    test('before it is built its page says how', async () => {
      const app = fastify()
      consoleRoutes(app, new ConsoleFiles(join(ASSETS, 'nowhere')))
      const { statusCode, payload } = await app.inject('/console/')
      expect([statusCode, payload]).toEqual([200, expect.stringContaining('npm run build')])
      await app.close()
    })

    test('it works below a path prefix, which its proxy cuts off', async () => {
      const { url, apiKey } = reader().sandbox
      const proxy = createServer((request, response) => {
        const options = { method: request.method, headers: request.headers }
        const onward = forward(url + request.url!.replace(/^\/shop/, ''), options, (answer) => {
          response.writeHead(answer.statusCode!, answer.headers)
          answer.pipe(response)
        })
        request.pipe(onward)
        onward.on('error', () => response.destroy())
        response.on('close', () => onward.destroy())
      })
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
      const tab = await reader().tab({}, `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/shop`)
      await tab.open(`orders#key=${apiKey}`)
      await tab.page.getByRole('link', { name: 'NM-100440' }).click()
      await tab.at('Order NM-100440')
      expect(new URL(tab.page.url()).pathname).toBe('/shop/console/orders/NM-100440')
      await tab.page.reload()
      await tab.at('Order NM-100440')
      await tab.close()
      proxy.closeAllConnections()
      await new Promise((resolve) => proxy.close(resolve))
    })
  })
}

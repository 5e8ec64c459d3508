import { describe, expect, test } from 'vitest'
import type { Reader } from './reader.ts'

interface NewKey {
  readonly id: number
  readonly key: string
}

export function signingIn(reader: () => Reader) {
  describe('signing in', () => {
    test('the link of the start signs in, and its secret leaves the address at once', async () => {
      const tab = await reader().tab()
      await tab.open(`#key=${reader().sandbox.apiKey}`)
      await tab.at('Overview')
      expect(tab.page.url()).not.toContain(reader().sandbox.apiKey)
      await tab.page.getByText('Nordlicht Mode GmbH').waitFor()
      await tab.close()
    })

    test('a key that is not valid is refused in words; a valid one leads to the address that was asked for', async () => {
      const tab = await reader().tab()
      tab.expect(/status of 401/)
      await tab.open('batches?status=failed')
      await tab.page.getByLabel('API key').fill('sc_test_nobody')
      await tab.button('Sign in').click()
      await tab.page.getByText('This key is not valid.').waitFor()
      await tab.page.getByLabel('API key').fill(reader().sandbox.apiKey)
      await tab.button('Sign in').click()
      await tab.at('Batches')
      expect(tab.page.url()).toMatch(/\/console\/batches\?status=failed$/)
      await tab.close()
    })

    test('a revoked key leads to signing in and back to the same address', async () => {
      const { id, key } = await reader().call<NewKey>('POST', '/seller/v1/keys', {
        label: 'short',
        role: 'full',
      })
      const tab = await reader().tab()
      tab.expect(/status of 401/, /ERR_INCOMPLETE_CHUNKED_ENCODING/)
      await tab.open(`orders?order_status=open#key=${key}`)
      await tab.at('Orders')
      await reader().call('DELETE', `/seller/v1/keys/${id}`)
      // Its stream of events ends within a second or two, and the attempt to follow on is refused.
      await tab.page.getByText('You were signed out').waitFor()
      await tab.page.getByLabel('API key').fill(reader().sandbox.apiKey)
      await tab.button('Sign in').click()
      await tab.at('Orders')
      expect(new URL(tab.page.url()).search).toBe('?order_status=open')
      await tab.close()
    })

    test('signing out forgets the key', async () => {
      const tab = await reader().signedIn()
      await tab.button('Account and appearance').click()
      await tab.page.getByRole('menuitem', { name: 'Sign out' }).click()
      await tab.page.getByLabel('API key').waitFor()
      await tab.page.reload()
      await tab.page.getByLabel('API key').waitFor()
      expect(await tab.page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
      await tab.close()
    })
  })
}

import { describe, expect, test } from 'vitest'
import type { Reader } from './reader.ts'

const SCREENS = [
  '',
  'orders?q=NM-10043',
  'orders?q=nothing-like-this',
  'orders/NM-100430',
  'cancel',
  'batches',
  'webhooks',
  'keys',
  'errors/item_not_found',
  'nowhere',
]

export function accessible(reader: () => Reader) {
  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    test('axe finds nothing serious on any screen', async () => {
      const tab = await reader().signedIn({ colorScheme })
      for (const screen of SCREENS) {
        await tab.open(screen)
        await tab.page.locator('main :is(h1, .state-empty)').first().waitFor()
        await tab.page.getByText('Loading').waitFor({ state: 'detached' })
        expect([screen, await tab.seriousFindings()]).toEqual([screen, []])
      }
      await tab.close()
    })

    test('nor on dialogs and on signing in', async () => {
      const tab = await reader().tab({ colorScheme })
      await tab.open('')
      await tab.page.getByLabel('API key').waitFor()
      expect(await tab.seriousFindings()).toEqual([])
      await tab.close()

      const inside = await reader().signedIn({ colorScheme })
      await inside.at('Orders')
      await inside.page.keyboard.press('?')
      await inside.page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
      expect(await inside.seriousFindings('[role=dialog]')).toEqual([])
      await inside.page.keyboard.press('Escape')
      await inside.page.getByRole('dialog').waitFor({ state: 'detached' })
      await inside.page.getByLabel('All orders of this page').click()
      await inside.button('Ship items …').click()
      await inside.page.getByRole('dialog', { name: 'Ship items' }).waitFor()
      expect(await inside.seriousFindings('[role=dialog]')).toEqual([])
      await inside.close()
    })
  })
}

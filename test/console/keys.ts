import { expect, test } from 'vitest'
import type { Reader } from './reader.ts'

export function keys(reader: () => Reader) {
  test('a key is made, shown once, works, and is revoked after a question', async () => {
    const tab = await reader().signedIn()
    await tab.open('keys')
    await tab.button('Make a key').click()
    await tab.page.getByLabel('Label').fill('warehouse')
    await tab.page.getByLabel('May do').selectOption('read')
    await tab.button('Make the key').click()
    await tab.page.getByText('Copy it now').waitFor()
    const secret = await tab.page.getByRole('dialog').locator('pre').textContent()
    const asks = () => fetch(`${reader().sandbox.url}/seller/v1/me`, { headers: { 'X-API-Key': secret! } })
    expect((await asks()).status).toBe(200)
    await tab.button('Done').click()
    await tab.button('Revoke warehouse').click()
    await tab.button('Revoke the key').click()
    await tab.page.getByRole('row', { name: 'warehouse' }).getByText('Revoked').waitFor()
    await expect.poll(async () => (await asks()).status).toBe(401)
    await tab.close()
  })
}

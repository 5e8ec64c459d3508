import { expect, test } from 'vitest'
import type { Reader } from './reader.ts'

export function overview(reader: () => Reader) {
  test('the overview counts what is open, leads to what is late, and follows what happens', async () => {
    const [order] = await reader().sandbox.orders.create({ items: 3, order_status: 'open' })
    const tab = await reader().signedIn()
    await tab.open('')
    const young = tab.page.getByRole('link', { name: 'less than a day' }).locator('strong')
    const before = Number(await young.textContent())
    await reader().sandbox.orders.buyerCancels(order!.order_number)
    await expect.poll(async () => Number(await young.textContent()), { timeout: 10_000 }).toBe(before - 3)

    await tab.page.getByText('The figures as a table').click()
    expect(
      await tab.page
        .getByRole('table', { name: 'Orders and cancellations by day' })
        .locator('tbody tr')
        .count(),
    ).toBe(30)
    await tab.page.getByText('14 days').first().click()
    await tab.page.waitForURL((url) => url.search === '?days=14')

    await tab.page.getByRole('link', { name: 'older than 7 days' }).click()
    await tab.at('Orders')
    expect(new URL(tab.page.url()).search).toBe('?order_item_status=open&older_than_hours=168')
    await tab.close()
  })
}

import { describe, expect, test } from 'vitest'
import type { Reader } from './reader.ts'

export function orders(reader: () => Reader) {
  describe('orders', () => {
    test('search and filters stand in the address, and a reload keeps them', async () => {
      const [order] = await reader().sandbox.orders.create({
        items: 2,
        order: { customer_email: 'ann@example.org' },
      })
      const number = order!.order_number
      const tab = await reader().signedIn()
      await tab.at('Orders')
      await tab.page.keyboard.press('/')
      await tab.page.keyboard.type('ann@example.org')
      await tab.page.keyboard.press('Enter')
      await tab.page.getByText('1 order', { exact: true }).waitFor()
      await tab.page.getByLabel('Country').fill('XX')
      await tab.page.keyboard.press('Enter')
      await tab.page.getByText('No order matches').waitFor()
      expect(new URL(tab.page.url()).search).toBe('?q=ann%40example.org&shop_country=XX')
      await tab.page.goBack()
      await tab.page.reload()
      await tab.page.getByRole('link', { name: number }).click()
      await tab.at(`Order ${number}`)
      await tab.page.getByText('ann@example.org').waitFor()
      await tab.close()
    })

    test('next and previous page through all orders', async () => {
      const tab = await reader().signedIn()
      await tab.at('Orders')
      const first = () => tab.page.locator('tbody a').first().textContent()
      const newest = await first()
      await tab.button('Next').click()
      await tab.page.getByRole('link', { name: newest! }).waitFor({ state: 'detached' })
      await tab.button('Previous').click()
      await tab.page.getByRole('link', { name: newest! }).waitFor()
      await tab.close()
    })

    test('a cancel is done by the keyboard alone: chosen, foreseen, confirmed with its count, watched', async () => {
      const [order] = await reader().sandbox.orders.create({ items: 3, order_status: 'open' })
      const tab = await reader().signedIn()
      const { keyboard } = tab.page
      await tab.at('Orders')
      await keyboard.press('/')
      await keyboard.type(order!.order_number)
      await keyboard.press('Enter')
      await tab.page.getByText('1 order', { exact: true }).waitFor()
      await tab.page.getByLabel(`order ${order!.order_number}`).focus()
      await keyboard.press('Space')
      await tab.page.getByText('1 order chosen').waitFor()
      await tab.button('Cancel items …').focus()
      await keyboard.press('Enter')
      await tab.page.getByText('3 items will be cancelled.').waitFor()
      await tab.button('Cancel 3 items').waitFor()
      await keyboard.press('Enter')
      await tab.at('Cancel batch')
      await tab.status('Completed').waitFor()
      expect((await statuses(reader(), order!.order_number)).join()).toBe('cancelled,cancelled,cancelled')
      await tab.close()
    })

    test('the preview says what will fail and why before anything happens', async () => {
      const [order] = await reader().sandbox.orders.create({ items: 2, order_status: 'shipped' })
      const tab = await reader().signedIn()
      await tab.open(`orders/${order!.order_number}`)
      await tab.page.getByLabel('All items of this page').click()
      await tab.button('Cancel 2 items …').click()
      await tab.page.getByText('2 items will fail and stay unchanged').waitFor()
      expect(await tab.button('Cancel 0 items').isDisabled()).toBe(true)
      await tab.page.getByRole('link', { name: 'What item_already_shipped means' }).first().click()
      await tab.at('Item already shipped')
      expect((await statuses(reader(), order!.order_number)).join()).toBe('shipped,shipped')
      await tab.close()
    })

    test('items are shipped in one parcel and come back', async () => {
      const [order] = await reader().sandbox.orders.create({ items: 2, order_status: 'open' })
      const tab = await reader().signedIn()
      await tab.open(`orders/${order!.order_number}`)
      await tab.page.getByLabel('All items of this page').click()
      await tab.button('Ship 2 items …').click()
      await tab.page.getByLabel('Carrier').selectOption({ index: 1 })
      await tab.page.getByLabel('Tracking key of the shipment').fill('OUT-1')
      await tab.page.getByLabel('Tracking key of the return').fill('BACK-1')
      await tab.button('See what will happen').click()
      await tab.button('Ship 1 parcel').click()
      await tab.at('Ship batch')
      await tab.status('Completed').waitFor()
      await tab.open(`orders/${order!.order_number}`)
      await tab.page.getByText('OUT-1').first().waitFor()
      await tab.page.getByLabel('All items of this page').click()
      await tab.button('Return 2 items …').click()
      await tab.page.getByLabel('Tracking key of the return').fill('BACK-1')
      await tab.button('See what will happen').click()
      await tab.button('Return 2 items').click()
      await tab.at('Return batch')
      await tab.status('Completed').waitFor()
      expect((await statuses(reader(), order!.order_number)).join()).toBe('returned,returned')
      await tab.close()
    })

    test('all that match are chosen beyond the page, counted by the server, and cancelled together', async () => {
      await reader().sandbox.orders.create({
        count: 60,
        items: 1,
        order_status: 'open',
        order: { customer_key: 'BULK' },
      })
      const tab = await reader().signedIn()
      await tab.open('orders?q=BULK')
      await tab.page.getByLabel('All orders of this page').click()
      await tab.page.getByText('50 orders chosen').waitFor()
      await tab.button('Choose all 60 that match').click()
      await tab.page.getByText('All 60 orders that match are chosen').waitFor()
      await tab.page.reload()
      await tab.button('Cancel items …').click()
      await tab.button('Cancel 60 items').click()
      await tab.at('Cancel batch')
      await tab.status('Completed').waitFor()
      await tab.page.getByText('60 succeeded').waitFor()
      await tab.close()
    })

    test('what another does appears without a reload', async () => {
      const [order] = await reader().sandbox.orders.create({ items: 1, order_status: 'open' })
      const tab = await reader().signedIn()
      await tab.open(`orders/${order!.order_number}`)
      await tab.at(`Order ${order!.order_number}`)
      await reader().sandbox.orders.buyerCancels(order!.order_number)
      await tab.page.getByRole('table', { name: 'Items of the order' }).getByText('Cancelled').waitFor()
      await tab.close()
    })
  })
}

async function statuses(reader: Reader, number: string) {
  const path = `/seller/v1/orders/${number}`
  const { order_items } = await reader.call<{ order_items: { status: string }[] }>('GET', path)
  return order_items.map(({ status }) => status)
}

import { describe, expect, test } from 'vitest'
import { readLines } from '../../src/console/cancel-list/lines.ts'
import type { Reader } from './reader.ts'

export function cancelByList(reader: () => Reader) {
  describe('cancel by list', () => {
    test.each([
      ['5119\n5120', 'ids', ['5119', '5120'], []],
      ['\uFEFFitem_id;why\r\n5119;x\r\n"5120",y\r\n', 'ids', ['5119', '5120'], []],
      ['5119\n5120\n5121\nabc\n0\n99999999999999999', 'ids', ['5119', '5120', '5121'], [4, 5, 6]],
      ['order_number\nNM-1\n\nNM-1\nNM 2', 'orderNumbers', ['NM-1'], [5]],
      ['', 'ids', [], []],
    ] as const)('%j holds %s', (text, kind, values, badLines) => {
      const list = readLines(text)
      expect([list.kind, list.values, list.bad.map(({ line }) => line)]).toEqual([kind, values, badLines])
    })

    test('a pasted list shows its bad lines, what will fail, and cancels the rest', async () => {
      const [order] = await reader().sandbox.orders.create({ items: 2, order_status: 'open' })
      const ids = order!.order_items.map(({ id }) => id)
      const tab = await reader().signedIn()
      await tab.open('cancel')
      await tab.page.getByLabel('List').fill(['id', ...ids, 'x12', 987654321].join('\n'))
      await tab.page.getByText('1 line left out').waitFor()
      await tab.page.getByText('Line 4: x12 is no item id.').waitFor()
      await tab.button('See what will happen to 3 items').click()
      await tab.page.getByText('1 item will fail and stay unchanged').waitFor()
      await tab.page.getByText('Order item 987654321 does not exist.').waitFor()
      await tab.button('Cancel 2 items').click()
      await tab.at('Cancel batch')
      await tab.status('Completed').waitFor()
      await tab.page.getByText('2 succeeded').waitFor()
      await tab.close()
    })

    test('of order numbers the open items are cancelled, and numbers that nobody has are named', async () => {
      const [order] = await reader().sandbox.orders.create({ items: 2, order_status: 'open' })
      const tab = await reader().signedIn()
      tab.expect(/status of 400/)
      await tab.open('cancel')
      await tab.page.getByLabel('List').fill(`${order!.order_number}\nNOBODY-1`)
      await tab.button('See what will happen to 2 orders').click()
      await tab.page.getByText('You have no order "NOBODY-1"').waitFor()
      await tab.button('Close').click()
      await tab.page.getByLabel('List').fill(order!.order_number)
      await tab.button('See what will happen to 1 order').click()
      await tab.button('Cancel 2 items').click()
      await tab.at('Cancel batch')
      await tab.close()
    })
  })
}

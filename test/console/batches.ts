import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Reader } from './reader.ts'

interface Accepted {
  readonly batchRequestId: string
}

export function batches(reader: () => Reader) {
  describe('batches', () => {
    test('a batch that runs is followed without a reload', async () => {
      const { sandbox } = reader()
      const rule = await sandbox.faults.add({ match: { operation: 'cancel' }, effect: { stuck: true } })
      const [order] = await sandbox.orders.create({ items: 1, order_status: 'open' })
      const items = order!.order_items.map(({ id }) => ({ id }))
      const { batchRequestId } = await reader().call<Accepted>('POST', '/api/v1/orders/cancel', { items })
      const tab = await reader().signedIn()
      await tab.open(`batches/${batchRequestId}`)
      await tab.page.getByText('1 to go').waitFor()
      await sandbox.faults.end(rule.id)
      await tab.page.getByText('1 succeeded').waitFor()
      await tab.status('Completed').waitFor()
      await tab.close()
    })

    test('what failed stands first, in words, is had as a file, and is sent again once', async () => {
      const [order] = await reader().sandbox.orders.create({ items: 1, order_status: 'shipped' })
      const { id } = order!.order_items[0]!
      const { batchRequestId } = await reader().call<Accepted>('POST', '/api/v1/orders/cancel', {
        items: [{ id }, { id: 987654321 }],
      })
      const tab = await reader().signedIn()
      await tab.open('batches')
      await tab.page.getByRole('row', { name: batchRequestId }).getByRole('link').click()
      await tab.at('Cancel batch')
      await tab.page.getByText('Order item 987654321 does not exist.').waitFor()

      const download = tab.page.waitForEvent('download')
      await tab.button('Failed entries as CSV').click()
      const lines = readFileSync(await (await download).path(), 'utf8')
        .trim()
        .split('\r\n')
      expect(lines).toHaveLength(3)
      expect(lines[2]).toContain('"987654321","item_not_found"')

      await tab.button('Request as curl').click()
      await tab.page.getByText(`-d '{"items":[{"id":${id}},{"id":987654321}]}'`).waitFor()

      await tab.button('Retry 2 failed entries').click()
      await tab.page.waitForURL((url) => !url.pathname.endsWith(batchRequestId))
      await tab.page.goBack()
      await tab.page.getByRole('link', { name: 'the new batch' }).waitFor()
      await tab.close()
    })
  })
}

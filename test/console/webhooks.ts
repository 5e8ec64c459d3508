import { test } from 'vitest'
import { Receiver } from '../http/receiver.ts'
import type { Reader } from './reader.ts'

export function webhooks(reader: () => Reader) {
  test('a webhook is tried, its deliveries are shown with what was answered, and are sent again', async () => {
    const receiver = await Receiver.start()
    const { url } = receiver
    const made = { url, events: ['order.created'] }
    const { client_secret } = await reader().call<{ client_secret: string }>(
      'POST',
      '/api/v1/webhooks/',
      made,
    )
    receiver.secret = client_secret

    const tab = await reader().signedIn()
    await tab.open('webhooks')
    await tab.page.getByRole('link', { name: url }).click()
    await tab.at('Webhook')
    await tab.page.getByText('Nothing was delivered yet').waitFor()
    await tab.button('Send a test').click()
    const row = tab.page.getByRole('row', { name: /webhook\.test.*Delivered/ })
    await row.getByText('204').waitFor()
    await row.getByRole('button').click()
    await row.getByRole('cell', { name: '2', exact: true }).waitFor()
    await tab.close()
    receiver.stop()
  })
}

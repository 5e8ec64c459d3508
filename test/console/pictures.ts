import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Reader } from './reader.ts'

const FOLDER = join(import.meta.dirname, '../../docs/pictures')
const BYTES_MAX = 200_000

export function pictures(reader: () => Reader) {
  test('the picture in the README can be made at any time, and is small', async () => {
    const tab = await reader().signedIn({ width: 1200 })
    await tab.open('orders?q=NM-1004')
    await tab.page.getByText('41 orders', { exact: true }).waitFor()
    for (const number of ['NM-100439', 'NM-100436', 'NM-100435'])
      await tab.page.getByLabel(`order ${number}`).click()
    const picture = await tab.page.screenshot({ clip: { x: 0, y: 0, width: 1200, height: 640 } })
    expect(picture.length).toBeLessThan(BYTES_MAX)
    // `npm run pictures`: times in it differ from run to run, so that a run of the tests leaves it alone.
    if (process.env['npm_lifecycle_event'] === 'pictures') {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(join(FOLDER, 'console.png'), picture)
    }
    await tab.close()
  })
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ProductEntry, SellersCenter } from '../../client/index.ts'
import { DOCUMENT, ENTRY } from '../domain/products/given.ts'
import { Running } from '../http/running.ts'

let running: Running
let center: SellersCenter
beforeAll(async () => {
  running = await Running.start({ autoApprove: true })
  await running.admin('PUT', '/catalogue', DOCUMENT)
  center = new SellersCenter({ baseUrl: running.app.url, apiKey: (await running.merchant()).key })
})
afterAll(() => running.stop())

test('the life of a product, a stock sync and a price sync', async () => {
  const variants = Array.from({ length: 230 }, (_, at) => ({
    ...ENTRY,
    style_key: `S-${at % 20}`,
    sku: `V-${at}`,
    prices: [],
  })) as unknown as ProductEntry[]
  const taken = await center.productsAndWait(variants)
  // In batches that the server takes.
  expect(taken.batches.map(({ entryCount }) => entryCount)).toEqual([100, 100, 30])
  expect(taken.items.filter(({ success }) => !success)).toEqual([])

  const styles = Array.from({ length: 20 }, (_, at) => ({ style_key: `S-${at}`, status: 'published' }))
  await center.statusAndWait(styles)
  expect((await center.productsPage({ status: 'problem' })).pagination.total).toBe(230)

  const skus: string[] = []
  for await (const { sku } of center.products()) skus.push(sku)
  expect(skus).toEqual(variants.map(({ sku }) => sku))
  const prices = skus.map((sku) => ({ sku, price: { country_code: 'DE', retail_price: 19.99 } }))
  expect((await center.pricesAndWait(prices)).items).toHaveLength(230)
  const stocks = await center.stocksAndWait([...skus, 'V-none'].map((sku) => ({ sku, quantity: 7 })))
  expect(stocks.items.filter(({ success }) => !success).map(({ errorCodes }) => errorCodes)).toEqual([
    ['sku_not_found'],
  ])
  const page = await center.productsPage({ status: 'active', sku: 'V-229' })
  expect(page.items[0]).toMatchObject({ quantity: 7, prices: [{ retail_price: 19.99 }] })

  await expect(center.deleteProduct('V-0')).rejects.toMatchObject({ status: 400 })
  await center.statusAndWait([{ style_key: 'S-0', status: 'inactive' }])
  await center.deleteProduct('V-0')
  await expect(center.deleteProduct('V-0')).rejects.toMatchObject({ status: 404 })
  expect(await center.rejectedProducts()).toEqual([])
})

import type { Dice } from '../src/sandbox/dice.ts'
import { DOCUMENT, ENTRY } from '../test/domain/products/given.ts'
import { operate, type Seller } from './operator.ts'

/** Variants that each seller has from the start, and never fewer. */
const VARIANTS = 30
const WAIT_S = 20
const PRICES = [{ country_code: 'DE', retail_price: 19.99 }]

/** An update of a quantity in the form in which it is sent. */
export interface StockUpdate {
  readonly sku: string
  readonly quantity: number
  readonly valid_at: string
}

const skuOf = ({ id }: Seller, number: number) => `P-${id}-${number}`

/** A SKU of the seller, now and then one that it does not have. */
export const anySku = (seller: Seller, dice: Dice) => skuOf(seller, dice.between(1, VARIANTS + 1))

/** A catalogue, and products of each seller. */
export async function createProducts(url: string, sellers: readonly Seller[]): Promise<void> {
  await operate(url, 'PUT', '/catalogue', DOCUMENT)
  for (const seller of sellers) {
    const headers = { 'x-api-key': seller.keys[0]! }
    const items = Array.from({ length: VARIANTS }, (_, index) => {
      const sku = skuOf(seller, index + 1)
      return { ...ENTRY, prices: PRICES, style_key: sku, sku }
    })
    const sent = await fetch(`${url}/api/v1/products/`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ items }),
    })
    const { batchRequestId } = (await sent.json()) as { batchRequestId: string }
    const answer = await fetch(`${url}/api/v1/results/products?batch_request_id=${batchRequestId}`, {
      headers: { ...headers, prefer: `wait=${WAIT_S}` },
    })
    const results = (await answer.json()) as { items: { success: boolean; errorCodes: string[] }[] }
    const failed = results.items.find(({ success }) => !success)
    if (results.items.length !== VARIANTS || failed)
      throw new Error(`products were not taken in: ${JSON.stringify(failed ?? results)}`)
  }
}

/** An order as an operator would feed it in, with many items and much free-form data. */
export const largeOrder = (orderNumber: string, items: number, noteChars: number) => ({
  order_number: orderNumber,
  shop_country: 'DE',
  created_at: '2026-01-10T08:00:00Z',
  currency_code: 'EUR',
  carrier_key: 'DHL_STD_NATIONAL',
  shipping_recipient_first_name: 'Ada',
  shipping_recipient_last_name: 'Beispiel',
  shipping_street: 'Weg 1',
  shipping_zip_code: '10115',
  shipping_city: 'Berlin',
  shipping_country_code: 'DE',
  order_items: Array.from({ length: items }, (_, at) => ({
    sku: `SKU-${at}`,
    vat: 19,
    price_with_tax: 1190,
    price_without_tax: 1000,
    custom_data: { note: 'x'.repeat(noteChars) },
  })),
})

interface Import {
  readonly type: string
  readonly body: () => string
}

const NDJSON = 'application/x-ndjson'
const CSV = 'text/csv'
const COLUMNS =
  'order_number,created_at,shop_country,currency_code,carrier_key,sku,vat,price_with_tax,price_without_tax'

/** Files that are hostile, broken or only large. All but the last are refused line by line. */
export const HOSTILE_IMPORTS: Readonly<Record<string, Import>> = {
  'a million numbers': { type: NDJSON, body: () => '1\n'.repeat(1_000_000) },
  'a million empty objects': { type: NDJSON, body: () => '{}\n'.repeat(1_000_000) },
  'a list of a million numbers': {
    type: 'application/json',
    body: () => `{"orders":[${'1,'.repeat(999_999)}1]}`,
  },
  'a million empty lines': { type: CSV, body: () => `${COLUMNS}\n${'\n'.repeat(1_000_000)}` },
  '150,000 columns': {
    type: CSV,
    body: () => `${Array.from({ length: 150_000 }, (_, at) => `c${at}`).join(',')}\n1\n`,
  },
  'columns with the names of members of every object': {
    type: CSV,
    body: () => `${COLUMNS},__proto__,valueOf,hasOwnProperty,constructor\n${'1,'.repeat(12)}1\n`,
  },
  'twenty orders of nearly 1 MiB': {
    type: NDJSON,
    body: () =>
      Array.from({ length: 20 }, (_, at) => JSON.stringify(largeOrder(`H-${at}`, 2_000, 350))).join('\n'),
  },
}

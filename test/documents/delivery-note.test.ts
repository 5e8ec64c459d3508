import fc from 'fast-check'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { code128 } from '../../src/documents/barcode.ts'
import { deliveryNote } from '../../src/documents/delivery-note.ts'
import { DEFAULT_CARRIERS } from '../../src/domain/orders/carriers.ts'
import type { Order, OrderItem } from '../../src/domain/orders/orders.ts'
import { inventOrders } from '../../src/sandbox/invented/orders.ts'
import { textOfPages } from './pdf-text.ts'

const [invented] = inventOrders({
  seed: 1,
  count: 1,
  from: Date.parse('2026-11-01T22:30:00Z'),
  until: Date.parse('2026-11-02T00:00:00Z'),
  assortment: 'home',
  carriers: DEFAULT_CARRIERS,
  orderNumbers: { prefix: 'NM-', first: 100_201 },
  firstItemId: 5119,
})

const item = (id: number, members: Partial<OrderItem> = {}): OrderItem => ({
  ...invented!.items[0]!,
  id,
  sku: `SKU-${id}`,
  status: 'open',
  ...members,
})

function orderOf(
  items: readonly OrderItem[],
  shipping: Partial<Order['details']['shipping']> = {},
  orderNumber = 'NM-100201',
): Order {
  const details = { ...invented!.details, shipping: { ...invented!.details.shipping, ...shipping } }
  return {
    ...invented!,
    orderNumber,
    items,
    details,
    id: 1,
    merchantId: 1,
    counts: { open: 1, shipped: 0, cancelled: 0, returned: 0 },
  }
}

const draw = (order: Order) =>
  deliveryNote({ order, merchantName: 'Nordlicht Mode GmbH', carrierName: 'DHL' })
const pagesOf = async (order: Order) => textOfPages((await draw(order)).pdf)

test('a note tells the seller, the recipient, the order and every item', async () => {
  const shipping = {
    ...{
      recipientFirstName: 'Jörg',
      recipientLastName: 'Groß',
      additional: 'c/o Weiß',
      street: 'Am Mühlbach 4',
      zipCode: '01067',
    },
    ...{
      city: 'Dresden',
      countryCode: 'DE',
      collectionPointDescription: 'Packstation am Bahnhof',
      collectionPointKey: '101',
    },
  }
  const [page, ...more] = await pagesOf(
    orderOf([item(5119), item(5120, { status: 'cancelled' }), item(5121, { status: 'shipped' })], shipping),
  )
  expect(more).toEqual([])
  for (const text of [
    ...['Nordlicht Mode GmbH', 'Delivery note', 'NM-100201', '2026-11-01', 'DHL'],
    ...[
      'Jörg Groß',
      'Packstation am Bahnhof · No. 101',
      'c/o Weiß',
      'Am Mühlbach 4',
      '01067 Dresden',
      'GERMANY',
    ],
    ...[
      '5119',
      'SKU-5119',
      'open',
      '5120',
      'cancelled',
      '5121',
      'shipped',
      '2 pieces, 1 cancelled',
      'Page 1 of 1',
    ],
  ]) {
    expect(page).toContain(text)
  }
})

test.each([
  ['Greek', 'Αικατερίνη', 'Παπαδοπούλου', 'Λεωφ. Βασιλίσσης Σοφίας 7'],
  ['Polish', 'Łucja', 'Brzęczyszczykiewicz-Żółć', 'ul. Świętej Anny 12'],
  ['Bulgarian', 'Цветелина', 'Щерева', 'бул. „Витоша“ 3'],
  ['German', 'Jürgen', 'Weiß-Öztürk', 'Große Straße 1'],
  ['Hungarian and Czech', 'Ödön', 'Fűzfa Říhová', 'Szőlő köz 4.'],
  ['Romanian and Turkish', 'Ștefania', 'Țurcanu Yıldız', 'Bd. Ștefan cel Mare nr. 3'],
])('a %s name is written in its own letters', async (_, recipientFirstName, recipientLastName, street) => {
  const [page] = await pagesOf(orderOf([item(1)], { recipientFirstName, recipientLastName, street }))
  expect(page).toContain(`${recipientFirstName} ${recipientLastName}`)
  expect(page).toContain(street)
})

test.each([
  ['Hebrew', 'דוד', 'כהן', 'ןהכ דוד'],
  ['Arabic', 'محمد', 'العلي', 'يلعلا دمحم'],
  ['Devanagari', 'कृष्णमूर्ति', 'श्रीवास्तव', 'कृष्णमूर्ति श्रीवास्तव'],
  ['Thai', 'ณัฐวุฒิ', 'น้ำใจ', 'ณัฐวุฒิ น้ำใจ'],
  ['Chinese', '王', '小明 Müller', '王 小明 Müller'],
  ['Japanese', '髙橋', 'さくら', '髙橋 さくら'],
  ['Korean', '김', '민준', '김 민준'],
])('a %s name can be copied and searched', async (_, recipientFirstName, recipientLastName, leftToRight) => {
  const { pdf, undrawn } = await draw(orderOf([item(1)], { recipientFirstName, recipientLastName }))
  expect(textOfPages(pdf)[0]).toContain(leftToRight)
  expect(undrawn).toEqual([])
})

test('a name keeps its form whatever was drawn before it', async () => {
  const [page] = await pagesOf(
    orderOf([item(1)], { recipientFirstName: 'कि', recipientLastName: 'मि', street: 'ำ น้ำ า', city: 'ा कि' }),
  )
  for (const text of ['कि मि', 'ำ น้ำ า']) expect(page).toContain(text)
})

describe('a character that no font has', () => {
  test('is named in the document', async () => {
    const { pdf, undrawn } = await draw(
      orderOf([item(1)], { recipientFirstName: 'A\u{e000}', street: '\u{12000} 1' }),
    )
    expect(undrawn).toEqual([0xe000, 0x12000])
    expect(textOfPages(pdf)[0]).toContain('Some characters could not be drawn: U+E000, U+12000')
    expect(textOfPages(pdf)[0]).toContain('\ufffd 1')
  })

  test('is counted where a line does not hold all names', async () => {
    const street = Array.from({ length: 12 }, (_, index) => String.fromCodePoint(0xe000 + index)).join('')
    const [page] = await pagesOf(orderOf([item(1)], { street }))
    expect(page!.find((text) => text.startsWith('Some characters'))).toMatch(/U\+E007 and 4 more$/)
  })
})

test('of any recipient there is a note, and all that it could not draw is named', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (street) => {
      const { pdf, undrawn } = await draw(orderOf([item(1)], { street }))
      const [page] = textOfPages(pdf)
      expect(page).toContain('Deliver to')
      expect(page!.some((text) => text.startsWith('Some characters could not be drawn'))).toBe(
        undrawn.length > 0,
      )
    }),
    { numRuns: 20 },
  )
})

test('the same order gives the same bytes, and another one others', async () => {
  const order = orderOf([item(1), item(2)])
  const [first, second, other] = await Promise.all([
    draw(order),
    draw(order),
    draw(orderOf([item(1), item(3)])),
  ])
  expect(Buffer.compare(first.pdf, second.pdf)).toBe(0)
  expect(Buffer.compare(first.pdf, other.pdf)).not.toBe(0)
})

describe('an order of many items', () => {
  test.each([1, 22, 23, 24, 25, 26, 60, 61, 500])(
    'has each of %i on one of its pages, and the sum on the last',
    async (count) => {
      const items = Array.from({ length: count }, (_, index) => item(10_000 + index))
      const pages = await pagesOf(orderOf(items))
      expect(pages.flatMap((page) => page.filter((text) => /^1\d{4}$/.test(text)))).toEqual(
        items.map(({ id }) => String(id)),
      )
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
        expect(page).toContain('SKU')
      }
      const sum = count === 1 ? '1 piece' : `${count} pieces`
      expect(pages.map((page) => page.includes(sum))).toEqual(
        pages.map((_, index) => index === pages.length - 1),
      )
      expect(pages.length).toBeLessThanOrEqual(1 + Math.ceil(count / 35))
    },
  )

  test('lets other work run between its pages', async () => {
    let turns = 0
    const drawn = new AbortController()
    const others = (async () => {
      while (!drawn.signal.aborted) {
        await turn()
        turns += 1
      }
    })()
    await draw(orderOf(Array.from({ length: 500 }, (_, index) => item(index + 1))))
    drawn.abort()
    await others
    expect(turns).toBeGreaterThanOrEqual(13)
  })
})

test('texts of any length and kind stay on the page', async () => {
  const long = 'Paczkomat '.repeat(100)
  const shipping = {
    recipientFirstName: 'x'.repeat(1_000),
    street: 'two\nlines\u0000 and a \t tab',
    city: long,
    additional: long,
  }
  const pages = await pagesOf(
    orderOf([item(1, { sku: 'S'.repeat(1_000) })], { ...shipping, countryCode: '1!', zipCode: '\ud83d' }),
  )
  expect(pages).toHaveLength(1)
  expect(pages[0]).toContain('two lines and a tab')
  expect(pages[0]!.filter((text) => text.endsWith('…')).length).toBeGreaterThanOrEqual(4)
})

describe('the barcode', () => {
  test('is the Code 128 of the order number, from start to stop', () => {
    const code = code128('NM-100201')!
    // Start B, and a stop of seven widths; every other symbol is six widths over eleven modules.
    expect(code.widths.slice(0, 6)).toEqual([2, 1, 1, 2, 1, 4])
    expect(code.widths.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2])
    expect((code.modules - 13) % 11).toBe(0)
  })

  test('is left out for a number that Code 128 cannot hold, and the note is drawn all the same', async () => {
    expect(code128('Παραγγελία-1')).toBeUndefined()
    const [page] = await pagesOf(orderOf([item(1)], {}, 'Παραγγελία-1'))
    expect(page).toContain('Παραγγελία-1')
  })

  test('of the longest number still has a page of its own width', async () => {
    const [page] = await pagesOf(orderOf([item(1)], {}, `N-${'x7'.repeat(31)}`))
    expect(page!.join('')).toContain('x7x7x7')
    expect(code128(`N-${'x7'.repeat(31)}`)!.modules).toBeLessThan(800)
  })
})

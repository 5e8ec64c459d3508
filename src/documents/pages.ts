import { setImmediate as otherWork } from 'node:timers/promises'
import type { Order, OrderItem } from '../domain/orders/orders.ts'
import { code128, type Barcode } from './barcode.ts'
import { nameOfCharacter, type DeliveryNote, type DrawnNote } from './delivery-note.ts'
import type { HanForms } from './fonts.ts'
import { HEIGHT, MARGIN, Paper, RIGHT, type Style } from './paper.ts'

const ROW = 17
const FIRST_TABLE_Y = 312
/** A barcode across the page takes this much of the first one. */
const WIDE_CODE = 58
const NEXT_TABLE_Y = 92
const TABLE_END_Y = HEIGHT - 72
/** The sum below the last row. */
const SUM = 30

const RIGHT_HALF = 330
/** A third and a fifth of a millimetre. */
const WIDEST_BAR = 0.95
const NARROWEST_BAR = 0.57

const LABEL: Style = { size: 7.5, ink: '#555555' }
const PLAIN: Style = { size: 9.5 }
const COLUMNS = { tick: MARGIN, id: MARGIN + 22, sku: MARGIN + 130, quantity: 430, status: 456 } as const

export async function drawDeliveryNote(note: DeliveryNote): Promise<DrawnNote> {
  const { order, merchantName } = note
  const code = code128(order.orderNumber)
  const wide = code !== undefined && moduleOf(code, RIGHT - RIGHT_HALF) < NARROWEST_BAR
  const firstTableY = FIRST_TABLE_Y + (wide ? WIDE_CODE : 0)
  const pages = paginate(order.items, firstTableY)
  const paper = new Paper({
    title: `Delivery note ${order.orderNumber}`,
    author: merchantName,
    date: new Date(order.updatedAt),
    han: hanFormsOf(order),
  })
  for (const [index, items] of pages.entries()) {
    if (index > 0) await otherWork()
    paper.addPage()
    if (index === 0) drawHead(paper, note, code, wide)
    else drawShortHead(paper, note)
    const end = drawItems(paper, items, index === 0 ? firstTableY : NEXT_TABLE_Y)
    if (index === pages.length - 1) drawSum(paper, order.items, end)
    drawFoot(paper, order, index + 1, pages.length)
  }
  return { pdf: await paper.finish(), undrawn: paper.undrawn }
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const HAN_BY_COUNTRY: Readonly<Record<string, HanForms>> = {
  JP: 'jp',
  TW: 'tc',
  HK: 'tc',
  MO: 'tc',
  KR: 'tc',
}

/** Japanese is known by its kana, all else by where the parcel goes; simplified where neither says anything. */
const hanFormsOf = ({ details: { shipping } }: Order): HanForms =>
  KANA.test(Object.values(shipping).join(' ')) ? 'jp' : (HAN_BY_COUNTRY[shipping.countryCode] ?? 'sc')

/** The rows of each page: fewer on the first, and room for the sum on the last. */
function paginate(items: readonly OrderItem[], firstTableY: number): OrderItem[][] {
  const rowsFrom = (tableY: number) => Math.floor((TABLE_END_Y - tableY - ROW - SUM) / ROW)
  const first = rowsFrom(firstTableY)
  const next = rowsFrom(NEXT_TABLE_Y)
  const pages = [items.slice(0, first)]
  for (let from = first; from < items.length; from += next) pages.push(items.slice(from, from + next))
  return pages
}

function drawHead(
  paper: Paper,
  { order, merchantName, carrierName }: DeliveryNote,
  code: Barcode | undefined,
  wide: boolean,
) {
  paper.writeLines(merchantName, MARGIN, MARGIN, { size: 13, bold: true, width: 250 }, 2, 17)
  paper.write('Delivery note', RIGHT, MARGIN - 4, { size: 20, bold: true, align: 'right' })
  drawNumber(paper, order.orderNumber)
  if (code) drawBars(paper, code, wide)
  drawRecipient(paper, order)
  drawFacts(paper, order, carrierName)
}

function drawNumber(paper: Paper, orderNumber: string) {
  const size = orderNumber.length > 24 ? 8 : 11
  const style = { size, bold: true, align: 'right', width: RIGHT - RIGHT_HALF } as const
  paper.writeLines(orderNumber, RIGHT, 120, style, 2, 11)
}

/** Ten modules on either side stay white, as scanners need it. */
const moduleOf = (code: Barcode, room: number) => Math.min(WIDEST_BAR, room / (code.modules + 20))

/** The barcode of the order number: at the top right, or `wide` across the page where it is too long for that to be scanned. */
function drawBars(paper: Paper, code: Barcode, wide: boolean) {
  const module = moduleOf(code, RIGHT - (wide ? MARGIN : RIGHT_HALF))
  let x = RIGHT - (code.modules + 10) * module
  const dark: { x: number; width: number }[] = []
  for (const [index, width] of code.widths.entries()) {
    if (index % 2 === 0) dark.push({ x, width: width * module })
    x += width * module
  }
  paper.bars(dark, wide ? FIRST_TABLE_Y - 2 : 76, 40)
}

function drawRecipient(paper: Paper, { details: { shipping } }: Order) {
  const width = 270
  const { collectionPointKey: key, collectionPointDescription: point } = shipping
  const collection = [point, key && !point?.includes(key) && `No. ${key}`]
  const lines = [
    { text: `${shipping.recipientFirstName} ${shipping.recipientLastName}`, bold: true },
    { text: collection.filter(Boolean).join(' · ') },
    { text: shipping.additional ?? '' },
    { text: shipping.street },
    { text: `${shipping.zipCode} ${shipping.city}` },
    { text: countryName(shipping.countryCode), bold: true },
  ]
  let y = 106
  paper.write('Deliver to', MARGIN, y, LABEL)
  y += 13
  for (const { text, bold = false } of lines)
    y = paper.writeLines(text, MARGIN, y, { size: 11.5, bold, width }, 2, 15)
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' })

/** In English capitals, as the post of every country reads it. */
const countryName = (code: string) =>
  (/^[a-z]{2}$/i.test(code) ? COUNTRIES.of(code.toUpperCase())! : code).toUpperCase()

function drawFacts(paper: Paper, order: Order, carrierName: string) {
  const facts: [label: string, value: string][] = [
    ['Order date', new Date(order.createdAt).toISOString().slice(0, 10)],
    ['Carrier', carrierName],
    ['Customer', order.customerKey],
    ['Fulfilment', order.fulfillmentType === 'dropshipping' ? '' : 'by the marketplace'],
    [
      'Tracking',
      [...new Set(order.items.map((item) => item.shipmentTrackingKey).filter(Boolean))]
        .slice(0, 3)
        .join(', '),
    ],
  ]
  let y = 152
  for (const [label, value] of facts) {
    if (value === '') continue
    paper.write(label, RIGHT_HALF, y + 1.5, LABEL)
    paper.write(value, 390, y, { ...PLAIN, width: RIGHT - 390 })
    y += 16
  }
}

function drawShortHead(paper: Paper, { order, merchantName }: DeliveryNote) {
  paper.write(merchantName, MARGIN, MARGIN, { size: 10, bold: true, width: 250 })
  paper.write(`Delivery note ${order.orderNumber}`, RIGHT, MARGIN, {
    size: 10,
    bold: true,
    align: 'right',
    width: 240,
  })
}

function drawItems(paper: Paper, items: readonly OrderItem[], tableY: number): number {
  const heading: Style = { size: 8, bold: true }
  paper.write('Item', COLUMNS.id, tableY, heading)
  paper.write('SKU', COLUMNS.sku, tableY, heading)
  paper.write('Qty', COLUMNS.quantity, tableY, { ...heading, align: 'right' })
  paper.write('Status', COLUMNS.status, tableY, heading)
  paper.line(MARGIN, tableY + 13, RIGHT, tableY + 13, 0.8)
  let y = tableY + ROW
  for (const item of items) {
    drawItem(paper, item, y)
    y += ROW
    paper.line(MARGIN, y - 3, RIGHT, y - 3, 0.2)
  }
  return y
}

/** A box to tick stands before what is still to be packed; what was cancelled is struck out. */
function drawItem(paper: Paper, item: OrderItem, y: number) {
  const cancelled = item.status === 'cancelled'
  const style: Style = cancelled ? { ...PLAIN, ink: '#999999', strike: true } : PLAIN
  if (item.status === 'open') paper.box(COLUMNS.tick + 3, y + 1, 9)
  paper.write(String(item.id), COLUMNS.id, y, style)
  paper.write(item.sku, COLUMNS.sku, y, { ...style, width: COLUMNS.quantity - COLUMNS.sku - 24 })
  paper.write(cancelled ? '0' : '1', COLUMNS.quantity, y, { ...style, strike: false, align: 'right' })
  paper.write(STATUS_TEXTS[item.status], COLUMNS.status, y, { ...PLAIN, bold: cancelled })
}

const STATUS_TEXTS: Readonly<Record<OrderItem['status'], string>> = {
  open: 'open',
  shipped: 'shipped',
  cancelled: 'cancelled',
  returned: 'returned',
}

function drawSum(paper: Paper, items: readonly OrderItem[], y: number) {
  const cancelled = items.filter((item) => item.status === 'cancelled').length
  const pieces = items.length - cancelled
  const text = `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}${cancelled > 0 ? `, ${cancelled} cancelled` : ''}`
  paper.write(text, COLUMNS.quantity, y + 6, { size: 10, bold: true, align: 'right', width: 300 })
}

function drawFoot(paper: Paper, order: Order, page: number, pages: number) {
  const y = HEIGHT - MARGIN
  if (paper.undrawn.length > 0) paper.write(namesOfUndrawn(paper.undrawn), MARGIN, y - 20, { size: 8 })
  paper.line(MARGIN, y - 8, RIGHT, y - 8, 0.3)
  paper.write(`Order ${order.orderNumber}`, MARGIN, y - 2, { ...LABEL, width: 300 })
  paper.write(`Page ${page} of ${pages}`, RIGHT, y - 2, { ...LABEL, align: 'right' })
}

/** As many as a line holds; the header of the answer has more. */
const NAMED_MAX = 8

function namesOfUndrawn(codes: readonly number[]): string {
  const names = codes.slice(0, NAMED_MAX).map(nameOfCharacter).join(', ')
  const more = codes.length > NAMED_MAX ? ` and ${codes.length - NAMED_MAX} more` : ''
  return `Some characters could not be drawn: ${names}${more}`
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readOrdersQuery } from '../../src/wire/orders/orders.ts'
import { readTimestamp, showTimestamp } from '../../src/wire/timestamps.ts'
import { places, refusalOf } from './refusals.ts'

const FIRST_OF_10000 = Date.UTC(10_000, 0, 1)

describe('dates', () => {
  const at = (text: string) => readOrdersQuery(`orders_to=${encodeURIComponent(text)}`).filter.createdTo
  test.each([
    ['2026-01-31T12:00:00Z', Date.UTC(2026, 0, 31, 12)],
    ['2026-01-31t12:00:00z', Date.UTC(2026, 0, 31, 12)],
    ['2026-01-31T12:00:00', Date.UTC(2026, 0, 31, 12)],
    ['2026-01-31 12:00', Date.UTC(2026, 0, 31, 12)],
    ['2026-01-31T12:00:00.5Z', Date.UTC(2026, 0, 31, 12, 0, 0, 500)],
    ['2026-01-31T12:00:00.123456', Date.UTC(2026, 0, 31, 12, 0, 0, 123)],
    ['2026-01-31T12:00:00-05:30', Date.UTC(2026, 0, 31, 17, 30)],
    ['2026-01-31T12:00:00+0200', Date.UTC(2026, 0, 31, 10)],
    ['0001-01-01T00:00:00Z', Date.parse('0001-01-01T00:00:00Z')],
    ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59)],
  ])('%s is understood', (text, expected) => {
    expect(at(text)).toBe(expected)
  })

  test.each([
    '2026-13-01',
    '2026-00-10',
    '2025-02-29',
    '2026-01-31T24:00:00Z',
    '2026-01-31T12:60:00Z',
    '2026-01-31T12:00:60Z',
    '2026-01-31T12:00:00+24:00',
    '2026-1-1',
    '1767225600',
    '2026-01-31T',
    '2026-01-31Z',
  ])('%s is refused', (text) => {
    expect(refusalOf(() => at(text)).code).toBe('invalid')
  })

  test('a bare date is the first millisecond of its day at the beginning of a range, the last at its end', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(Date.UTC(0, 0, 1)), max: new Date(FIRST_OF_10000 - 1), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const { filter } = readOrdersQuery(`orders_from=${day}&orders_to=${day}`)
          expect(filter.createdFrom).toBe(Date.parse(`${day}T00:00:00.000Z`))
          expect(filter.createdTo).toBe(Date.parse(`${day}T23:59:59.999Z`))
        },
      ),
    )
  })

  test.each([
    ['9999-12-31T23:59:59.999Z', FIRST_OF_10000 - 1],
    ['0000-01-01T00:00:00Z', Date.parse('0000-01-01T00:00:00.000Z')],
  ])('%s is the last that is understood on its side', (text, expected) => {
    expect(at(text)).toBe(expected)
  })

  test.each(['9999-12-31T23:59:59-14:00', '9999-12-31T23:59:59-00:01', '0000-01-01T00:00:00+00:01'])(
    '%s is beyond the years that can be written, and the message says so',
    (text) => {
      const { code, detail, message } = refusalOf(() => at(text))
      expect(code).toBe('invalid')
      expect(places(detail)).toEqual(['datetime_parsing query orders_to'])
      expect(message).toBe(
        `orders_to must be a date and time such as 2026-01-31T12:00:00Z, in the years 0000 to 9999 (UTC), but is "${text}"`,
      )
    },
  )

  test('every time that is understood can be shown again', () => {
    const two = (max: number) => fc.nat(max).map((number) => String(number).padStart(2, '0'))
    const texts = fc
      .tuple(
        fc.constantFrom('0000', '0001', '1970', '9998', '9999'),
        two(13),
        two(32),
        two(24),
        fc.constantFrom('+', '-', ' '),
        two(24),
      )
      .map(
        ([year, month, day, hour, sign, offset]) =>
          `${year}-${month}-${day}T${hour}:59:59${sign}${offset}:00`,
      )
    fc.assert(
      fc.property(texts, (text) => {
        const millis = readTimestamp(text)
        if (millis !== undefined) expect(showTimestamp(millis)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a range with a fraction finer than milliseconds stays exact at both ends', () => {
    const { filter } = readOrdersQuery(
      'orders_from=2026-01-01T00:00:00.0001Z&orders_to=2026-01-01T00:00:00.0019Z',
    )
    expect(filter).toMatchObject({
      createdFrom: Date.UTC(2026, 0, 1) + 1,
      createdTo: Date.UTC(2026, 0, 1) + 1,
    })
  })
})

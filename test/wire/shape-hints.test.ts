import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OperationName } from '../../src/domain/batches.ts'
import { readBatchRequest, type ReadingRules } from '../../src/wire/batches.ts'
import { refusalOf } from './refusals.ts'

const DOCUMENTED: ReadingRules = { profile: 'documented', parcelItemsMax: 10_000 }
const SHIPMENT =
  '{"items":[{"order_items":[1],"carrier_key":"C","shipment_tracking_key":"S","return_tracking_key":"R"}]}'
const refused = (operation: OperationName, text: string) =>
  refusalOf(() => readBatchRequest(operation, text, DOCUMENTED))

describe('a body that is right except for what is around it', () => {
  const SHAPE = 'What belongs here is {"items": [{"id": …}]}: '
  test.each([
    ['{"data":{"items":[{"id":1}]}}', 'leave out the wrapper "data"'],
    ['{"order":{"items":[{"id":1}]}}', 'leave out the wrapper "order"'],
    ['{"body":{"items":[]}}', 'leave out the wrapper "body"'],
    ['{"request":{"payload":{"items":[{"id":1}]}}}', 'leave out the wrapper "request", "payload"'],
    ['{"version":1,"cancellations":[{"id":1}]}', 'leave out the wrapper "cancellations"'],
    ['{"data":"{\\"items\\":[{\\"id\\":1}]}"}', 'leave out the wrapper "data"'],
    ['[{"id":1}]', 'put the list into "items"'],
    ['[]', 'put the list into "items"'],
    ['"{\\"items\\":[{\\"id\\":1}]}"', 'send the JSON itself, not a string that holds it'],
    ['" [{\\"id\\":1}]"', 'send the JSON itself, not a string that holds it'],
    ['{"id":1}', 'put the entry into the list "items"'],
    ['{"items":{"id":1}}', '"items" is a list, of one entry too'],
    ['{"items":"[{\\"id\\":1}]"}', 'send "items" itself, not a string that holds it'],
    ['{"items":[1,2]}', 'each entry is an object'],
    ['{"order_items":[1]}', 'make of each value in "order_items" an object with "id", in the list "items"'],
    [
      '{"reason":"x","itemIds":["1"]}',
      'make of each value in "itemIds" an object with "id", in the list "items"',
    ],
    ['{"Items":[{"id":1}]}', '"Items" is not known, did you mean "items"?'],
    ['{"item":[{"id":1}]}', '"item" is not known, did you mean "items"?'],
  ])('%s gets a hint', (text, advice) => {
    expect(refused('cancel', text).message).toMatch(/^(items|The body)/)
    expect(refused('cancel', text).message.endsWith(`. ${SHAPE}${advice}`)).toBe(true)
  })

  test('is told the whole shape of a shipment', () => {
    expect(refused('ship', `{"data":${SHIPMENT}}`).message).toBe(
      'items is missing. What belongs here is {"items": [{"order_items": […], "carrier_key": …, "shipment_tracking_key": …, "return_tracking_key": …}]}: leave out the wrapper "data"',
    )
  })

  test.each([
    '{}',
    '7',
    'null',
    '"x"',
    '{"foo":{"bar":1}}',
    '{"items":[]}',
    '{"items":[{"id":0}]}',
    '{"a":[1]}',
    '{"order_items":[]}',
    '{"order_items":[[1]]}',
  ])('no hint misleads about %s', (text) => {
    expect(refused('cancel', text).message).not.toContain('belongs here')
  })

  test('any body is refused in one short line', () => {
    const json = fc.oneof(
      fc.json(),
      fc.json().map((text) => `{"data":${text}}`),
    )
    fc.assert(
      fc.property(json, (text) => {
        try {
          readBatchRequest('ship', text, DOCUMENTED)
        } catch (error) {
          const { message } = refusalOf(() => {
            throw error
          })
          expect(message.length).toBeLessThan(600)
          expect(message).not.toMatch(/[\n\r]/)
        }
      }),
    )
  })
})

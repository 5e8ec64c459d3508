import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { ENTRY_ERRORS, type EntryError } from '../../src/domain/outcomes.ts'
import { readBatchRequest } from '../../src/wire/batches.ts'
import { openApiDocument } from '../../src/wire/document/openapi.ts'
import { operationNamed } from '../../src/wire/operations/list.ts'
import { errorText, RESULT_TAIL, resultEntries, resultHead } from '../../src/wire/results.ts'

const OPERATIONS = ['cancel', 'ship', 'return'] as const
type Named = (typeof OPERATIONS)[number]

const ID = '0190d2c4-7d3e-7000-8000-00000000abcd'
const BODIES: Record<Named, { items: unknown[] }> = {
  cancel: { items: [{ id: 5 }, { id: 6 }, { id: 5 }] },
  ship: {
    items: [7, 8, 9].map((id) => ({
      order_items: [id],
      carrier_key: 'C"\\',
      shipment_tracking_key: 'S',
      return_tracking_key: '😀',
    })),
  },
  return: { items: [7, 8, 9].map((id) => ({ order_items: [id, id], return_tracking_key: 'R' })) },
}
const partOf = (operation: Named) =>
  readBatchRequest(operation, JSON.stringify(BODIES[operation]), {
    profile: 'documented',
    parcelItemsMax: 10,
  }).chunks[0]!

interface Results {
  items: { requestItem: unknown; success: boolean; errors: string[]; errorCodes: string[] }[]
}
const whole = (texts: string[]) =>
  JSON.parse(`${resultHead({ id: ID, status: 'completed' })}${texts.join(',')}${RESULT_TAIL}`) as Results

const ajv = addFormats.default(new Ajv2020({ strict: false }))
ajv.addSchema({ $id: 'document', ...openApiDocument() })

describe.each(OPERATIONS)('results of %s', (operation) => {
  const failures = [{ entry: 1, errors: [['item_not_found', 8] as const] }]

  test('are one per entry, in the order of the request, which each repeats', () => {
    const { items } = whole(resultEntries(operation, { ...partOf(operation), failures: [] }))
    expect(items.map(({ requestItem }) => requestItem)).toEqual(BODIES[operation].items)
    expect(
      items.every(
        ({ success, errors, errorCodes }) => success && errors.length === 0 && errorCodes.length === 0,
      ),
    ).toBe(true)
  })

  test('fit the document', () => {
    const name = {
      cancel: 'CancelOrderResultsResponseSchema',
      ship: 'ShipmentOrderResultsResponseSchema',
      return: 'ReturnResultsSchema',
    }[operation]
    const validate = ajv.getSchema(`document#/components/schemas/${name}`)!
    void validate(whole(resultEntries(operation, { ...partOf(operation), failures })))
    expect(validate.errors ?? []).toEqual([])
  })

  test('say what failed, in words and in a code', () => {
    const { items } = whole(resultEntries(operation, { ...partOf(operation), failures }))
    expect(items.map(({ success }) => success)).toEqual([true, false, true])
    expect(items[1]).toMatchObject({
      errors: ['Order item 8 does not exist.'],
      errorCodes: ['item_not_found'],
    })
    expect(Object.keys(items[1]!)).toEqual(['requestItem', 'success', 'errors', 'errorCodes'])
  })

  test('can be narrowed to what failed', () => {
    expect(resultEntries(operation, { ...partOf(operation), failures }, { only: 'failed' })).toHaveLength(1)
  })

  test('can be narrowed to a range of places in the request', () => {
    const part = {
      ...partOf(operation),
      firstEntry: 1_000,
      failures: [{ entry: 1_001, errors: [['item_not_found', 8] as const] }],
    }
    const texts = resultEntries(operation, part, { from: 1_001, to: 1_002 })
    expect(texts).toHaveLength(1)
    expect(whole(texts).items[0]!.success).toBe(false)
  })

  test('have words for every error', () => {
    const { errors } = operationNamed(operation)
    for (const code of ENTRY_ERRORS.filter((one) => one in errors)) {
      const subject = code === 'carrier_unknown' ? 'X"Y' : code === 'batch_given_up' ? null : 5119
      const words = errorText(errors, [code, subject] as EntryError)
      expect(words).toMatch(/^[A-Z].*\.$/)
      if (subject !== null) expect(words).toContain(code === 'carrier_unknown' ? 'X\\"Y' : '5119')
      expect(words).not.toMatch(/try again|later|null|undefined/)
    }
  })
})

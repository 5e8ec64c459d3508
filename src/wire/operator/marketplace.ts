import { Type } from '../schema.ts'
import type { Carrier } from '../../domain/orders/carriers.ts'
import type { StoredEvent } from '../../domain/events.ts'
import { Refusal } from '../../domain/refusals.ts'
import { presentEvent } from '../feed.ts'
import { readJson } from '../reading/json.ts'
import { check } from '../reading/requests.ts'
import { closed } from './closed.ts'

/** What GET and PUT /carriers have in common. */
export const CarriersBody = closed({
  items: Type.Array(
    closed({
      key: Type.String({ minLength: 1, maxLength: 100 }),
      carrier_name: Type.String({ minLength: 1, maxLength: 200 }),
      country_code: Type.String({ pattern: '^[A-Z]{2}$' }),
      display_label: Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()])),
      active: Type.Boolean(),
    }),
    { maxItems: 10_000 },
  ),
})

/** PUT /admin/v1/carriers: `{items: […]}`, the form that GET answers with. */
export function readCarriers(text: string): Carrier[] {
  const { items } = check(CarriersBody, readJson(text), 'body')
  const firstOf = new Map<string, number>()
  for (const [at, { key }] of items.entries()) {
    const first = firstOf.get(key)
    if (first !== undefined)
      throw new Refusal(
        'invalid',
        `items[${at}].key names the carrier ${JSON.stringify(key)} twice, after items[${first}]`,
      )
    firstOf.set(key, at)
  }
  return items.map(({ key, carrier_name, country_code, display_label, active }) => ({
    key,
    carrierName: carrier_name,
    countryCode: country_code,
    displayLabel: display_label ?? null,
    active,
  }))
}

/** GET /admin/v1/carriers: inactive ones too. */
export const presentCarriers = (carriers: readonly Carrier[]) => ({
  items: carriers.map(({ key, carrierName, countryCode, displayLabel, active }) => ({
    key,
    carrier_name: carrierName,
    country_code: countryCode,
    display_label: displayLabel,
    active,
  })),
})

/** `nextAfter` is what `after` of the next call is to be, also when nothing has happened yet. */
export const presentEvents = (events: readonly StoredEvent[], after: number) => ({
  items: events.map((stored) => {
    const { seq, event, ...rest } = presentEvent(stored)
    return { seq, event, merchant: stored.merchantId, ...rest }
  }),
  nextAfter: events.at(-1)?.seq ?? after,
})

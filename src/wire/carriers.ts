import { Type, type Static } from './schema.ts'
import type { Carrier } from '../domain/carriers.ts'
import { nullableText, text } from './members.ts'
import { PaginationSchema } from './order-schemas.ts'
import { type PageRequest, presentPagination, readPageRequest } from './paging.ts'
import { QueryReader, type RawQuery } from './querystring.ts'

const CARRIERS_PATH = '/api/v1/orders/carriers/'

/** [known] */
const CarrierSchema = Type.Object(
  {
    key: text('Key', { maxLength: 255, description: 'What `carrier_key` of a shipment names.' }),
    carrier_name: text('Carrier Name', { maxLength: 255 }),
    country_code: text('Country Code', { maxLength: 2 }),
    display_label: Type.Optional(
      nullableText('Display Label', { maxLength: 255, description: 'Always present.' }),
    ),
  },
  { title: 'CarrierSchema' },
)

/** The answer of GET /orders/carriers/. [known: contract 5] */
export const PagedCarriersSchema = Type.Object(
  { items: Type.Array(CarrierSchema, { title: 'Items' }), pagination: PaginationSchema },
  { title: 'PagedCarrierSchema' },
)

/** The page that was asked for. Throws a Refusal `invalid`. */
export const readCarriersQuery = (raw: RawQuery): PageRequest => readPageRequest(new QueryReader(raw), [])

/** The page of these carriers that was asked for. `carriers` are all active ones, listed by key; a cursor may name one that has gone since. */
export function presentCarriersPage(
  carriers: readonly Carrier[],
  query: PageRequest,
): Static<typeof PagedCarriersSchema> {
  const listed = carriers.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const { position, limit } = query
  const first =
    'after' in position
      ? listed.filter(({ key }) => key <= position.after).length
      : (position.page - 1) * limit
  const end = first + limit
  const shown = listed.slice(first, end)
  return {
    items: shown.map(presentCarrier),
    pagination: presentPagination(CARRIERS_PATH, query, {
      total: listed.length,
      more: end < listed.length,
      lastKey: shown.at(-1)?.key,
    }),
  }
}

const presentCarrier = ({
  key,
  carrierName,
  countryCode,
  displayLabel,
}: Carrier): Static<typeof CarrierSchema> => ({
  key,
  carrier_name: carrierName,
  country_code: countryCode,
  display_label: displayLabel,
})

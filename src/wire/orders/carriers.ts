import { Type, type Static } from '../schema.ts'
import type { Carrier } from '../../domain/orders/carriers.ts'
import { compareCodePoints } from '../../domain/code-points.ts'
import { nullableText, text } from '../members.ts'
import { PaginationSchema } from './order-schemas.ts'
import { type PageRequest, pageOfList, readPageRequest } from '../paging.ts'
import { QueryReader, type RawQuery } from '../reading/querystring.ts'

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

/** The page of these carriers that was asked for. `carriers` are all active ones. */
export function presentCarriersPage(
  carriers: readonly Carrier[],
  query: PageRequest,
): Static<typeof PagedCarriersSchema> {
  const listed = carriers.toSorted((one, other) => compareCodePoints(one.key, other.key))
  const { shown, pagination } = pageOfList(CARRIERS_PATH, query, listed, ({ key }) => key, compareCodePoints)
  return { items: shown.map(presentCarrier), pagination }
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

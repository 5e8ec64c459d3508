import { Type } from '../schema.ts'
import {
  type CatalogueDocument,
  GROUP_KINDS,
  MATERIAL_COMPOSITION_TYPES,
} from '../../domain/products/catalogue.ts'
import { catalogueFault } from '../../domain/products/catalogue-faults.ts'
import { LARGEST_ID } from '../../domain/numbers.ts'
import { Refusal } from '../../domain/refusals.ts'
import { readJson } from '../reading/json.ts'
import { oneOf } from '../members.ts'
import { check } from '../reading/requests.ts'
import { closed } from './closed.ts'

const ID = Type.Integer({ minimum: 1, maximum: LARGEST_ID })
/** As long as the published answers have room for. */
const NAME = Type.String({ minLength: 1, maxLength: 255 })
const COUNTRY_CODE = Type.String({ pattern: '^[A-Z]{2}$' })

/** What GET and PUT /catalogue have in common. */
export const CatalogueBody = closed({
  countries: Type.Array(
    closed({
      code: COUNTRY_CODE,
      name: NAME,
      currency: closed({ code: Type.String({ pattern: '^[A-Z]{3}$' }), name: NAME }),
    }),
  ),
  locales: Type.Array(
    closed({ code: Type.String({ pattern: '^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$' }), name: NAME }),
  ),
  brands: Type.Array(closed({ id: ID, key: NAME, name: NAME, merchants: Type.Optional(Type.Array(ID)) })),
  groups: Type.Array(
    closed({
      id: ID,
      name: NAME,
      frontend_name: NAME,
      is_multiselect: Type.Boolean(),
      kind: oneOf(GROUP_KINDS, 'Kind'),
      attributes: Type.Array(closed({ id: ID, name: NAME, frontend_name: NAME })),
    }),
  ),
  categories: Type.Array(
    closed({
      id: ID,
      name: NAME,
      parent_id: Type.Union([ID, Type.Null()]),
      material_composition_type: Type.Union([
        oneOf(MATERIAL_COMPOSITION_TYPES, 'Material Composition Type'),
        Type.Null(),
      ]),
      groups: Type.Array(closed({ id: ID, required: Type.Boolean() })),
    }),
  ),
})

/** PUT /admin/v1/catalogue: the form that GET answers with. */
export function readCatalogue(text: string): CatalogueDocument {
  const document = check(CatalogueBody, readJson(text), 'body')
  const fault = catalogueFault(document)
  if (fault !== undefined) throw new Refusal('invalid', fault)
  return document
}

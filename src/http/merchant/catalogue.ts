import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Catalogue, type CatalogueDocument } from '../../domain/products/catalogue.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { MarketplaceSteps } from '../../store/store.ts'
import {
  presentAttributeGroups,
  presentBrands,
  presentCategories,
  presentCountries,
  readCategoriesQuery,
} from '../../wire/products/catalogue.ts'
import { readPathInteger } from '../../wire/reading/querystring.ts'
import type { Gate } from '../admission/gate.ts'
import { JSON_TYPE } from '../answers/errors.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { rawQuery } from '../heads/raw-query.ts'

interface OfCategory {
  Params: { category_id: string }
}

/** What merchants read of the catalogue. [known: contract 9] */
export function catalogueRoutes(app: FastifyInstance, { store }: HttpDependencies, gate: Gate): void {
  const catalogue = readingCatalogue(store)

  app.get(
    '/api/v1/categories',
    gate.reading('categories', async (request, reply) => {
      const query = readCategoriesQuery(rawQuery(request, reply))
      const found = presentCategories(await catalogue(), query)
      reply.type(JSON_TYPE)
      return JSON.stringify(found)
    }),
  )

  app.get<OfCategory>(
    '/api/v1/categories/:category_id/attribute-groups',
    gate.reading<OfCategory>('attribute_groups', async (request, reply) => {
      const id = readPathInteger('category_id', request.params.category_id)
      const known = await catalogue()
      const category = known.categories.get(id)
      if (!category) throw new Refusal('not_found', 'There is no category of this id')
      reply.type(JSON_TYPE)
      return JSON.stringify(presentAttributeGroups(known, category, merchantOf(request)))
    }),
  )

  app.get(
    '/api/v1/countries',
    gate.reading('countries', async (_request, reply) => {
      const found = presentCountries(await catalogue())
      reply.type(JSON_TYPE)
      return JSON.stringify(found)
    }),
  )

  app.get(
    '/api/v1/brands',
    gate.reading('brands', async (request, reply) => {
      const found = presentBrands(await catalogue(), merchantOf(request))
      reply.type(JSON_TYPE)
      return JSON.stringify(found)
    }),
  )
}

const merchantOf = ({ caller }: Pick<FastifyRequest, 'caller'>) => caller.merchantId

/** The catalogue as it is now. The store is asked each time, and sends a document only when it is another one. */
function readingCatalogue(store: MarketplaceSteps): () => Promise<Catalogue> {
  let last: { readonly hash: string; readonly catalogue: Catalogue } | undefined
  return async () => {
    const changed = await store.findCatalogue({ known: last?.hash })
    if (changed)
      last = {
        hash: changed.hash,
        catalogue: new Catalogue(JSON.parse(changed.document) as CatalogueDocument),
      }
    return last!.catalogue
  }
}

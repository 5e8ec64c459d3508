import {
  Catalogue,
  type CatalogueDocument,
  EMPTY_CATALOGUE,
  NO_CATALOGUE,
} from '../../../domain/products/catalogue.ts'
import { takenAway } from '../../../domain/products/catalogue-use.ts'
import { auditChange } from '../audit.ts'
import { firstUse } from './catalogue-use.ts'
import type { Session } from '../../session.ts'
import type { StoreStep } from '../../store.ts'

interface Stored {
  readonly hash: string
  readonly document: string
}

const NONE: Stored = { hash: NO_CATALOGUE, document: JSON.stringify(EMPTY_CATALOGUE) }

/** The one that was read last: a deployment has one, and it is made anew only when another hash is stored. */
let last = { hash: NO_CATALOGUE, catalogue: new Catalogue(EMPTY_CATALOGUE) }

/** The catalogue as it is at this moment, made once of each document in each thread. */
export async function readCatalogue(session: Session): Promise<Catalogue> {
  const changed = await changedSince(session, last.hash)
  if (changed)
    last = { hash: changed.hash, catalogue: new Catalogue(JSON.parse(changed.document) as CatalogueDocument) }
  return last.catalogue
}

/** The document, unless it is the one of this hash. The hash is read first: a large document is read once. */
async function changedSince(session: Session, known: string | undefined): Promise<Stored | undefined> {
  const [current = NONE] = await session.all<Pick<Stored, 'hash'>>('select hash from catalogue')
  if (current.hash === known) return undefined
  const [stored = NONE] = await session.all<Stored>('select hash, document from catalogue')
  return stored
}

/** Keeps the catalogue as it is until the transaction of the caller ends: what it stores may refer to it. */
export async function holdCatalogue(session: Session): Promise<Catalogue> {
  await session.all('select id from catalogue {share}')
  return readCatalogue(session)
}

export const findCatalogue: StoreStep<'findCatalogue'> = (session, { known }) => changedSince(session, known)

export const putCatalogue: StoreStep<'putCatalogue'> = async (session, { hash, document, now, audit }) => {
  const after = JSON.parse(document) as CatalogueDocument
  const [before] = await session.all<{ document: string }>('select document from catalogue {lock}')
  const taken = before && takenAway(JSON.parse(before.document) as CatalogueDocument, after)
  const use = taken && (await firstUse(session, taken))
  if (use !== undefined) return use
  await session.all(
    `insert into catalogue (id, hash, put_at, document) values (1, ?1, ?2, ?3)
     on conflict (id) do update set hash = excluded.hash, put_at = excluded.put_at, document = excluded.document`,
    [hash, now, document],
  )
  const { countries, locales, brands, groups, categories } = after
  await auditChange(session, audit, 'catalogue.put', 'catalogue', {
    countries: countries.length,
    locales: locales.length,
    brands: brands.length,
    groups: groups.length,
    categories: categories.length,
  })
  return undefined
}

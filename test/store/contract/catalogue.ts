import { describe, expect } from 'vitest'
import { NO_CATALOGUE } from '../../../src/domain/products/catalogue.ts'
import { sha256, T0, type Open } from './given.ts'
import { withStore } from './each.ts'

const DOCUMENT = {
  countries: [],
  locales: [{ code: 'de', name: 'German' }],
  brands: [],
  groups: [],
  categories: [],
}

const text = (name: string) => JSON.stringify({ ...DOCUMENT, locales: [{ code: 'de', name }] })
const put = (document: string) => ({ document, hash: sha256(document), now: T0 })

export function catalogueContract(open: Open) {
  const test = withStore(open)
  describe('the catalogue', () => {
    test('is empty until it is put for the first time', async (store) => {
      const { hash, document } = (await store.findCatalogue({ known: undefined }))!
      expect([hash, JSON.parse(document)]).toEqual([NO_CATALOGUE, { ...DOCUMENT, locales: [] }])
      expect(await store.findCatalogue({ known: NO_CATALOGUE })).toBeUndefined()
    })

    test('is replaced whole, and read again only by those who know another', async (store) => {
      const [first, second] = [put(text('German')), put(text('Deutsch'))]
      await store.putCatalogue(first)
      expect(await store.findCatalogue({ known: NO_CATALOGUE })).toEqual({
        hash: first.hash,
        document: first.document,
      })
      expect(await store.findCatalogue({ known: first.hash })).toBeUndefined()
      await store.putCatalogue(second)
      expect(await store.findCatalogue({ known: first.hash })).toEqual({
        hash: second.hash,
        document: second.document,
      })
    })
  })
}

import { afterAll, expect, test } from 'vitest'
import { type CatalogueDocument, EMPTY_CATALOGUE } from '../../src/domain/products/catalogue.ts'
import { holdCatalogue, putCatalogue, readCatalogue } from '../../src/store/steps/products/catalogue.ts'
import { SqliteEngine } from '../../src/store/sqlite/engine.ts'
import { LOCAL } from '../../src/store/sqlite/local.ts'
import { sha256 } from './contract/given.ts'

const engine = () => {
  const opened = new SqliteEngine({ ...LOCAL, file: ':memory:', readOnly: false })
  opened.migrate()
  return opened
}
const [one, other] = [engine(), engine()]
afterAll(() => [one, other].forEach((opened) => opened.close()))

const put = (session: SqliteEngine, document: CatalogueDocument) => {
  const text = JSON.stringify(document)
  return putCatalogue(session, { document: text, hash: sha256(text), now: 0 })
}
const brand = (name: string): CatalogueDocument => ({
  ...EMPTY_CATALOGUE,
  brands: [{ id: 1, key: name, name }],
})

test('a catalogue is made of its document once, and of another one at the next look', async () => {
  expect((await readCatalogue(one)).document).toEqual(EMPTY_CATALOGUE)
  await put(one, brand('First'))
  const first = await readCatalogue(one)
  expect(first.brands.get(1)?.name).toBe('First')
  expect(await holdCatalogue(one)).toBe(first)
  await put(one, brand('Second'))
  expect((await readCatalogue(one)).brands.get(1)?.name).toBe('Second')
})

test('databases in one process do not meet each other’s catalogue', async () => {
  await put(one, brand('Ours'))
  await put(other, brand('Theirs'))
  for (const [session, name] of [
    [one, 'Ours'],
    [other, 'Theirs'],
    [one, 'Ours'],
  ] as const)
    expect((await readCatalogue(session)).brands.get(1)?.name).toBe(name)
})

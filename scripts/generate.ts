// Writes what is made from the schemas: the OpenAPI documents and the types of the client. With --check it only says whether they are up to date.
import { readFile, writeFile } from 'node:fs/promises'
import published from '../test/wire/published.json' with { type: 'json' }
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { openApiDocument } from '../src/wire/document/openapi.ts'
import { sellerDocument } from '../src/wire/seller/openapi.ts'

const typesOf = async (document: object, of: string) =>
  `// Generated from ${of} by "npm run generate". Do not edit.\n` +
  astToString(await openapiTS(structuredClone(document) as OpenAPI3))

/** The published facts as the document that they were taken from, without its sentences. */
function publishedDocument(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [call, operation] of Object.entries(published.operations)) {
    const [method = '', path = ''] = call.split(' ')
    ;(paths[path] ??= {})[method.toLowerCase()] = operation
  }
  const info = { title: 'Published', version: '1' }
  return { openapi: '3.1.0', info, paths, components: { schemas: published.schemas } }
}

const document = openApiDocument()
const seller = sellerDocument()
const generated: Record<string, string> = {
  'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
  'client/schema.gen.ts': await typesOf(document, 'openapi.json'),
  'seller-openapi.json': `${JSON.stringify(seller, null, 2)}\n`,
  'client/seller.gen.ts': await typesOf(seller, 'seller-openapi.json'),
  'test/wire/published.gen.ts': await typesOf(publishedDocument(), 'test/wire/published.json'),
}

const root = new URL('../', import.meta.url)
const checkOnly = process.argv.includes('--check')
const stale: string[] = []
for (const [file, content] of Object.entries(generated)) {
  const present = await readFile(new URL(file, root), 'utf8').catch(() => undefined)
  if (present === content) continue
  stale.push(file)
  if (!checkOnly) await writeFile(new URL(file, root), content)
}

if (stale.length === 0) console.log('Generated files are up to date.')
else if (checkOnly) {
  console.error(`Not up to date: ${stale.join(', ')}. Run "npm run generate" and commit the result.`)
  process.exitCode = 1
} else console.log(`Wrote ${stale.join(', ')}.`)

import PDFDocument, { type EmbeddedFont } from 'pdfkit'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { baseFont } from '../src/documents/fonts.ts'
import { code, read, type Source } from './house/sources.ts'

/** Members that no manual promises, each of the package and the version in which it was seen. */
const KNOWN: Readonly<Record<string, string>> = {
  _font: 'pdfkit 0.20.2',
  _tables: 'fontkit 2.0.4',
}

/** Members whose names begin with "_", which is how Node and libraries mark what is theirs. */
function privatesOf({ path, text }: Source): string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    const named =
      ts.isPropertyAccessExpression(node) || ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)
        ? node.name
        : ts.isElementAccessExpression(node)
          ? node.argumentExpression
          : ts.isBindingElement(node)
            ? (node.propertyName ?? (ts.isObjectBindingPattern(node.parent) ? node.name : undefined))
            : undefined
    if (named && (ts.isIdentifier(named) || ts.isStringLiteralLike(named)) && /^_[a-z]/i.test(named.text))
      found.add(named.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true))
  return [...found]
}

test('no private member of Node or of a package is used but those that are known', () => {
  const sources = code.filter(({ path }) => /^(src|client|bin)\//.test(path))
  expect([...new Set(sources.flatMap(privatesOf))].sort()).toEqual(Object.keys(KNOWN).sort())
})

test('a private member is seen in every form in which it is read', () => {
  const of = (text: string) => privatesOf({ path: 'a.ts', text })
  expect(of('socket._httpMessage')).toEqual(['_httpMessage'])
  expect(of("socket['_httpMessage']")).toEqual(['_httpMessage'])
  expect(of('const { _httpMessage: a } = socket')).toEqual(['_httpMessage'])
  expect(of('const { _httpMessage } = socket')).toEqual(['_httpMessage'])
  expect(of('const f = (_request: unknown, [_first]: number[]) => 1_000')).toEqual([])
})

test('the packages have the version in which their private members were seen', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string }>
  }
  for (const seen of Object.values(KNOWN)) {
    const [name] = seen.split(' ')
    const installed = `${name} ${packages[`node_modules/${name}`]?.version}`
    expect(installed, 'Look whether the members of KNOWN are still there, then name this version').toBe(seen)
  }
})

test('pdfkit keeps the font of a document in _font, and fontkit what it decoded in _tables', () => {
  const { name, sfnt } = baseFont(false)
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: 'en',
    displayTitle: true,
    font: null,
    info: { Title: '', Author: '', Creator: '', Producer: '', CreationDate: new Date(0) },
    autoFirstPage: true,
  })
  const font = document.registerFont(name, sfnt).font(name)._font as Partial<EmbeddedFont>
  expect(font).toMatchObject({
    id: expect.any(String) as string,
    scale: expect.any(Number) as number,
    widths: expect.any(Array) as number[],
    unicode: expect.any(Array) as number[][],
    ref: expect.any(Function) as () => void,
    subset: { includeGlyph: expect.any(Function) as () => void },
    font: { _tables: expect.any(Object) as object, getGlyph: expect.any(Function) as () => void },
  })
})

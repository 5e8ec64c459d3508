import { readdirSync, readFileSync, statSync } from 'node:fs'
import { Blob, Face } from 'harfbuzzjs'
import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { sfntOf } from '../../src/documents/woff.ts'

const FOLDER = new URL('../../src/documents/fonts/', import.meta.url)
const drawn = JSON.parse(readFileSync(new URL('drawn.json', FOLDER), 'utf8')) as Record<string, string>
const files = readdirSync(FOLDER)

test('each font file is listed with what it draws, and has all of it', () => {
  expect(files.filter((file) => /\.(woff|ttf)$/.test(file)).sort()).toEqual(Object.keys(drawn).sort())
  for (const [file, ranges] of Object.entries(drawn)) {
    const has = new Set(new Face(new Blob(sfntOf(readFileSync(new URL(file, FOLDER))))).collectUnicodes())
    for (const range of ranges.split(' ')) {
      const [first, last = first] = range.split('-').map((code) => Number.parseInt(code, 16))
      for (let code = first!; code <= last!; code++) expect(has.has(code) || [file, code]).toBe(true)
    }
  }
})

test('a document holds each font file as a font of its own', () => {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: 'en',
    displayTitle: true,
    font: null,
    info: { Title: '', Author: '', Creator: '', Producer: '', CreationDate: new Date(0) },
    autoFirstPage: false,
  })
  const ids = Object.keys(drawn).map((file) => {
    const font = document.registerFont(file, sfntOf(readFileSync(new URL(file, FOLDER)))).font(file)._font
    font.subset.includeGlyph(1)
    return font.id
  })
  expect(new Set(ids).size).toBe(ids.length)
})

test('the fonts stay small, and their licences are beside them', () => {
  const bytes = files.reduce((sum, file) => sum + statSync(new URL(file, FOLDER)).size, 0)
  expect(bytes).toBeLessThan(12_000_000)
  const licences = readFileSync(new URL('LICENSES.txt', FOLDER), 'utf8')
  expect(licences).toContain('SIL OPEN FONT LICENSE Version 1.1')
  expect(licences).toContain('Bitstream Vera Fonts Copyright')
  const families = Object.keys(drawn).flatMap((file) => /^(noto-(?:sans-)?[a-z]+)-/.exec(file)?.[1] ?? [])
  expect([...new Set(families)].filter((family) => !licences.includes(`${family} `))).toEqual([])
})

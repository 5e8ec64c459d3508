import { inflateSync } from 'node:zlib'

/** The text of each page of a PDF as pdfkit writes it: pieces in the order in which they were drawn. */
export function textOfPages(pdf: Uint8Array): string[][] {
  const objects = readObjects(Buffer.from(pdf).toString('latin1'))
  const body = (number: string | undefined) => objects.get(number ?? '') ?? ''
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\b(?!s)/.test(object))
  return pages.map((page) => {
    const fonts = new Map<string, ReadonlyMap<number, string>>()
    for (const [, name, font] of body(referred(page, 'Resources')).matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      fonts.set(name!, readUnicodes(streamOf(body(referred(body(font), 'ToUnicode')))))
    }
    return readText(streamOf(body(referred(page, 'Contents'))), fonts)
  })
}

const referred = (object: string, member: string) => new RegExp(`/${member} (\\d+) 0 R`).exec(object)?.[1]

function readObjects(file: string): ReadonlyMap<string, string> {
  return new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, object]) => [number!, object!]),
  )
}

function streamOf(object: string): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length
  return inflateSync(Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1')).toString(
    'latin1',
  )
}

function readUnicodes(map: string): ReadonlyMap<number, string> {
  const unicodes = new Map<number, string>()
  for (const [, first, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g)) {
    for (const [index, [, units]] of [...list!.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const codes = units!.replaceAll(' ', '').match(/.{4}/g) ?? []
      unicodes.set(
        Number.parseInt(first!, 16) + index,
        String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16))),
      )
    }
  }
  return unicodes
}

function readText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf\n([\s\S]*?)ET/g)].map(([, font, shown]) => {
    const glyphs = [...shown!.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
    return glyphs.map((glyph) => fonts.get(font!)?.get(Number.parseInt(glyph, 16)) ?? '\ufffd').join('')
  })
}

import { inflateSync } from 'node:zlib'

/** The text of each page of a delivery note: lines in the order in which they were drawn, each from left to right. */
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

const OPERATOR =
  /\/(?<font>F\d+) [\d.]+ Tf|\/Span <<\/ActualText <feff(?<actual>[0-9a-f]*)>>> BDC|(?<end>EMC)|<(?<glyph>[0-9a-f]{4})>/g

function readText(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  return [...content.matchAll(/^BT$([\s\S]*?)^ET$/gm)].map(([, line]) => {
    let font: ReadonlyMap<number, string> | undefined
    let replaced = false
    let text = ''
    for (const { groups } of line!.matchAll(OPERATOR)) {
      const { font: name, actual, end, glyph } = groups!
      if (name !== undefined) font = fonts.get(name)
      else if (actual !== undefined) text += Buffer.from(actual, 'hex').swap16().toString('utf16le')
      else if (glyph !== undefined && !replaced) text += font?.get(Number.parseInt(glyph, 16)) ?? '\ufffd'
      replaced = actual !== undefined || (replaced && end === undefined)
    }
    return text
  })
}

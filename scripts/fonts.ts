// `npm run fonts`: takes the fonts of delivery notes out of the packages that carry them, into src/documents/fonts, with the list of what
// each file draws. Run by hand when a font is to be renewed: the packages are 320 MB, of which 10 MB are used.
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Blob, Face } from 'harfbuzzjs'
import { sfntOf } from '../src/documents/woff.ts'

interface Package {
  readonly name: string
  readonly version: string
  readonly folder: string
  readonly files: RegExp
  /** What may be drawn with it. */
  readonly letters: RegExp
}

const noto = (name: string, files: RegExp, letters: RegExp, version = '5.3.0'): Package => ({
  ...{ name: `@fontsource/noto-${name}`, version, folder: 'files', files, letters },
})

const script = (name: string) =>
  noto(
    `sans-${name}`,
    new RegExp(`-${name}-400-normal\\.woff$`),
    new RegExp(`\\p{Script_Extensions=${name[0]!.toUpperCase()}${name.slice(1)}}`, 'u'),
  )

const EAST_ASIAN = /[\u2e80-\uffef\u{1f200}-\u{1f2ff}\u{20000}-\u{3ffff}]/u
// Cut by unicode-range into about a hundred files, of which a name needs a few.
const CUT = /-\d+-400-normal\.woff$/

const PACKAGES: readonly Package[] = [
  ...['arabic', 'hebrew', 'devanagari', 'bengali', 'gurmukhi', 'gujarati', 'oriya', 'tamil', 'telugu'].map(
    script,
  ),
  ...['kannada', 'malayalam', 'sinhala', 'thai', 'lao', 'khmer', 'myanmar', 'ethiopic', 'thaana'].map(script),
  noto('emoji', /-emoji-400-normal\.woff$/, /[\p{Emoji}--\p{ASCII}]/v, '5.3.2'),
  noto('sans-sc', CUT, EAST_ASIAN),
  noto('sans-jp', CUT, EAST_ASIAN),
  noto('sans-tc', /-chinese-traditional-400-normal\.woff$/, EAST_ASIAN),
  noto('sans-kr', /-korean-400-normal\.woff$/, EAST_ASIAN),
  {
    ...{ name: 'dejavu-fonts-ttf', version: '2.37.3', folder: 'ttf' },
    ...{ files: /^DejaVuSansCondensed(-Bold)?\.ttf$/, letters: /./su },
  },
]

const target = new URL('../src/documents/fonts/', import.meta.url)
const temporary = mkdtempSync(join(tmpdir(), 'fonts-'))
rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })

const drawn: Record<string, string> = {}
const licences = new Map<string, string[]>()
for (const { name, version, folder, files, letters } of PACKAGES) {
  const pack = ['pack', `${name}@${version}`, '--silent', '--pack-destination', temporary]
  const archive = execFileSync('npm', pack, { encoding: 'utf8' }).trim()
  execFileSync('tar', ['xzf', archive], { cwd: temporary })
  const unpacked = join(temporary, 'package')
  for (const file of readdirSync(join(unpacked, folder)).filter((file) => files.test(file))) {
    const path = join(unpacked, folder, file)
    copyFileSync(path, new URL(file, target))
    const face = new Face(new Blob(sfntOf(readFileSync(path))))
    drawn[file] = rangesOf(
      [...face.collectUnicodes()].filter((code) => letters.test(String.fromCodePoint(code))),
    )
  }
  const [notice, ...licence] = readFileSync(join(unpacked, 'LICENSE'), 'utf8').split(
    /\n\n(?=This Font Software)/,
  )
  const text = licence.join('\n\n')
  licences.set(text, [...(licences.get(text) ?? []), `${name} ${version}: ${notice!.trim()}`])
  rmSync(unpacked, { recursive: true })
}
rmSync(temporary, { recursive: true })
writeFileSync(new URL('drawn.json', target), `${JSON.stringify(drawn, null, 2)}\n`)
const texts = [...licences].map(([text, notices]) => [...notices, text].join('\n\n').trim())
writeFileSync(new URL('LICENSES.txt', target), `${texts.join(`\n\n${'='.repeat(80)}\n\n`)}\n`)

/** "41-5a 61": hexadecimal, in order. */
function rangesOf(codes: readonly number[]): string {
  const ranges: [first: number, last: number][] = []
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === code - 1) last[1] = code
    else ranges.push([code, code])
  }
  return ranges.map((range) => [...new Set(range)].map((code) => code.toString(16)).join('-')).join(' ')
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseOf, type Line, setLine } from '../../src/documents/lines.ts'

const set = (text: string) => setLine(text, baseOf(text), { bold: false, han: 'sc' })
const clustersOf = (line: Line) => line.runs.flatMap(({ clusters }) => clusters)
const glyphsOf = (line: Line) => clustersOf(line).flatMap(({ glyphs }) => glyphs)
const fontsOf = (line: Line) => line.runs.map(({ font }) => font.name)
/** What the eye meets, from left to right. */
const seen = (line: Line) =>
  clustersOf(line)
    .map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('')

const mirrored = (text: string) => Array.from(text).reverse().join('')

describe('the order of a line', () => {
  test.each([
    ['Hebrew', 'דוד כהן', mirrored('דוד כהן')],
    ['Hebrew after Latin', 'Haus דוד כהן', `Haus ${mirrored('דוד כהן')}`],
    ['a number after Hebrew', 'Haus 5 – דוד כהן 12/3', `Haus 5 – 12/3 ${mirrored('דוד כהן')}`],
    ['Latin and a number in Arabic', 'شارع Haus 5 محمد', `${mirrored('محمد')} Haus 5 ${mirrored('شارع')}`],
    ['brackets around Hebrew', 'תל אביב (יפו)', mirrored('תל אביב (יפו)')],
  ])('of %s is that of the Unicode Bidirectional Algorithm', (_, text, expected) => {
    expect(seen(set(text))).toBe(expected)
  })

  test('a bracket in Hebrew opens to the left', () => {
    const [open, close] = ['(', ')'].map((bracket) => glyphsOf(set(bracket))[0]!.id)
    const ids = glyphsOf(set('א (ב) א')).map(({ id }) => id)
    expect(ids.indexOf(open!)).toBeLessThan(ids.indexOf(close!))
  })

  test('a line of a paragraph from right to left keeps that direction, whatever letters it has', () => {
    const line = setLine('DHL 5', 'rtl', { bold: false, han: 'sc' })
    expect(seen(line)).toBe('DHL 5')
    expect(seen(setLine('DHL!', 'rtl', { bold: false, han: 'sc' }))).toBe('!DHL')
  })
})

describe('the form of letters', () => {
  const idsOf = (text: string) => glyphsOf(set(text)).map(({ id }) => id)

  test('Arabic letters are joined: other glyphs than those of the letters one by one', () => {
    const joined = idsOf('محمد').toReversed()
    const isolated = Array.from('محمد').flatMap(idsOf)
    expect(joined).not.toEqual(isolated)
    expect(joined[0]).not.toBe(isolated[0])
  })

  test('a Persian name with a non-joiner is not joined there', () => {
    expect(idsOf('گچ‌ساران')).not.toEqual(idsOf('گچساران'))
  })

  test('the Devanagari vowel i stands before the consonants that it is spoken after', () => {
    const [i] = idsOf('कि')
    expect(idsOf('क')).toContain(idsOf('कि')[1])
    expect(i).not.toBe(idsOf('क')[0])
  })

  test('Devanagari consonants become one conjunct', () => {
    expect(idsOf('क्ष')).toHaveLength(1)
  })

  test('the Thai vowel am gives its ring to the letter before, below its tone mark', () => {
    const glyphs = glyphsOf(set('น้ำ'))
    expect(glyphs.map(({ xAdvance }) => xAdvance > 0)).toEqual([true, false, false, true])
  })

  test('an accent that no font has as one letter is put above it', () => {
    const [, caron] = glyphsOf(set('x\u030c'))
    expect(caron!.xAdvance).toBe(0)
    expect(caron!.xOffset).not.toBe(0)
  })

  test('a letter typed as letter and accent is the letter itself, as some systems type it', () => {
    expect(idsOf('é'.normalize('NFD'))).toEqual(idsOf('é'))
    expect(idsOf('김'.normalize('NFD'))).toEqual(idsOf('김'))
  })

  test('Han letters have the form of the place', () => {
    const fonts = (['sc', 'tc', 'jp'] as const).map(
      (han) => setLine('直', 'ltr', { bold: false, han }).runs[0]!.font.name,
    )
    expect(fonts.map((name) => name.slice(0, 'noto-sans-sc'.length))).toEqual([
      'noto-sans-sc',
      'noto-sans-tc',
      'noto-sans-jp',
    ])
  })

  test('a letter that one form lacks is taken of another', () => {
    expect(setLine('髙', 'ltr', { bold: false, han: 'tc' }).undrawn).toEqual([])
  })

  test('a family of emoji is one picture', () => {
    const line = set('👩‍👩‍👧')
    expect(glyphsOf(line).filter(({ xAdvance }) => xAdvance > 0)).toHaveLength(1)
    expect(fontsOf(line)).toEqual(['noto-emoji-emoji-400-normal.woff'])
  })
})

/** A name of every script that is drawn; the list is what docs/decisions promises. */
test.each(
  Object.entries({
    Latin: 'Nguyễn Łukasz Ștefan Őrsi Þór Yıldız Ærø Čapek Ġorġ',
    Greek: 'Παπαδοπούλου Ἀθῆναι',
    Cyrillic: 'Щерева Ђорђевић Єлизавета Ўткир Әлия',
    Armenian: 'Հայաստան',
    Georgian: 'ქართული',
    Hebrew: 'בְּרֵאשִׁית',
    Arabic: 'محمد پژمان ڈاکٹر ہے ئۇيغۇر ۱۲۳ لا',
    Devanagari: 'कृष्णमूर्ति',
    Bengali: 'মুহাম্মদ',
    Gurmukhi: 'ਹਰਪ੍ਰੀਤ',
    Gujarati: 'ગુજરાતી',
    Odia: 'ଓଡ଼ିଶା',
    Tamil: 'தமிழ் ஸ்ரீ',
    Telugu: 'శ్రీనివాస్',
    Kannada: 'ಕೃಷ್ಣ',
    Malayalam: 'കൊച്ചി',
    Sinhala: 'ශ්‍රී',
    Thai: 'ณัฐวุฒิ น้ำ',
    Lao: 'ນ້ຳ',
    Khmer: 'ភ្នំពេញ',
    Myanmar: 'အောင်ဆန်း',
    Ethiopic: 'አዲስ አበባ',
    Thaana: 'މާލެ',
    Chinese: '王小明 龍體國臺灣 ㄅㄆㄇ',
    Japanese: '髙橋 﨑子 さくら サクラ 々〆 ｻｸﾗ',
    Korean: '김민준 똠방각하',
    Emoji: '😀👍🏽🇩🇪❤️',
  }),
)('%s is drawn, every letter of it', (_, text) => {
  const line = set(text)
  expect(line.undrawn).toEqual([])
  expect(glyphsOf(line).filter(({ id }) => id === 0)).toEqual([])
})

test('what no font has is named, and a replacement character stands for it', () => {
  const line = set('A\u{e000} \u{12000}z')
  expect(line.undrawn).toEqual([0xe000, 0x12000])
  expect(seen(line)).toBe('A\ufffd \ufffdz')
})

test('invisible characters are drawn as nothing', () => {
  expect(set('\u200b\u200d\ufe0f\u2066')).toMatchObject({ width: 0, undrawn: [] })
  const invisible = Array.from({ length: 0x30000 }, (_, code) => code)
    .concat(Array.from({ length: 0x1000 }, (_, index) => 0xe0000 + index))
    .map((code) => (code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code)))
    .filter((character) => /\p{Default_Ignorable_Code_Point}/u.test(character))
  expect(invisible.length).toBeGreaterThan(4000)
  expect(glyphsOf(set(invisible.join(''))).filter(({ id }) => id === 0)).toEqual([])
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(...Array.from('אبک्िน้ำ12/3( )aé김字\u200d\ufe0f\u0301\u{1f469}\u{e000}')),
  }),
)

test('of any text, each character is drawn by a font that has it, or named', () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, bold) => {
      const line = setLine(text, baseOf(text), { bold, han: 'jp' })
      const glyphs = glyphsOf(line)
      expect(glyphs.filter(({ id }) => id === 0)).toEqual([])
      const lettersOf = (text: string) => Array.from(text.normalize('NFD')).sort().join('')
      let undrawn = line.undrawn.length
      const named = line.undrawn.map((code) => String.fromCodePoint(code))
      const drawn = Array.from(seen(line))
      for (; undrawn > 0; undrawn--) drawn.splice(drawn.lastIndexOf('\ufffd'), 1)
      expect(lettersOf([...drawn, ...named].join(''))).toBe(lettersOf(text))
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakLines, shorten } from '../../src/documents/breaks.ts'
import { graphemesOf } from '../../src/documents/lines.ts'

const room = (graphemes: number) => (text: string) => graphemesOf(text).length <= graphemes

describe('a text that is too long for its line', () => {
  test('is broken at a blank', () => {
    expect(breakLines('Friedrich Nietzsche Platz', room(20), 3)).toEqual(['Friedrich Nietzsche', 'Platz'])
    expect(breakLines('Friedrich Nietzsche', room(9), 3)).toEqual(['Friedrich', 'Nietzsche'])
  })

  test('is broken within a word that has a line of its own', () => {
    expect(breakLines('Donaudampfschiff', room(7), 3)).toEqual(['Donauda', 'mpfschi', 'ff'])
  })

  test('leaves the rest to its last line', () => {
    expect(breakLines('a b c d', room(1), 2)).toEqual(['a', 'b c d'])
  })

  test('needs no blank in Chinese and Japanese, where no comma begins a line and no bracket ends one', () => {
    expect(breakLines('上海市浦东新区世纪大道', room(6), 2).join('|')).toMatch(/^.{4,6}\|.{5,7}$/u)
    expect(breakLines('五階五百、三号', room(4), 2)[1]).not.toMatch(/^、/)
    expect(breakLines('東京都「コーポ」', room(4), 2)[0]).not.toMatch(/「$/)
  })

  test('is broken between the words of Thai, which a dictionary knows', () => {
    expect(breakLines('สวัสดีกรุงเทพ', room(6), 2)).toEqual(['สวัสดี', 'กรุงเทพ'])
  })

  test('keeps graphemes whole', () => {
    expect(breakLines('👩‍👩‍👧👩‍👩‍👧', room(1), 2)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧'])
    expect(breakLines('क्षक्ष', room(1), 2)).toEqual(['क्ष', 'क्ष'])
    expect(shorten('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', room(2))).toBe('👩‍👩‍👧…')
  })

  test('is shortened to as much as fits with "…"', () => {
    expect(shorten('Straße', room(6))).toBe('Straße')
    expect(shorten('Straße der', room(8))).toBe('Straße…')
  })
})

test('nothing but blanks is lost in breaking', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 5 }),
      (text, width, linesMax) => {
        const lines = breakLines(text.trim(), room(width), linesMax)
        expect(lines.length).toBeLessThanOrEqual(linesMax)
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
        for (const line of lines.slice(0, -1)) expect(room(width)(line)).toBe(true)
      },
    ),
  )
})

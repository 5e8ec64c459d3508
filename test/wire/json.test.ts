import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEPTH_MAX, OddNumber, readJson } from '../../src/wire/reading/json.ts'
import { refusalOf } from './refusals.ts'

const refusedAsJson = (text: string) => {
  const { code, detail, message } = refusalOf(() => readJson(text))
  expect(code).toBe('malformed')
  expect(detail).toMatchObject([{ type: 'json_invalid', loc: ['body'] }])
  return message
}

/** JSON values whose numbers are all plain integers, as texts in any spelling of white space. */
const plainValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false, 'e1.5', '":"', '\\u0000', '{"a":1,"a":2}', '1.0'),
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger().map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.array(tie('value')),
    fc.dictionary(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'a:b', 'constructor')),
      tie('value'),
    ),
  ),
})).value

const withoutNul = (text: string) => !text.includes('\\u0000') || text.includes('\\\\u0000')

describe('readJson', () => {
  test('agrees with JSON.parse on every value of plain numbers', () => {
    fc.assert(
      fc.property(plainValue, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        fc.pre(withoutNul(text))
        expect(readJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  test('takes any text or refuses it, and never throws anything else', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[[\]{}",:0-9eE.+\\u-]*$/)),
        (text) => {
          let expected: unknown
          try {
            expected = JSON.parse(text)
          } catch {
            refusedAsJson(text)
            return
          }
          try {
            readJson(text)
          } catch {
            // More than JSON asks for was asked: that must have a reason.
            expect(text.length).toBeGreaterThan(2)
            expect(typeof expected).not.toBe('number')
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    ['{"a":1,"a":1}', '"a"'],
    ['[{"b":{"a":1,"c":2,"a":3}}]', '"a"'],
    ['{"__proto__":1,"__proto__":2}', '"__proto__"'],
    ['{"a":1,"\\u0061":2}', '"a"'],
    ['{"x":[{"y":1},{"y":1,"y":1}],"s":"a:b:c"}', '"y"'],
    ['{"s":"\\\\","q\\"{":["}"],"t":{"s":{}},"q\\"{":2}', String.raw`"q\"{"`],
    [`{"${'n'.repeat(99)}":1,"${'n'.repeat(99)}":2}`, `"${'n'.repeat(40)}…"`],
  ])('refuses a member name that occurs twice, and says which: %s', (text, name) => {
    expect(refusedAsJson(text)).toContain(`names the member ${name} twice`)
  })

  test('one name in two objects is no repetition, and colons in texts are none', () => {
    expect(readJson('{"a":{"a":":","b":"\\"::"},"b":[{"a":1},{"a":1}]}')).toEqual({
      a: { a: ':', b: '"::' },
      b: [{ a: 1 }, { a: 1 }],
    })
  })

  test('a repeated name is found however the object is made', () => {
    const member = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer())
    fc.assert(
      fc.property(fc.array(member, { maxLength: 5 }), (members) => {
        const text = `{"outer":{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}}`
        const repeated = new Set(members.map(([name]) => name)).size < members.length
        if (repeated) expect(refusedAsJson(text)).toMatch(/names the member "[a-d]" twice/)
        else expect(readJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  test.each([
    '1.0',
    '1e2',
    '1E2',
    '-0',
    '1.5',
    '1e400',
    '9007199254740992',
    '9007199254740993',
    '-9007199254740992',
    '12345678901234567890',
    '-0.0',
    '1e-7',
  ])('keeps the spelling of the number %s', (source) => {
    expect(readJson(source)).toEqual(new OddNumber(source))
    expect(readJson(`{"a":[1,${source},{"b":${source}}]}`)).toEqual({
      a: [1, new OddNumber(source), { b: new OddNumber(source) }],
    })
  })

  test.each(['0', '1', '-1', '9007199254740991', '-9007199254740991', '1000000000000000'])(
    'reads %s as the number it is',
    (source) => {
      expect(readJson(`[${source}]`)).toEqual([Number(source)])
    },
  )

  test('numbers in texts are texts', () => {
    expect(readJson('{"1.5":"1e400 -0"}')).toEqual({ '1.5': '1e400 -0' })
  })

  test.each(['"\\u0000"', '{"a\\u0000b":1}', '["x","\\\\\\u0000"]'])('refuses NUL: %s', (text) => {
    expect(refusedAsJson(text)).toContain('NUL')
  })

  test('an escaped backslash before u0000 is no NUL', () => {
    expect(readJson('"\\\\u0000"')).toBe('\\u0000')
  })

  test.each(['"\\ud800"', '{"\\uDFFF":1}', '[["\\ud83dx"]]', '"\ud800"', '{"a":"\udc00"}'])(
    'refuses half a surrogate pair: %j',
    (text) => {
      expect(refusedAsJson(text)).toContain('surrogate')
    },
  )

  test('takes whole surrogate pairs and their neighbours', () => {
    expect(readJson('["\\ud83d\\ude00","😀","\\ud7ff"]')).toEqual(['😀', '😀', '\ud7ff'])
  })

  test.each([
    '',
    ' \n',
    '{',
    '[1,]',
    '01',
    'undefined',
    '{"a":1}}',
    "{'a':1}",
    '{"a":1 "b":2}',
    '\ufeff{}',
    'NaN',
  ])('refuses what is not JSON: %j', (text) => {
    refusedAsJson(text)
  })

  test('says of an empty body that it is empty', () => {
    expect(refusedAsJson('')).toBe('Nothing was sent, but JSON belongs here')
  })

  test.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['lists that never close', '['.repeat(100_000)],
  ])('refuses 100,000 levels of %s without running out of stack', (_name, text) => {
    expect(refusedAsJson(text)).toContain('deeper')
  })

  test('takes the deepest level that is allowed', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(() => readJson(nested(DEPTH_MAX))).not.toThrow()
    refusedAsJson(nested(DEPTH_MAX + 1))
  })

  test('a member called __proto__ is a member and changes nobody', () => {
    const read = readJson('{"__proto__":{"polluted":1}}') as object
    expect(Object.hasOwn(read, '__proto__')).toBe(true)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { BodyBytes } from '../../src/http/intake/body-bytes.ts'

const collect = (announced: number, pieces: readonly string[]) => {
  const bytes = new BodyBytes(announced)
  for (const piece of pieces) bytes.add(Buffer.from(piece))
  return bytes
}

describe('the bytes of a body', () => {
  it.each([
    ['without an announced length', NaN],
    ['announced exactly', 10],
    ['announced longer than what came', 16],
    ['announced far longer', 1_000_000],
  ])('are what came, in its order, %s', (_, announced) => {
    const bytes = collect(announced, ['ab', 'cde', 'f', 'ghij'])
    expect(bytes.length).toBe(10)
    expect(bytes.end().toString()).toBe('abcdefghij')
  })

  it('are none of an empty body', () => {
    expect(collect(NaN, []).end()).toHaveLength(0)
  })

  it('are kept piece by piece only until the announced length is near', () => {
    expect(collect(1_000, ['a', 'b', 'c']).pieces).toBe(3)
    expect(collect(24, ['a', 'b', 'c']).pieces).toBe(0)
    expect(collect(NaN, ['a', 'b', 'c']).pieces).toBe(3)
  })

  it('are a memory of their own, that a thread can take, where they were announced', () => {
    const body = collect(10, ['abcde', 'fghij']).end()
    expect(body.byteLength).toBe(body.buffer.byteLength)
  })
})

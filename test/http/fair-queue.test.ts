import { expect, test } from 'vitest'
import { FairQueue } from '../../src/http/bounds/fair-queue.ts'

/** Work that runs until it is told to end. */
class Works {
  readonly begun: string[] = []
  readonly #ends = new Map<string, () => void>()

  piece(name: string) {
    return () =>
      new Promise<string>((resolve) => {
        this.begun.push(name)
        this.#ends.set(name, () => resolve(name))
      })
  }

  async end(name: string) {
    this.#ends.get(name)!()
    await new Promise(setImmediate)
  }
}

test('the many pieces of one hold up nobody else for longer than one piece', async () => {
  const turns = new FairQueue(1)
  const works = new Works()
  for (const name of ['a1', 'a2', 'a3', 'a4']) void turns.run(1, works.piece(name))
  for (const name of ['b1', 'b2']) void turns.run(2, works.piece(name))
  void turns.run(3, works.piece('c1'))
  for (let at = 0; at < 7; at++) await works.end(works.begun[at]!)
  expect(works.begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4'])
})

test('one party does not get every place', async () => {
  const turns = new FairQueue(3, 2)
  const works = new Works()
  for (const name of ['a1', 'a2', 'a3']) void turns.run(1, works.piece(name))
  expect(works.begun).toEqual(['a1', 'a2'])
  void turns.run(2, works.piece('b1'))
  expect(works.begun).toEqual(['a1', 'a2', 'b1'])
  await works.end('b1')
  expect(works.begun).toEqual(['a1', 'a2', 'b1'])
  await works.end('a1')
  expect(works.begun).toEqual(['a1', 'a2', 'b1', 'a3'])
})

test('work that throws ends its turn', async () => {
  const turns = new FairQueue(1)
  const failing = turns.run(1, () => Promise.reject(new Error('no')))
  const next = turns.run(1, () => 'done')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})

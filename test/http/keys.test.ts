import { expect, test } from 'vitest'
import { batchIds } from '../../src/credentials/batch-ids.ts'
import { keyHash, looksLikeKey, newKey } from '../../src/credentials/api-keys.ts'
import { FixedWindows } from '../../src/http/admission/rate-windows.ts'
import { HandClock } from '../../testing/clock.ts'

test('a new key is of the published form, and only its hash and its ends are for the store', () => {
  const { key, hash, prefix, lastFour } = newKey('live')
  expect(key).toMatch(/^sc_live_[0-9A-Za-z]{49}$/)
  expect([hash, prefix, lastFour]).toEqual([keyHash(key), key.slice(0, 12), key.slice(-4)])
  expect(Buffer.from(hash, 'base64')).toHaveLength(32)
  expect(newKey('test').key.startsWith('sc_test_')).toBe(true)
})

test('no two keys are alike', () => {
  expect(new Set(Array.from({ length: 1_000 }, () => newKey('test').key)).size).toBe(1_000)
})

test('any single mistyped character is found out without a look-up', () => {
  const { key } = newKey('test')
  expect(looksLikeKey(key)).toBe(true)
  for (let at = 0; at < key.length; at++) {
    const wrong = key.slice(0, at) + (key[at] === 'x' ? 'y' : 'x') + key.slice(at + 1)
    expect(looksLikeKey(wrong)).toBe(false)
  }
  for (const wrong of [
    '',
    'sc_test_',
    `${key} `,
    ` ${key}`,
    key.slice(1),
    key.slice(0, -1),
    `${key}0`,
    key.toUpperCase(),
  ]) {
    expect(looksLikeKey(wrong)).toBe(false)
  }
})

test('batch ids are UUIDs of version 7 that ascend, whatever the clock does', () => {
  const clock = new HandClock()
  const next = batchIds(clock)
  const ids: string[] = []
  for (let at = 0; at < 20_000; at++) {
    if (at === 5_000) clock.pass(10)
    if (at === 10_000) clock.jump(-60_000)
    ids.push(next())
  }
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  expect(
    ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toEqual([])
  expect(parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 0, 15, 12))
})

test('windows that have lapsed are cleared away in passing, and there are never more than may be', () => {
  const clock = new HandClock()
  const windows = new FixedWindows<number>(clock, 1_000, 100)
  for (let key = 0; key < 1_000; key++) windows.open(key).count++
  expect(windows.size).toBe(100)
  clock.pass(1_000)
  windows.open(5_000)
  expect(windows.size).toBe(1)
})

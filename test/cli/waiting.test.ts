import { beforeEach, expect, test } from 'vitest'
import { NetworkError, RateLimitedError, type Retry } from '../../client/index.ts'
import { retryTeller } from '../../src/cli/batches/waiting.ts'

const limited = new RateLimitedError('429', {
  status: 429,
  requestId: undefined,
  rateLimit: undefined,
  retryAfter: 42,
  detail: [],
})
const silent = (path: string) =>
  new NetworkError(
    `GET http://x${path}`,
    { code: 'ECONNREFUSED', reason: 'nothing', lasting: false },
    undefined,
  )

let now: number
let said: string[]
let tell: (retry: Retry) => void
beforeEach(() => {
  now = 0
  said = []
  tell = retryTeller(
    (line) => said.push(line),
    () => now,
  )
})

test('a rate limit that every batch under way meets is said once, and again in the next window', () => {
  for (const delayMs of [42_000, 42_000, 41_000, 42_000]) tell({ error: limited, attempt: 1, delayMs })
  now = 20_000
  tell({ error: limited, attempt: 1, delayMs: 22_000 })
  now = 60_000
  tell({ error: limited, attempt: 2, delayMs: 30_000 })
  expect(said).toEqual([
    'The rate limit is reached; trying again in 42 seconds',
    'The rate limit is reached; trying again in 30 seconds',
  ])
})

test('a server that is away is said once for all calls, and as long as it stays away', () => {
  tell({ error: silent('/a'), attempt: 1, delayMs: 200 })
  expect(said).toEqual([])
  tell({ error: silent('/a'), attempt: 2, delayMs: 400 })
  tell({ error: silent('/b'), attempt: 2, delayMs: 450 })
  now = 4_000
  tell({ error: silent('/b'), attempt: 5, delayMs: 4_000 })
  expect(said).toEqual([
    'No answer from GET http://x/a: nothing; trying again in 1 second',
    'No answer from GET http://x/b: nothing; trying again in 4 seconds',
  ])
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startFakeService, type FakeService } from '../fake-service/fake.ts'
import { run } from './command-line.ts'

let fake: FakeService
beforeEach(async () => {
  fake = await startFakeService()
})
afterEach(() => fake.close())

describe('the exit code', () => {
  test('is 0 when all were cancelled', async () => {
    expect(await run(fake, ['cancel', '1', '2'])).toEqual({
      code: 0,
      stdout: '2 of 2 items cancelled\n',
      stderr: '',
    })
  })

  test('is 1 when some failed, and stdout says which and why', async () => {
    fake.failing.set(12, 'item_already_shipped')
    const { code, stdout } = await run(fake, ['cancel', '1', '12', '3'])
    expect(code).toBe(1)
    expect(stdout).toBe(
      'ITEMS  CODE                  WHY\n12     item_already_shipped  Item 12: item already shipped\n2 of 3 items cancelled, 1 failed\n',
    )
  })

  test('is 2 when the key is refused, and stderr carries the server’s message and the request’s id', async () => {
    const { code, stdout, stderr } = await run(fake, ['cancel', '1', '--key', 'wrong'])
    expect([code, stdout, stderr]).toEqual([2, '', '401: Unknown API key\n  (request request-1)\n'])
  })

  test('is 2 when nobody answers, and stderr says where nobody was', async () => {
    await fake.close()
    const { code, stderr } = await run(fake, ['cancel', '1', '--patience', '0'])
    expect(code).toBe(2)
    expect(stderr).toContain(`No answer from POST ${fake.url}/api/v1/orders/cancel: `)
    fake = await startFakeService()
  })

  test.each([
    ['an id that is none', ['cancel', '1', '1.5'], '"1.5" is no item id'],
    ['an unknown option', ['cancel', '1', '--now'], 'unknown option'],
    ['a file that would replace another one', ['cancel', '--file', 'a', '--file', 'b'], 'is given twice'],
    ['an unknown command', ['cancle', '1'], 'unknown command'],
    [
      'a key that no header can carry',
      ['cancel', '1', '--key', 'schlüssel'],
      'holds a character that no API key',
    ],
    ['a batch size of zero', ['cancel', '1', '--batch-size', '0'], 'It is a whole number from 1 on.'],
    [
      'a file that is not there',
      ['cancel', '--file', '/nowhere/x.csv'],
      '/nowhere/x.csv: there is no such file',
    ],
    ['a folder in the place of a file', ['cancel', '--file', '/'], '/ is a folder; a file is needed.'],
    ['an address that is none', ['cancel', '1', '--url', 'localhost:80'], '--url is no http address'],
  ])('is 2 for %s, before anything is sent', async (_, args, message) => {
    const { code, stdout, stderr } = await run(fake, args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(fake.seen).toEqual([])
  })

  test('is 2 without a key, and stderr names the variable', async () => {
    const { code, stderr } = await run(fake, ['cancel', '1'], { env: { SELLERS_CENTER_API_KEY: undefined } })
    expect([code, stderr]).toEqual([2, 'No API key: give --key, or set SELLERS_CENTER_API_KEY.\n'])
  })

  test('is 130 after Ctrl-C, and stderr names the batch that is carried out nevertheless', async () => {
    fake.asksUntilFinal = Infinity
    const { code, stdout, stderr } = await run(fake, ['cancel', '1'], {
      meanwhile: (kill) => fake.onCall('/api/v1/results/', () => kill('SIGINT')),
    })
    expect(code).toBe(130)
    expect(stdout).toBe('0 of 1 item cancelled, 1 not known\n')
    expect(stderr).toContain(`sellers-center results cancel ${[...fake.batches.keys()][0]!}  (1 item)`)
  })
})

test.each([['-'], ['--file=-']])('ids are read from stdin with %s', async (argument) => {
  expect(await run(fake, ['cancel', argument], { stdin: 'id\n7\n8\n' })).toMatchObject({ code: 0 })
  expect([...fake.batches.values()].flatMap(({ items }) => items)).toEqual([{ id: 7 }, { id: 8 }])
})

test('bad lines are all told by their number, and nothing is sent', async () => {
  const { code, stdout, stderr } = await run(fake, ['cancel', '-'], { stdin: '1\nx\n2\n-3\n' })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr.split('\n')).toEqual([
    'stdin has 2 lines that cannot be used; nothing was sent.',
    '  line 2: "x" is no item id (a whole number from 1 to 9007199254740991)',
    '  line 4: "-3" is no item id (a whole number from 1 to 9007199254740991)',
    '',
  ])
  expect(fake.seen).toEqual([])
})

test('many ids go in batches of the asked size, and a log shows how far it is', async () => {
  const stdin = Array.from({ length: 1000 }, (_, n) => n + 1).join('\n')
  const { code, stdout, stderr } = await run(fake, ['cancel', '-', '--batch-size', '50'], { stdin })
  expect([code, stdout]).toEqual([0, '1,000 of 1,000 items cancelled\n'])
  expect(fake.batches.size).toBe(20)
  expect(stderr.split('\n')).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `Cancelling: ${n}00 of 1,000 items`),
    '',
  ])
})

test('a 429 is obeyed and not an error', async () => {
  fake.instead('/api/v1/orders/cancel', { status: 429, headers: { 'retry-after': '0' } })
  expect(await run(fake, ['cancel', '1'])).toMatchObject({ code: 0 })
  expect(fake.seen.map(({ method }) => method)).toEqual(['POST', 'POST', 'GET'])
})

test('only the failed results are read', async () => {
  await run(fake, ['cancel', '1'])
  expect(fake.seen.at(-1)!.url).toMatch(/&items=failed&limit=10000$/)
})

test('--json prints one document with every failure and every batch', async () => {
  fake.failing.set(2, 'item_not_found').set(3, 'item_not_found')
  const { code, stdout } = await run(fake, ['cancel', '1', '2', '3', '--json', '--batch-size', '2'])
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toEqual({
    operation: 'cancel',
    asked: 3,
    succeeded: 1,
    failed: 2,
    unknown: 0,
    error: null,
    failures: [2, 3].map((id) => ({
      requestItem: { id },
      errors: [`Item ${id}: item not found`],
      errorCodes: ['item_not_found'],
    })),
    batches: [
      { replayed: false, status: 'completed', firstEntry: 0, entryCount: 2, failed: 1 },
      { replayed: false, status: 'completed', firstEntry: 2, entryCount: 1, failed: 1 },
    ].map((batch) => ({ ...batch, batchRequestId: expect.any(String) as string })),
  })
})

test('--json is a document even when the server refuses in the middle', async () => {
  fake.instead('/api/v1/results/', { status: 401, body: { message: 'Revoked' } })
  const { code, stdout, stderr } = await run(fake, ['cancel', '1', '--json'])
  expect(code).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({
    succeeded: 0,
    failed: 0,
    unknown: 1,
    error: { name: 'UnauthorizedError', message: 'Revoked' },
    batches: [{ status: null }],
  })
  expect(stderr).toContain('the server carries these out although')
})

test('--no-wait prints the batch ids and asks for no results', async () => {
  const { code, stdout } = await run(fake, ['cancel', '1', '2', '3', '--no-wait', '--batch-size', '2'])
  expect([code, stdout]).toEqual([0, [...fake.batches.keys()].map((id) => `${id}\n`).join('')])
  expect(fake.seen).toHaveLength(2)
})

test('what a server says cannot move the cursor of the terminal', async () => {
  fake.instead('/api/v1/results/', {
    status: 200,
    body: {
      batchRequestId: 'x',
      status: 'completed',
      items: [{ requestItem: { id: 1 }, success: false, errors: ['\x1b[2Jgone'], errorCodes: ['x'] }],
    },
  })
  const { stdout } = await run(fake, ['cancel', '1'])
  expect(stdout).toContain('\ufffd[2Jgone')
  expect(stdout).not.toContain('\x1b')
})

import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mkdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newFolder, removeFolder } from '../store/folder.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const options = { timeout: 60_000, env: { PATH: process.env['PATH'], ...env } }
    execFile(process.execPath, [MAIN, ...args], options, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })

let folder: string
/** A port of this machine at which nobody listens. */
let silent: number
beforeAll(async () => {
  folder = newFolder()
  mkdirSync(join(folder, 'empty'))
  writeFileSync(join(folder, 'file'), '')
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  silent = (server.address() as { port: number }).port
  server.close()
})
afterAll(() => removeFolder(folder))

describe('a start that cannot work is refused in one line', () => {
  test.each([
    ['without a worker on the embedded database, by flag', ['serve', '--no-worker'], {}, '--no-worker'],
    [
      'without a worker on the embedded database, by variable',
      ['serve'],
      { SELLERS_CENTER_WORKER: 'false' },
      '--no-worker',
    ],
    ['a worker alone on the embedded database', ['work'], {}, '--database-url'],
    [
      'a sandbox on a database that others share',
      ['serve', '--sandbox'],
      { DATABASE_URL: 'postgres://u:secret@h/d' },
      '--sandbox',
    ],
    ['a database of another kind', ['serve'], { DATABASE_URL: 'mysql://u:secret@h/d' }, 'postgres://'],
    ['a mistyped variable', ['serve'], { SELLERS_CENTER_PROT: '1' }, 'SELLERS_CENTER_PORT'],
    ['a file as data folder', ['serve', '--port', '0', '--data', 'file'], {}, 'file'],
    ['a data folder below a file', ['serve', '--port', '0', '--data', 'file/data'], {}, 'file/data'],
  ])('%s: exit 1', async (_, args, env, says) => {
    const placed = args.map((arg) => (arg.startsWith('file') ? join(folder, arg) : arg))
    expectOneLine(await run(placed, env), 1, says)
  })

  test('two faults are two lines', async () => {
    const { code, err } = await run(['serve', '--no-worker', '--profile', 'both'])
    expect([code, err.trim().split('\n').length]).toEqual([1, 2])
  })

  test('a database that is away is waited for with one line, and given up with one', async () => {
    const url = `postgres://someone:secret@127.0.0.1:${silent}/shop`
    for (const command of ['serve', 'work']) {
      const ended = await run([command, '--database-url', url], {
        SELLERS_CENTER_DATABASE_START_TIMEOUT_MS: '1',
      })
      const [waiting, givenUp, ...more] = ended.err.trim().split('\n')
      expect([ended.code, more]).toEqual([1, []])
      expect(JSON.parse(waiting!)).toMatchObject({
        msg: expect.stringContaining('waiting for the database: connect ECONNREFUSED') as string,
      })
      expect(givenUp).toContain(
        `The database did not answer for 1 s: connect ECONNREFUSED 127.0.0.1:${silent}`,
      )
      expect(ended.err).not.toContain('secret')
    }
  })
})

describe('a tool that cannot do its work says so in one line and ends with 2', () => {
  test.each([
    ['check', ['check', '--data', 'empty']],
    ['check', ['check', '--data', 'empty', '--database-url', 'postgres://h/d']],
    ['backup', ['backup', 'copy', '--data', 'missing']],
    ['restore', ['restore', 'missing', '--data', 'other']],
    ['migrate', ['migrate']],
    ['copy', ['copy', '--from', 'sqlite:missing', '--to', 'postgres://someone:secret@127.0.0.1:1/shop']],
    ['copy', ['copy', '--from', 'sqlite:empty', '--to', 'mysql://u:secret@h/d']],
  ])('%s: %j', async (_, args) => {
    const names = /^(sqlite:)?(empty|missing|file|other|copy)$/
    const placed = args.map((arg, at) =>
      at === 0
        ? arg
        : arg.replace(
            names,
            (_match, kind: string | undefined, name: string) => `${kind ?? ''}${join(folder, name)}`,
          ),
    )
    expectOneLine(await run(placed), 2, '')
  })

  test.each(['check', 'migrate'])('%s of a database that is away', async (command) => {
    const url = `postgres://someone:secret@127.0.0.1:${silent}/shop`
    expectOneLine(await run([...command.split(' '), '--database-url', url]), 2, 'ECONNREFUSED')
  })
})

function expectOneLine({ code, out, err }: Ended, exitCode: number, says: string): void {
  expect([code, out, err.trim().split('\n').length, err]).toEqual([
    exitCode,
    '',
    1,
    expect.stringContaining(says),
  ])
  expect(err).toMatch(/^sellers-center: /)
  expect(err).not.toContain('secret')
}

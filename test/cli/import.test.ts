import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startFakeService, type FakeService, type Instead } from '../fake-service/fake.ts'
import { run } from './command-line.ts'

let folder: string
let fake: FakeService
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sellers-center-import-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  fake = await startFakeService()
})
afterEach(() => fake.close())

const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('import', () => {
  const two = '{"order_number":"A-1"}\n{"order_number":"A-2"}\n'

  test('sends the file as its format, and exits with 0 when every order is in', async () => {
    const path = file('orders.ndjson', two)
    expect(await run(fake, ['import', path, '--merchant', '7'])).toMatchObject({
      code: 0,
      stdout: '2 created, 0 unchanged, 0 refused\n',
    })
    expect(fake.seen).toMatchObject([{ method: 'POST', url: '/admin/v1/merchants/7/orders', body: two }])
    expect(fake.seen[0]!.headers).toMatchObject({
      'content-type': 'application/x-ndjson',
      authorization: 'Bearer operator-token',
    })
  })

  test('takes stdin, and exits with 1 when a line was refused, naming it', async () => {
    const { code, stdout } = await run(fake, ['import', '-', '--merchant', '1', '--format', 'ndjson'], {
      stdin: `${two}{"order_number":"bad"}\n`,
    })
    expect(code).toBe(1)
    expect(stdout).toBe(
      'LINE  ORDER  WHY\n   3  bad    shop_country is missing\n2 created, 0 unchanged, 1 refused\n',
    )
  })

  test('prints the server’s report with --json', async () => {
    const { stdout } = await run(fake, ['import', '-', '--merchant', '1', '--format', 'ndjson', '--json'], {
      stdin: two,
    })
    expect(JSON.parse(stdout)).toEqual({ created: 2, unchanged: 0, refused: [], refusedTotal: 0 })
  })

  test.each([
    ['a format that nobody named', ['import', '-', '--merchant', '1'], 'Which format has stdin?'],
    [
      'a file that is not there',
      ['import', '/nowhere/orders.csv', '--merchant', '1'],
      '/nowhere/orders.csv: there is no such file',
    ],
    ['no merchant', ['import', '-', '--format', 'csv'], "'--merchant <id>' not specified"],
    [
      'a wrong token',
      ['import', '-', '--format', 'csv', '--merchant', '1', '--admin-token', 'wrong'],
      '401: Unknown operator token',
    ],
  ])('exits with 2 for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await run(fake, args, { stdin: two })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })

  test('says that nothing was taken in where the server refused, an unknown merchant for instance', async () => {
    fake.instead('/admin/v1/', { status: 404, body: { message: 'There is no merchant 99' } })
    const { code, stderr } = await run(fake, ['import', '-', '--format', 'csv', '--merchant', '99'], {
      stdin: two,
    })
    expect([code, stderr]).toEqual([2, '404: There is no merchant 99\nNothing was taken in.\n'])
  })

  test('says that nothing was taken in where the server was not reached', async () => {
    const { url } = fake
    await fake.close()
    const args = ['import', '-', '--format', 'csv', '--merchant', '1', '--url', url]
    const { code, stderr } = await run(fake, args, { stdin: two })
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([2, 'Nothing was taken in.'])
    expect(stderr).toContain(`No answer from ${url}: nothing listens there`)
    fake = await startFakeService()
  })

  test('says that nothing was taken in when it is interrupted before the end of the file', async () => {
    const { code, stderr } = await run(fake, ['import', '-', '--format', 'csv', '--merchant', '1'], {
      stdin: two,
      holdStdinOpen: true,
      meanwhile: (kill) => fake.onCallBegun(() => kill('SIGINT')),
    })
    expect([code, stderr]).toEqual([130, 'Interrupted.\nNothing was taken in.\n'])
  })

  test.each<[string, Instead]>([
    ['the connection breaks after the whole file', 'hang up'],
    ['the server fails', { status: 503 }],
  ])('says that it is not known what is in, and that it can be repeated, when %s', async (_, instead) => {
    fake.instead('/admin/v1/', instead)
    const { code, stderr } = await run(fake, ['import', '-', '--format', 'csv', '--merchant', '1'], {
      stdin: two,
    })
    expect(code).toBe(2)
    expect(stderr).toContain(
      'Whether the file was taken in is not known. Import it again: orders that are in',
    )
  })

  test('passes its options on, and says what was replaced and passed over', async () => {
    fake.instead('/admin/v1/', {
      status: 200,
      body: {
        created: 1,
        unchanged: 2,
        replaced: 3,
        ignored: ['note', 'x\x1b'],
        refused: [],
        refusedTotal: 0,
      },
    })
    const args = ['import', '-', '--format', 'csv', '--merchant', '1', '--dry-run', '--replace']
    const { code, stdout } = await run(fake, [...args, '--ignore', 'a, b'], { stdin: two })
    expect(code).toBe(0)
    expect(stdout).toBe(
      'Passed over, because no order has it: note, x\ufffd\n1 created, 2 unchanged, 3 replaced, 0 refused (dry run: nothing was taken in)\n',
    )
    expect(fake.seen[0]!.url).toBe('/admin/v1/merchants/1/orders?replace=true&ignore=a%2Cb&dry_run=true')
  })
})

import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfig, VARIABLES } from '../../src/config.ts'
import { read } from '../house/sources.ts'
import { newFolder, removeFolder } from '../store/folder.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => removeFolder(folder))

/** Runs a command in the folder; it ends at its settings. */
const messages = (args: readonly string[], env: Record<string, string> = {}) =>
  new Promise<string>((resolve) => {
    const options = { cwd: folder, env: { PATH: process.env['PATH'], ...env } }
    execFile(process.execPath, [MAIN, ...args], options, (_error, _out, err) => resolve(err))
  })

test("settings of .env are used, the environment wins, and other programs' variables are none of ours", async () => {
  writeFileSync(
    join(folder, '.env'),
    'SELLERS_CENTER_PORT=many\nSELLERS_CENTER_PROFILE="lively" # words\nPORT=1\n',
  )
  const err = await messages(['serve'])
  expect(err).toContain('port (or SELLERS_CENTER_PORT) must be')
  expect(err).toContain('profile (or SELLERS_CENTER_PROFILE) must be')
  const set = await messages(['serve'], { SELLERS_CENTER_PORT: '0' })
  expect(set).not.toContain('SELLERS_CENTER_PORT')
  expect(set).toContain('SELLERS_CENTER_PROFILE')
})

test('which settings came from .env is said, and never their values', async () => {
  writeFileSync(join(folder, '.env'), 'SELLERS_CENTER_ADMIN_TOKEN=a-token-of-the-operator\n')
  const err = await messages(['check', '--data', join(folder, 'none')])
  expect(err).toContain('settings from .env: SELLERS_CENTER_ADMIN_TOKEN\n')
  expect(err).not.toContain('a-token')
})

test("a folder called .env is none, and a seller's command reads no .env", async () => {
  mkdirSync(join(folder, '.env'))
  expect(await messages(['check', '--data', join(folder, 'none')])).not.toContain('.env')
  removeFolder(join(folder, '.env'))
  writeFileSync(join(folder, '.env'), 'SELLERS_CENTER_URL=http://127.0.0.1:1\nSELLERS_CENTER_API_KEY=x\n')
  expect(await messages(['orders'])).toContain('SELLERS_CENTER_API_KEY')
})

test("a misspelt variable of a seller's command is refused before anything is sent", async () => {
  const err = await messages(['orders'], {
    SELLERS_CENTER_ULR: 'http://127.0.0.1:9',
    SELLERS_CENTER_API_KEY: 'x',
  })
  expect(err).toContain('SELLERS_CENTER_ULR is no setting; is SELLERS_CENTER_URL meant?')
})

test('what is ignored is named beside what is refused', async () => {
  const err = await messages(['serve'], { SELLERS_CENTER_PORT: 'abc', SELLERS_CENTER_FOOBAR: '1' })
  expect(err).toContain('SELLERS_CENTER_FOOBAR: no such setting, ignored')
  expect(err).toContain('SELLERS_CENTER_PORT')
})

test('.env.example names settings that there are, with their defaults', () => {
  const example = read('.env.example')
  const named = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(
    ([, name, value]) => [name!, value!] as const,
  )
  expect(named.length).toBeGreaterThan(5)
  const known = [...VARIABLES, 'DATABASE_URL']
  expect(named.filter(([name]) => !known.includes(name))).toEqual([])
  const defaults = Object.values(readConfig()).map(String)
  for (const [name, value] of named)
    if (!/TOKEN|DATABASE_URL|PROXY/.test(name))
      expect([name, defaults]).toEqual([name, expect.arrayContaining([value])])
})

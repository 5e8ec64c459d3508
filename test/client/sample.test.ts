import { execFile } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type RunningApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { read, ROOT } from '../house/sources.ts'
import { newFolder, removeFolder } from '../store/folder.ts'

const section = /\n### From a program\n(.*?)\n### /s.exec(read('README.md'))![1]!

test('the README shows the sample as it is', () => {
  expect(/```js\n(.*?)```/s.exec(section)![1]).toBe(read('samples/client.mjs'))
})

describe('the sample, against the sandbox', () => {
  const folder = newFolder()
  let app: RunningApp
  beforeAll(async () => {
    app = await startApp(readConfig({ sandbox: true, port: 0, dataDir: folder, logLevel: 'silent' }))
  })
  afterAll(async () => {
    await app.close()
    removeFolder(folder)
  })

  /** On the machine's own Node: npm puts the pinned one before it, for its scripts only. */
  async function shell(command: string): Promise<string> {
    const path = process.env['PATH']!.split(delimiter).filter(
      (part) => !part.startsWith(join(ROOT, 'node_modules')),
    )
    const { stdout } = await promisify(execFile)('sh', ['-c', command], {
      cwd: ROOT,
      env: {
        ...process.env,
        npm_config_ignore_scripts: 'true', // what is installed stays so, whatever its state: other tests run from it
        PATH: path.join(delimiter),
        SELLERS_CENTER_URL: app.url,
        SELLERS_CENTER_API_KEY: app.merchants[0]!.apiKey,
      },
    })
    return stdout
  }

  test('runs by the commands of the README, the last of them on the Node of the machine', async () => {
    const commands = [...section.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command!)
    const [give, build, again] = commands
    expect(commands).toHaveLength(3)
    expect(give).toMatch(/^export SELLERS_CENTER_API_KEY=/)
    for (const command of [build!, again!])
      expect(await shell(command)).toMatch(/^1 Order item 1 does not exist\.\nNM-100\d+ 20\d\d-/m)
  }, 120_000)
})

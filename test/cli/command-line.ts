import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FakeService } from '../fake-service/fake.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly stdin?: string
  /** There is more to come on stdin, which never does. */
  readonly holdStdinOpen?: boolean
  /** Replaces the variables that point to the fake; undefined removes one. */
  readonly env?: Record<string, string | undefined>
  /** Called with the process once it runs. */
  readonly meanwhile?: (kill: (signal: NodeJS.Signals) => void) => void
}

/** Runs the command as a user would, against the fake. */
export async function run(
  fake: FakeService,
  args: readonly string[],
  { stdin = '', holdStdinOpen = false, env = {}, meanwhile }: RunOptions = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: {
      PATH: process.env['PATH'],
      SELLERS_CENTER_URL: fake.url,
      SELLERS_CENTER_API_KEY: fake.key,
      SELLERS_CENTER_ADMIN_TOKEN: fake.adminToken,
      ...env,
    },
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text))
  child.stdin.on('error', () => undefined) // the command may end before it has read everything
  child.stdin.write(stdin)
  if (!holdStdinOpen) child.stdin.end()
  meanwhile?.((signal) => child.kill(signal))
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  return { code, ...output }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Far beyond what any of them takes: what hangs is an error. */
const MS_MAX = 180_000

// That the drills of docs/reliability.md still start the program, call it and judge it. What they find in long runs, some of it by the
// clock, is not this test's business.
test.each([
  ['kill', ['--times', '1'], { kills: 1 }],
  [
    'chaos',
    ['--sqlite', '1', '--postgres', '1', '--seconds', '0', '--neighbours', '0'],
    { postgres: { total: 1 } },
  ],
  ['fuzz', ['--requests', '400', '--lanes', '1', '--neighbours', '0'], { requests: 400 }],
])('%s runs to its end', { timeout: MS_MAX }, async (name, args, figures) => {
  const file = fileURLToPath(new URL(`../reliability/${name}.ts`, import.meta.url))
  const drill = spawn(process.execPath, [file, ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: MS_MAX,
  })
  const [said] = await Promise.all([text(drill.stdout), once(drill, 'exit')])
  expect(JSON.parse(said.trim().split('\n').at(-1)!)).toMatchObject(figures)
})

// `npm run build`: what the published package runs, in dist/. The compiler writes the code; what the code reads beside itself is copied.
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = fileURLToPath(import.meta.resolve('typescript/bin/tsc'))

rmSync(`${root}dist`, { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [compiler, '-p', `${root}tsconfig.build.json`], {
  stdio: 'inherit',
})
if (status !== 0) process.exit(1)

cpSync(`${root}src`, `${root}dist/src`, { recursive: true, filter: (path) => !path.endsWith('.ts') })

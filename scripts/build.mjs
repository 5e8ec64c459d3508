// `npm run build`: what the published package runs, in dist/. The compiler writes the code; what the code reads beside itself is copied;
// the web console is bundled.
// With the argument "client" only the client, which any Node from 20 on can run.
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = fileURLToPath(import.meta.resolve('typescript/bin/tsc'))
const clientOnly = process.argv[2] === 'client'

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}
const compile = (project) => run(compiler, '-p', `${root}${project}`)

rmSync(`${root}dist${clientOnly ? '/client' : ''}`, { recursive: true, force: true })
if (!clientOnly) {
  compile('tsconfig.build.json')
  cpSync(`${root}src`, `${root}dist/src`, {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && path !== `${root}src/console`,
  })
  run(`${root}scripts/console.mjs`)
}
// Last, in the place of what the server's was compiled with: it is held to an older platform.
compile('tsconfig.client.json')

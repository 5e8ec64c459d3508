// Runs before `npm start`, `npm test` and `npm run check`, on whatever Node the machine has: installs what is missing and says so in
// one line. Afterwards npm scripts find the pinned Node in node_modules/.bin before the machine's own.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, linkSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isBuilt } from './console.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const pinnedNode = `${root}node_modules/node/bin/node`
const lock = `${root}.installing`

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const packagesOf = (path) => JSON.parse(read(path) || '{"packages":{}}').packages

/** npm writes node_modules/.package-lock.json last, so an interrupted install is noticed, and one made by hand is accepted. */
function isInstalled() {
  const present = packagesOf(`${root}node_modules/.package-lock.json`)
  return Object.entries(packagesOf(`${root}package-lock.json`)).every(([path, wanted]) => {
    const found = present[path]
    return (
      path === '' ||
      (found
        ? found.version === wanted.version && found.integrity === wanted.integrity
        : wanted.optional === true)
    )
  })
}

/** The pinned Node is there unless install scripts were forbidden; then one of the machine's that is new enough will do. */
const hasNode = () =>
  existsSync(pinnedNode) ||
  existsSync(`${pinnedNode}.exe`) ||
  Number(process.versions.node.split('.')[0]) >= 24

/** Runs npm with the program and the Node that run npm right now: neither lies in the node_modules that is about to be replaced. */
function npm(args) {
  const { npm_execpath: program = '', npm_node_execpath: node = process.execPath } = process.env
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }
  const child = program.endsWith('npm-cli.js')
    ? spawn(node, [program, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  writeFileSync(lock, `${process.pid} ${child.pid ?? ''}`)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const stop = (signal) => child.kill(signal)
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ failure: error.message, output }))
    child.on('close', (code, signal) =>
      resolve({ failure: code === 0 ? undefined : `exit ${signal ?? code}`, output }),
    )
  })
}

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The process that installs, and its npm, which may outlive it. */
const owners = () => read(lock).split(' ').filter(Boolean).map(Number)

/** True once this process alone may install; a lock whose owners were killed is taken over. */
async function acquire() {
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, `${process.pid}`)
  try {
    linkSync(mine, lock) // unlike an exclusive create followed by a write, never seen empty
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!owners().some(isAlive)) rmSync(lock, { force: true })
    return false
  } finally {
    rmSync(mine)
  }
  // Two processes may have seen the same dead owner, and the slower one have removed this very lock: the last writer stays.
  await sleep(100)
  return owners()[0] === process.pid
}

async function install() {
  process.stderr.write(
    'Installing the dependencies of sellers-center (npm ci, once, about half a minute) …\n',
  )
  // Development dependencies even where NODE_ENV is production: the pinned Node is one of them.
  const { failure, output } = await npm([
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (failure)
    return `${output}npm ci failed (${failure}); the same command goes on from here once the cause is gone.`
  if (!hasNode()) {
    return 'npm was told not to run install scripts, so Node 24 is missing: npm rebuild node --ignore-scripts=false, or use Node 24 or newer.'
  }
  if (existsSync(pinnedNode) && spawnSync(pinnedNode, ['--version']).status !== 0) {
    return `${pinnedNode} does not run on this system: use Node 24 or newer, and npm ci --ignore-scripts.`
  }
  // Whether this works or not, the program does.
  spawnSync(existsSync(pinnedNode) ? pinnedNode : process.execPath, [`${root}scripts/warm.mjs`], {
    stdio: 'ignore',
    timeout: 20_000,
  })
}

let waiting = false
while (!isInstalled() || !hasNode()) {
  if (await acquire()) {
    const failure = await install().finally(() => rmSync(lock, { force: true }))
    if (failure) {
      process.stderr.write(`${failure}\n`)
      process.exit(1)
    }
    break
  }
  if (!waiting) process.stderr.write('Waiting for an install of sellers-center that is already under way …\n')
  waiting = true
  await sleep(200)
}

// So that `npx sellers-center` runs this repository's, at once and on the pinned Node. (Windows wants more than a link; there npx installs
// the repository for itself.)
const command = `${root}node_modules/.bin/sellers-center`
if (process.platform !== 'win32' && !existsSync(command)) {
  try {
    symlinkSync('../../bin/sellers-center.mjs', command)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

if (!isBuilt()) {
  process.stderr.write('Building the console …\n')
  const node = existsSync(pinnedNode) ? pinnedNode : process.execPath
  // Without it the rest works, and the page at /console/ says what is missing.
  if (
    spawnSync(node, [`${root}scripts/console.mjs`], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0
  )
    process.stderr.write('The console could not be built; `npm run build` says more.\n')
}

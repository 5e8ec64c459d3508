#!/usr/bin/env node
// What the published package runs. Kept to words that every Node since 14 understands, so that an older one gets a sentence, not a crash.
import { existsSync } from 'node:fs'
import module from 'node:module'
import v8 from 'node:v8'
import { compileCache } from './compile-cache.mjs'

const needed = module
  .createRequire(import.meta.url)('../package.json')
  .engines.node.replace('>=', '')

if (Number(process.versions.node.split('.')[0]) < Number(needed)) {
  console.error(`sellers-center needs Node ${needed} or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}

// The old generation may grow by a third over what lives in it, in place of up to four times: an unread or a large answer leaves much that
// is dead at once. Every thread that is started later has it too.
v8.setFlagsFromString('--heap-growing-percent=30')

// What was compiled at the first start is not compiled again: half the time of a start. Threads learn of it by the variable only, and
// sources that are kept compiled need no TypeScript loader: 50 MiB less for the main thread and the three of the database.
const cache = process.env.NODE_COMPILE_CACHE || compileCache()
if (cache) {
  process.env.NODE_COMPILE_CACHE = cache
  module.enableCompileCache(cache)
}
// In the repository the sources themselves are run, which are not part of the package.
const sources = new URL('../src/cli/main.ts', import.meta.url)
await import(existsSync(sources) ? sources : '../dist/src/cli/main.js')

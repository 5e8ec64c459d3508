#!/usr/bin/env node
// What the published package runs. Kept to words that every Node since 14 understands, so that an older one gets a sentence, not a crash.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

const needed = createRequire(import.meta.url)('../package.json').engines.node.replace('>=', '')

if (Number(process.versions.node.split('.')[0]) < Number(needed)) {
  console.error(`sellers-center needs Node ${needed} or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}

// In the repository the sources themselves are run, which are not part of the package.
const sources = new URL('../src/cli/main.ts', import.meta.url)
await import(existsSync(sources) ? sources : '../dist/src/cli/main.js')

// The last step of an install: compiles what a start needs, so that the first start takes half a second and not more than one.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { compileCache } from '../bin/compile-cache.mjs'

const cache = process.env.NODE_COMPILE_CACHE || compileCache()
if (!cache) process.exit()
enableCompileCache(cache)
await import('../src/cli/server/serve.ts')
await import('../src/app.ts')
await import('../src/http/server.ts')
await import('../src/store/sqlite/engine.ts')
flushCompileCache()
process.exit()

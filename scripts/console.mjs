// Builds the web console into dist/console, as `npm run build` and an install do; without need it does nothing. What is built is packed
// here, once, so that a server only sends it.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'dist/console')

/** All that decides what is built. */
const SOURCES = ['src/console', 'docs/errors', 'package-lock.json', 'scripts/console.mjs']
/** Smaller files gain nothing from being packed. */
const PACKED_BYTES_MIN = 1024

const filesIn = (path) =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path)
        .sort()
        .flatMap((name) => filesIn(join(path, name)))

function stampOfSources() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesIn(join(root, source))))
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Whether dist/console is made of the sources that are there now: a few milliseconds. */
export const isBuilt = () =>
  existsSync(join(target, 'stamp')) && readFileSync(join(target, 'stamp'), 'utf8') === stampOfSources()

/** Beside the old one and then in its place, because another process may be building or serving it. */
async function build() {
  const stamp = stampOfSources()
  const outDir = `${target}.${process.pid}`
  // Tests run this in an environment of their own, in which React would be the one for developing.
  process.env.NODE_ENV = 'production'
  const { build: bundle } = await import('vite')
  try {
    await bundle({
      configFile: false,
      root: join(root, 'src/console'),
      // Relative, so that it works below a path prefix.
      base: './',
      logLevel: 'error',
      html: { cspNonce: '%NONCE%' },
      build: {
        outDir,
        emptyOutDir: true,
        // Browsers that know light-dark() of CSS, which a rewriting would need scripts for.
        target: ['chrome123', 'firefox121', 'safari17.5'],
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1024,
      },
    })
    await Promise.all(filesIn(join(outDir, 'assets')).map(pack))
    writeFileSync(join(outDir, 'stamp'), stamp)
    rmSync(target, { recursive: true, force: true })
    renameSync(outDir, target)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

async function pack(file) {
  const bytes = readFileSync(file)
  if (bytes.length < PACKED_BYTES_MIN) return
  writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes))
  writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
}

if (import.meta.main && !isBuilt()) await build()

import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** By default `dist/console`, seen from the sources as well as from what they are compiled to. */
const FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/console' : '../../../console', import.meta.url),
)

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** The endings of what the build makes beside each file that is worth it. */
const ENDINGS: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' }

interface AppFile {
  readonly type: string
  readonly body: Buffer
  /** What `body` is packed with; undefined: nothing. */
  readonly coding: string | undefined
}

/**
 * The console as it was built: a page that is made anew for each answer, and files whose names change with what is in them. All are read
 * at the first call, about 1.5 MB, so that a build beside a running server leaves it whole.
 */
export class ConsoleFiles {
  readonly #folder: string
  #loaded: Promise<ReadonlyMap<string, Buffer>> | undefined

  constructor(folder = FOLDER) {
    this.#folder = folder
  }

  /** The page, with places for what differs from answer to answer; undefined before it was built. */
  async page(): Promise<string | undefined> {
    return (await this.#files()).get('index.html')?.toString()
  }

  /** A file, packed with `coding` where the build made that; undefined where there is none of this name. */
  async asset(name: string, coding: string | undefined): Promise<AppFile | undefined> {
    const files = await this.#files()
    const path = `assets/${name}`
    const [type, plain] = [TYPES[extname(name)], files.get(path)]
    if (type === undefined || plain === undefined) return undefined
    const packed = coding === undefined ? undefined : files.get(path + ENDINGS[coding]!)
    return packed ? { type, coding, body: packed } : { type, coding: undefined, body: plain }
  }

  /** Before the build there are none, and the next call looks again. */
  async #files() {
    const files = await (this.#loaded ??= load(this.#folder))
    if (files.size === 0) this.#loaded = undefined
    return files
  }
}

async function load(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const assets = await readdir(join(folder, 'assets')).catch(() => [])
  const names = assets.length === 0 ? [] : ['index.html', ...assets.map((name) => `assets/${name}`)]
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  )
}

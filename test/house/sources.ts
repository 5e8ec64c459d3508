import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** A file of the repository that says what it is about in text. */
export interface Source {
  /** From the root, with "/" on every system. */
  readonly path: string
  readonly text: string
}

/** Every file that is tracked or about to be; git is asked, because it knows what is left out. */
const listed = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-coz', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})

export const paths: readonly string[] = [...new Set(listed.split('\0'))]
  .filter((path) => path !== '' && existsSync(join(ROOT, path)))
  .sort()

export const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Text that somebody wrote: neither pictures nor what a program made. */
export const written: readonly Source[] = paths
  .filter(
    (path) =>
      !/\.(png|jpg|ico|ttf|woff2?|pdf|gz)$|\.gen\.ts$|^package-lock\.json$|^openapi\.json$/.test(path),
  )
  .map((path) => ({ path, text: read(path) }))

export const code: readonly Source[] = written.filter(({ path }) => /\.(ts|tsx|mjs|js)$/.test(path))

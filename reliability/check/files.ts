import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const OTHERS = 0o077

/** Files of the data folder, and the folder itself, that another local user may open. */
export const readByOthers = (dataDir: string): string[] =>
  [dataDir, ...readdirSync(dataDir).map((name) => join(dataDir, name))].filter(
    (path) => (statSync(path).mode & OTHERS) !== 0,
  )

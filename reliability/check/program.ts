import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Ledger } from '../ledger.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/sellers-center.mjs', import.meta.url))
const MS_MAX = 60_000

/** The program's own `check` of a database that nobody uses, named by `where` (`--data` or `--database-url`), must find nothing. */
export async function checkByProgram(where: readonly [string, string], ledger: Ledger): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [PROGRAM, 'check', ...where], { timeout: MS_MAX })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    ledger.violation(`sellers-center check says: ${stdout}${stderr}`)
  }
}

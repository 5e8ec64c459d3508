import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const FOLDER = join(import.meta.dirname, 'chromium')
/** Whose binary is for this kind of machine alone; elsewhere an installed Chrome does it. */
const PACKAGE = process.platform === 'linux' && process.arch === 'x64' ? '@sparticuz/chromium' : undefined

interface Packaged {
  readonly default: { executablePath(): Promise<string> }
}

/** A real browser without a window. On Linux it comes from npm when it is first needed: nothing has to be installed by hand. */
export async function openBrowser(): Promise<Browser> {
  // Rights are those of the machine's container; the page that is shown is ours.
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none']
  if (PACKAGE === undefined) return chromium.launch({ channel: 'chrome', args })
  if (!existsSync(join(FOLDER, 'node_modules', PACKAGE))) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'pipe' })
  }
  const require = createRequire(join(FOLDER, 'package.json'))
  const { default: packaged } = (await import(require.resolve(PACKAGE))) as Packaged
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...args, '--headless=shell'],
  })
}

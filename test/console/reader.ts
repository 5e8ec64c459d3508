import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type StartedSandbox, startSandbox } from '../../src/start-sandbox.ts'
import { openBrowser } from './browser.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The two levels of WCAG that people can hold somebody to. */
const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'], resultTypes: ['violations' as const] }

/** A tab, and everything in it that must not happen. */
export class Tab {
  readonly page: Page
  /** Where the server is, without a slash at the end. */
  readonly #at: string
  readonly #faults: string[] = []
  /** What a test brings about itself, in the words in which a browser reports it. */
  readonly #expected: RegExp[] = []

  constructor(page: Page, at: string) {
    this.page = page
    this.#at = at
    page.setDefaultTimeout(10_000)
    page.on('pageerror', (error) => this.#faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !this.#expected.some((words) => words.test(message.text())))
        this.#faults.push(`${message.text()} ${message.location().url}`)
    })
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.origin !== new URL(at).origin)
        this.#faults.push(`calls ${url.origin}`)
    })
  }

  expect(...words: readonly RegExp[]) {
    this.#expected.push(...words)
  }

  open(path: string) {
    return this.page.goto(`${this.#at}/console/${path}`)
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** Of what the page is about. */
  status(name: string) {
    return this.page.locator('.page-head').getByText(name, { exact: true })
  }

  /** Waits until the page of this name is shown. */
  async at(heading: string | RegExp) {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }

  /** What axe finds that keeps somebody from using a part of the screen. */
  async seriousFindings(part = 'html') {
    await this.page.evaluate(axe.source)
    const { violations } = await this.page.evaluate(
      (context) => (globalThis as unknown as { axe: typeof axe }).axe.run(...context),
      [part, RULES] as const,
    )
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }

  /** Neither errors nor refused styles nor calls of others. */
  async close() {
    await this.page.context().close()
    expect(this.#faults).toEqual([])
  }
}

/** A seller with a browser and a sandbox of its own. */
export class Reader {
  readonly sandbox: StartedSandbox
  readonly #browser: Browser

  private constructor(sandbox: StartedSandbox, browser: Browser) {
    this.sandbox = sandbox
    this.#browser = browser
  }

  static async start() {
    execFileSync(process.execPath, [join(ROOT, 'scripts/console.mjs')])
    const sandbox = await startSandbox()
    return new Reader(sandbox, await openBrowser())
  }

  async stop() {
    await this.#browser.close()
    await this.sandbox.stop()
  }

  /** A fresh tab, in which nobody is signed in. */
  async tab(options: { colorScheme?: 'light' | 'dark'; width?: number } = {}, at = this.sandbox.url) {
    const context = await this.#browser.newContext({
      viewport: { width: options.width ?? 1440, height: 900 },
      colorScheme: options.colorScheme ?? 'light',
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      acceptDownloads: true,
    })
    return new Tab(await context.newPage(), at)
  }

  /** A tab that came by a link like that of `npm start`, to the orders. */
  async signedIn(options: Parameters<Reader['tab']>[0] = {}) {
    const tab = await this.tab(options)
    await tab.open(`orders#key=${this.sandbox.apiKey}`)
    await tab.page.getByRole('navigation', { name: 'Places' }).waitFor({ state: 'attached' })
    return tab
  }

  /** Calls the API as the seller's programs do. */
  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(`${this.sandbox.url}${path}`, {
      method,
      headers: { 'X-API-Key': this.sandbox.apiKey },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return (answer.status === 204 ? undefined : await answer.json()) as Answer
  }
}

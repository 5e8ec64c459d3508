import { once } from 'node:events'
import type { WriteStream } from 'node:tty'
import { harmless, harmlessLines } from './harmless.ts'

type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>

export const count = (number: number) => number.toLocaleString('en-US')
export const amount = (number: number, noun: string) => `${count(number)} ${noun}${number === 1 ? '' : 's'}`
export const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

export interface ProgressOptions {
  /** What is being done, such as "Cancelling". */
  label: string
  /** Undefined where the end is not known. */
  total?: number | undefined
  /** How a count is shown. */
  show: (count: number) => string
  /** What is counted, such as "items". Default: what `show` says. */
  unit?: string
  /** Where the end is not known: a plain line whenever so much more is done. */
  plainEvery?: number
}

/** A line is redrawn no more often than this: fast enough for the eye, and a million updates cost nothing. */
const REDRAW_MS = 80
const BAR_WIDTH = 24

const inWords = ({ total, show, unit }: ProgressOptions, count: number) =>
  `${show(count)}${total ? ` of ${show(total)}` : ''}${unit ? ` ${unit}` : ''}`

/** When a drawing is due; tests move it by hand. */
export interface Clock {
  /** Monotonic milliseconds. */
  readonly now: () => number
  /** Calls back after that time in milliseconds, without keeping the command from ending. */
  readonly later: (callback: () => void, ms: number) => void
}

/**
 * Results go to stdout, everything else to stderr: a bar on a terminal, plain lines in a log. The bar is drawn here because
 * that of @clack/prompts reads the terminal's keys, which eats a file that is piped in, and ends with code 0 on Ctrl-C.
 */
export class Screen {
  readonly #out: Output
  readonly #err: Output
  readonly #clock: Clock
  #bar: Progress | undefined

  constructor(out: Output, err: Output, clock: Clock) {
    this.#out = out
    this.#err = err
    this.#clock = clock
  }

  get outIsTerminal() {
    return this.#out.isTTY === true
  }

  /** Resolves when there is room for more, so that a slow reader holds up the command and not its memory. */
  async print(chunk: string | Uint8Array) {
    if (chunk.length === 0) return
    const seen = this.outIsTerminal && typeof chunk === 'string' ? harmlessLines(chunk) : chunk
    if (this.outIsTerminal) this.#bar?.wipe()
    if (!this.#out.write(seen)) await once(this.#out, 'drain')
    // Behind the beginning of a line the bar would wipe it away.
    if (this.outIsTerminal && typeof seen === 'string' && seen.endsWith('\n')) this.#bar?.draw()
  }

  say(line: string) {
    this.#bar?.wipe()
    this.#err.write(`${harmless(line)}\n`)
    this.#bar?.draw()
  }

  progress(options: ProgressOptions): Progress {
    const end = () => (this.#bar = undefined)
    return (this.#bar = this.#err.isTTY
      ? new Bar(this.#err, options, this.#clock, end)
      : new PlainProgress(this.#err, options, end))
  }
}

export interface Progress {
  /** So much is done. */
  to(count: number): void
  end(): void
  draw(): void
  wipe(): void
}

class Bar implements Progress {
  readonly #err: Output
  readonly #options: ProgressOptions
  readonly #clock: Clock
  readonly #onEnd: () => void
  #count = 0
  #drawnAt = -Infinity
  #shown = false
  #due = false

  constructor(err: Output, options: ProgressOptions, clock: Clock, onEnd: () => void) {
    this.#err = err
    this.#options = options
    this.#clock = clock
    this.#onEnd = onEnd
    this.draw()
  }

  to(count: number) {
    this.#count = count
    const wait = this.#drawnAt + REDRAW_MS - this.#clock.now()
    if (wait <= 0 || count === this.#options.total) this.draw()
    else if (!this.#due) {
      // What comes next may be a long time away: until then the bar must not show less than is done.
      this.#due = true
      this.#clock.later(() => {
        if (this.#due) this.draw()
      }, wait)
    }
  }

  draw() {
    const { label, total } = this.#options
    const filled = total ? Math.min(BAR_WIDTH, Math.floor((this.#count / total) * BAR_WIDTH)) : 0
    const bar = total
      ? ` ${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${Math.floor((this.#count / total) * 100)} %`
      : ''
    const line = `${label}${bar}  ${inWords(this.#options, this.#count)}`
    this.#err.write(`\r\x1b[2K${line.slice(0, (this.#err.columns || 80) - 1)}`)
    this.#drawnAt = this.#clock.now()
    this.#shown = true
    this.#due = false
  }

  wipe() {
    if (this.#shown) this.#err.write('\r\x1b[2K')
    this.#shown = false
  }

  end() {
    this.wipe()
    this.#due = false
    this.#onEnd()
  }
}

/** One line for each tenth, none for the last: what comes then is the result. */
class PlainProgress implements Progress {
  readonly #err: Output
  readonly #options: ProgressOptions
  readonly #step: number
  readonly #onEnd: () => void
  #next: number

  constructor(err: Output, options: ProgressOptions, onEnd: () => void) {
    this.#err = err
    this.#options = options
    this.#onEnd = onEnd
    this.#step = options.total ? options.total / 10 : (options.plainEvery ?? Infinity)
    this.#next = this.#step
  }

  to(count: number) {
    const { label, total } = this.#options
    if (count < this.#next || count === total) return
    this.#next = (Math.floor(count / this.#step) + 1) * this.#step
    this.#err.write(`${label}: ${inWords(this.#options, count)}\n`)
  }

  draw() {
    // lines stay where they are
  }

  wipe() {
    // lines stay where they are
  }

  end() {
    this.#onEnd()
  }
}

export const screen = new Screen(process.stdout, process.stderr, {
  now: () => performance.now(),
  later: (callback, ms) => void setTimeout(callback, ms).unref(),
})

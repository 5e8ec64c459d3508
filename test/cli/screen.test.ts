import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { count, Screen } from '../../src/cli/text/screen.ts'
import { Table } from '../../src/cli/text/table.ts'

function output(properties: { isTTY?: boolean; columns?: number } = {}) {
  let text = ''
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk)
      done()
    },
  })
  return Object.assign(stream, properties, { text: () => text })
}

/** Time stands still, and what is due later stays due. */
const still = { now: () => 0, later: () => undefined }

const CLEAR = '\r\x1b[2K'

describe('progress on a terminal', () => {
  test('is one line that is drawn again, and gone at the end', () => {
    const err = output({ isTTY: true, columns: 100 })
    const progress = new Screen(output(), err, still).progress({
      label: 'Cancelling',
      total: 4,
      show: count,
    })
    progress.to(4)
    progress.end()
    expect(err.text()).toBe(
      `${CLEAR}Cancelling ${'░'.repeat(24)} 0 %  0 of 4${CLEAR}Cancelling ${'█'.repeat(24)} 100 %  4 of 4${CLEAR}`,
    )
  })

  test('is not drawn more often than the eye can follow', () => {
    const err = output({ isTTY: true, columns: 100 })
    let now = 0
    const progress = new Screen(output(), err, { ...still, now: () => now }).progress({
      label: 'Reading',
      show: count,
    })
    for (let done = 1; done <= 1000; done++) {
      now += 1
      progress.to(done)
    }
    expect(err.text().split(CLEAR)).toHaveLength(1 + 1 + Math.floor(1000 / 80))
  })

  test('makes room for results and messages', async () => {
    const [out, err] = [output({ isTTY: true }), output({ isTTY: true, columns: 100 })]
    const screen = new Screen(out, err, still)
    screen.progress({ label: 'Reading', show: count })
    screen.say('The rate limit is reached')
    await screen.print('row\n')
    expect(err.text()).toBe(
      `${CLEAR}Reading  0${CLEAR}The rate limit is reached\n${CLEAR}Reading  0${CLEAR}${CLEAR}Reading  0`,
    )
    expect(out.text()).toBe('row\n')
  })

  test('stays while nothing is printed, and does not follow what is no whole line', async () => {
    const err = output({ isTTY: true, columns: 100 })
    const screen = new Screen(output({ isTTY: true }), err, still)
    screen.progress({ label: 'Reading', show: count })
    await screen.print('')
    expect(err.text()).toBe(`${CLEAR}Reading  0`)
    await screen.print('half a ')
    expect(err.text()).toBe(`${CLEAR}Reading  0${CLEAR}`)
  })

  test('shows what is done by the time that nothing more comes', () => {
    const err = output({ isTTY: true, columns: 100 })
    const due: (() => void)[] = []
    const clock = { now: () => 0, later: (callback: () => void) => due.push(callback) }
    const progress = new Screen(output(), err, clock).progress({ label: 'Reading', show: count })
    for (const done of [1, 2, 3]) progress.to(done)
    expect(due).toHaveLength(1)
    due[0]!()
    expect(err.text()).toBe(`${CLEAR}Reading  0${CLEAR}Reading  3`)
    progress.to(4)
    progress.end()
    due[1]!()
    expect(err.text().endsWith(`Reading  3${CLEAR}`)).toBe(true)
  })

  test('says what it counts, also where the width of the terminal is not known', () => {
    const err = output({ isTTY: true, columns: 0 })
    new Screen(output(), err, still).progress({ label: 'Reading', show: count, unit: 'orders' }).to(2)
    expect(err.text()).toBe(`${CLEAR}Reading  0 orders`)
  })

  test('never wraps, which would leave lines behind', () => {
    const err = output({ isTTY: true, columns: 20 })
    new Screen(output(), err, still).progress({ label: 'Cancelling', total: 4, show: count })
    expect(err.text().replace(CLEAR, '')).toHaveLength(19)
  })
})

describe('progress in a log', () => {
  test('is a line for each tenth, however the steps fall, and none for the end', () => {
    const err = output()
    const progress = new Screen(output(), err, still).progress({
      label: 'Cancelling',
      total: 100,
      show: count,
    })
    for (const done of [3, 9, 10, 11, 45, 99, 100]) progress.to(done)
    progress.end()
    expect(err.text()).toBe('Cancelling: 10 of 100\nCancelling: 45 of 100\nCancelling: 99 of 100\n')
  })

  test('of something without an end is a line for each step', () => {
    const err = output()
    const progress = new Screen(output(), err, still).progress({
      label: 'Reading',
      show: count,
      plainEvery: 10,
    })
    for (const done of [5, 12, 19, 31]) progress.to(done)
    expect(err.text()).toBe('Reading: 12\nReading: 31\n')
  })
})

test('printing waits for a reader that is slow', async () => {
  let take: (() => void) | undefined
  const out = new Writable({ highWaterMark: 1, write: (_, __, done) => (take = done) })
  const printed = new Screen(out, output(), still).print('two\n')
  let over = false
  void printed.then(() => (over = true))
  await Promise.resolve()
  expect(over).toBe(false)
  take!()
  await printed
})

test('what a server says cannot drive the terminal, in whichever form it is shown', async () => {
  const [out, err] = [output({ isTTY: true }), output({ isTTY: true })]
  const screen = new Screen(out, err, still)
  await screen.print('{"a":"\x9b2J\x7f"}\t\x1b]0;title\x07\r\u202egnp\n')
  expect(out.text()).toBe('{"a":"\ufffd2J\ufffd"}\t\ufffd]0;title\ufffd\ufffd\ufffdgnp\n')
  screen.say('401: \x1b[2J\nAll done')
  expect(err.text()).toBe('401: \ufffd[2J\ufffdAll done\n')
})

test('what is written to a file is written as it is', async () => {
  const out = output()
  await new Screen(out, output(), still).print('"\x1b[2J"\n')
  expect(out.text()).toBe('"\x1b[2J"\n')
})

test('a table has its heading once, and columns as wide as what was seen', () => {
  const table = new Table(['ID', 'WHY'], ['right'])
  expect(table.rows([])).toBe('')
  expect(table.rows([['1', 'a']])).toBe('ID  WHY\n 1  a\n')
  expect(table.rows([['1234', 'b']])).toBe('1234  b\n')
  expect(table.rows([['5', '\x1b[31mc\r\n']])).toBe('   5  \ufffd[31mc\ufffd\ufffd\n')
})

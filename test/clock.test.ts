import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { every } from '../src/domain/clock.ts'
import { systemClock } from '../src/system-clock.ts'
import { HandClock } from '../testing/clock.ts'
import { ROOT } from './house/sources.ts'

test('a clock that is moved by hand makes every call that became due, in order and each at its moment', () => {
  const clock = new HandClock(1_000)
  const calls: [string, number, number][] = []
  const call = (name: string) => () => calls.push([name, clock.elapsed(), clock.now()])
  clock.after(30, call('third'))
  clock.after(10, () => {
    call('first')()
    clock.after(10, call('second'))
    clock.after(100, call('later'))
  })
  clock.after(30, call('asked after the third'))
  clock.pass(9)
  expect(calls).toEqual([])
  clock.pass(51)
  expect(calls).toEqual([
    ['first', 10, 1_010],
    ['second', 20, 1_020],
    ['third', 30, 1_030],
    ['asked after the third', 30, 1_030],
  ])
  expect([clock.elapsed(), clock.now(), clock.awaited]).toEqual([60, 1_060, 1])
})

test('a call that was taken back is not made, also by one that is due at the same moment', () => {
  const clock = new HandClock()
  const calls: string[] = []
  clock.after(10, () => cancel())
  const cancel = clock.after(10, () => calls.push('taken back'))
  clock.pass(10)
  cancel()
  expect([calls, clock.awaited]).toEqual([[], 0])
})

test('what is written down may jump, and no call is made for it', () => {
  const clock = new HandClock(1_000)
  const calls: number[] = []
  clock.after(10, () => calls.push(clock.now()))
  clock.jump(-500)
  expect([clock.now(), clock.elapsed(), calls]).toEqual([500, 0, []])
  clock.pass(10)
  expect(calls).toEqual([510])
})

test('every: once in each period until it is cancelled, also from within', () => {
  const clock = new HandClock()
  const at: number[] = []
  const cancel = every(clock, 100, () => {
    at.push(clock.elapsed())
    if (at.length === 3) cancel()
  })
  clock.pass(250)
  expect(at).toEqual([100, 200])
  clock.pass(1_000)
  expect([at, clock.awaited]).toEqual([[100, 200, 300], 0])
})

test('the clock of the machine calls back, not before it has returned, and not what was taken back', async () => {
  const clock = systemClock(() => 3_600_000)
  const calls: string[] = []
  const cancel = clock.after(0, () => calls.push('taken back'))
  cancel()
  const began = clock.elapsed()
  await new Promise<void>((resolve) => {
    clock.after(1, resolve)
    calls.push('asked')
  })
  expect(calls).toEqual(['asked'])
  expect(clock.elapsed()).toBeGreaterThan(began)
  expect(clock.now() - Date.now()).toBeGreaterThan(3_000_000)
})

test('an awaited call does not keep the process alive', () => {
  const program = `import { systemClock } from './src/system-clock.ts'
    systemClock().after(3_600_000, () => undefined)
    process.on('beforeExit', () => console.log('nothing left to do'))`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(said).toBe('nothing left to do\n')
})

test('a server that has nothing open runs on until it is stopped', () => {
  const program = `import { runUntilSignal } from './src/cli/server/run.ts'
    import { systemClock } from './src/system-clock.ts'
    process.on('beforeExit', () => console.log('nothing left to do'))
    const close = async () => console.log('closed')
    await runUntilSignal(async () => ({ close }))
    systemClock().after(20, () => process.kill(process.pid, 'SIGTERM'))`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(said).toBe('closed\n')
})

test('a start that waits for its clock alone is waited for', () => {
  const program = `import { runUntilSignal } from './src/cli/server/run.ts'
    import { systemClock } from './src/system-clock.ts'
    process.on('beforeExit', () => console.log('nothing left to do'))
    const close = async () => console.log('closed')
    await runUntilSignal(async () => {
      await new Promise((resolve) => systemClock().after(20, resolve))
      return { close }
    })
    process.kill(process.pid, 'SIGTERM')`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect(said).toBe('closed\n')
})

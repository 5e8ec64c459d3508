import { expect, test } from 'vitest'
import { openLog } from '../../src/log.ts'
import { Running } from './running.ts'

test('a fault is shown by its words and its stack, not by what else it carries', () => {
  let line = ''
  const log = openLog('info', { write: (written: string) => void (line = written) })
  const cause = Object.assign(new TypeError('the cause'), { parameters: ['Adelheid'] })
  const fault = Object.assign(new Error('new row violates a check', { cause }), {
    code: '23514',
    detail: 'Failing row contains (Adelheid)',
  })
  log.error({ err: fault }, 'failed')
  expect(line).not.toContain('Adelheid')
  expect(JSON.parse(line)).toMatchObject({
    msg: 'failed',
    err: {
      type: 'Error',
      message: 'new row violates a check',
      code: '23514',
      cause: { type: 'TypeError', message: 'the cause' },
    },
  })
  log.error({ err: 'no error at all' })
  expect(JSON.parse(line)).toMatchObject({ err: { type: 'string', message: 'no error at all' } })
})

test('at the level of warnings nothing is written for an answer that is as it should be', async () => {
  const running = await Running.start()
  const { key } = await running.merchant()
  await running.call('GET', '/api/v1/orders', { key })
  await running.call('GET', '/api/v1/orders')
  expect(running.logged).toEqual([])
  await running.stop()
})

// `.ci/run`, on whatever Node the machine has: runs `npm test`, then closes with "N passed, N failed", which also counts what the test
// runner reports in no test: a file that did not load, an error outside of every test, a run that did not get to its end.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'sellers-center-ci-'))
const report = join(folder, 'report.json')

/** A run that hangs is a failure, not a wait. */
const LONGEST_MS = 20 * 60_000

function run() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const child = spawn('npm', ['test', '--', ...reporters], { stdio: 'inherit', detached: true })
  const stop = (signal) => {
    try {
      process.kill(-child.pid, signal)
    } catch {
      // It has ended by itself.
    }
  }
  const timer = setTimeout(() => stop('SIGKILL'), LONGEST_MS)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal))
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code ?? 1)
    })
  })
}

/** Passed and failed tests; a file with no failed test that failed all the same counts as one. */
function count() {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'))
  let [passed, failed] = [0, 0]
  for (const { status, assertionResults } of testResults) {
    const failedHere = assertionResults.filter((test) => test.status === 'failed').length
    passed += assertionResults.filter((test) => test.status === 'passed').length
    failed += failedHere > 0 ? failedHere : Number(status === 'failed')
  }
  return { passed, failed }
}

function outcome(code) {
  try {
    const { passed, failed } = count()
    return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const { passed, failed } = outcome(await run())
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

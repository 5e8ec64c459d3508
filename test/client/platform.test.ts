import { basename, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { ROOT } from '../house/sources.ts'

const NEWER = [
  "URL.parse('http://x')",
  'AbortSignal.any([])',
  'Promise.withResolvers()',
  'Array.fromAsync([])',
  'new Set().union(new Set())',
  'Object.groupBy([], String)',
  '[].values().map(String)',
  '[].toSorted()',
  "process.getBuiltinModule('fs')",
]

/** Where the compiler finds a fault in the client, and in one more file of it with this text. */
function faultsIn(text: string): string[] {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(ROOT, 'tsconfig.client.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ROOT,
    { noEmit: true },
  )
  const probe = join(ROOT, 'client/probe.ts')
  const host = ts.createCompilerHost(options)
  host.readFile = (path) => (path === probe ? text : ts.sys.readFile(path))
  host.fileExists = (path) => path === probe || ts.sys.fileExists(path)
  const program = ts.createProgram([...fileNames, probe], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, '\n')
    return file ? `${basename(file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1}` : message
  })
}

test('the client uses nothing that Node 20.0 lacks, and the compiler would notice if it did', () => {
  expect(faultsIn(`${NEWER.join('\n')}\nexport {}`)).toEqual(NEWER.map((_, at) => `probe.ts:${at + 1}`))
}, 120_000)

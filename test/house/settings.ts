import { type Config, readConfig, variableOf } from '../../src/config.ts'

/** A setting in `config.ts`: its comment, which ends with the default, and its name. */
const SETTING = /\/\*\* (.*?) ?Default (.+?)\. \*\/\n {2}(\w+):/g

/** One row of the README's table for each setting, from the source text of `config.ts`. */
export function settingRows(source: string): string[] {
  const defaults = readConfig()
  return [...source.matchAll(SETTING)].map(([, what = '', inWords = '', member = '']) => {
    const name = member as keyof Config
    const value = String(defaults[name] ?? 'none')
    const plain = inWords.replaceAll(',', '').split(' ')[0] === value
    return `| \`${variableOf(name)}\` | ${what} | ${plain ? inWords : `${value} (${inWords})`} |`
  })
}

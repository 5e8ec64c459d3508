import { createInterface } from 'node:readline'
import { CommandError } from '../exit.ts'
import { type List, readList } from '../text/lists.ts'
import { nameOf, openInput } from '../text/rows.ts'
import { screen } from '../text/screen.ts'

const NDJSON = /\.(ndjson|jsonl)$/i

/** Entries of a file: CSV with the columns of the list, or NDJSON whose lines are sent as they are. */
export const readEntries = <Name extends string, Entry>(
  file: string,
  list: List<Name, Entry>,
): Promise<Entry[]> =>
  NDJSON.test(file) ? readLines<Entry>(file, list.noun) : readList(file, list, (line) => screen.say(line))

/** Every line as JSON, or none: the first one that is not refuses the file. The server looks at what is in them. */
export async function readLines<Entry>(file: string, noun: string): Promise<Entry[]> {
  const entries: Entry[] = []
  let line = 0
  for await (const text of createInterface({ input: openInput(file), crlfDelay: Infinity })) {
    line += 1
    if (text.trim() === '') continue
    try {
      entries.push(JSON.parse(text) as Entry)
    } catch {
      throw new CommandError(`${nameOf(file)}: line ${line} is no JSON; nothing was sent.`)
    }
  }
  if (entries.length === 0) throw new CommandError(`${nameOf(file)} holds no ${noun}.`)
  return entries
}

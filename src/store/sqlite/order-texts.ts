import type { OrderTexts, Session } from '../session.ts'

/** Where the rows of the index keep what was indexed: see the migration that makes `order_search`. */
const PLACES = { merchant: 'c0', order_number: 'c1', customer_key: 'c2' } as const
type Column = keyof typeof PLACES

/** A merchant as a run of three characters. */
const merchantSql = (id: string) =>
  `char(19968 + (${id} >> 24), 19968 + (${id} >> 12 & 4095), 19968 + (${id} & 4095))`

const merchantRun = (id: number) =>
  String.fromCodePoint(...[2 ** 24, 2 ** 12, 1].map((unit) => 19_968 + (Math.floor(id / unit) & 4_095)))

const lower = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Rows all over the table, the same ones each time: multiples of a number that has nothing in common with how orders are numbered. */
const SAMPLE = `with recursive n (i) as (select 1 union all select i + 1 from n where i < 256)
  select c0, c1, c2 from order_search_content
  where id in (select i * 2654435761 % (select max(id) + 1 from order_search_content) from n)`

/** A run that more rows have is no help: to step through its places costs more than to look at the rows that are left. */
const SHARE_MAX = 0.3
const RUNS_MAX = 8

/** A run of three characters, and what part of the rows has it. */
interface Run {
  readonly column: Column
  readonly text: string
  readonly share: number
}

function runsOf(text: string): string[] {
  const characters = Array.from(text)
  const runs = characters.slice(2).map((_, at) => characters.slice(at, at + 3).join(''))
  return [...new Set(runs)]
}

/**
 * By the runs that few rows have, all at once; the rows that have them are looked at. A phrase of all runs was 10 to 20 times slower for
 * numbers that begin with zeros, because each place of its rarest run was looked for among those of the runs that all rows have.
 */
export const ordersContaining: Session['ordersContaining'] = async function (
  this: Session,
  merchantId,
  texts,
  most,
) {
  const wanted = (Object.entries(texts) as [keyof OrderTexts, string][]).map(
    ([column, text]) => [column, lower(text)] as const,
  )
  const sample = await this.all<Readonly<Record<(typeof PLACES)[Column], string>>>(SAMPLE)
  const run = (column: Column, text: string): Run => {
    const having = sample.filter((row) => row[PLACES[column]].includes(text)).length
    return { column, text, share: having / Math.max(1, sample.length) }
  }
  const merchant = merchantRun(merchantId)
  const rare = [
    run('merchant', merchant),
    ...wanted.flatMap(([column, text]) => runsOf(text).map((part) => run(column, part))),
  ]
    .filter(({ share }) => share < SHARE_MAX)
    .sort((a, b) => a.share - b.share)
    .slice(0, RUNS_MAX)
  if (rare.length === 0) return undefined
  const match = rare.map(({ column, text }) => `${column} : "${text.replaceAll('"', '""')}"`).join(' AND ')
  const contains = wanted.map(([column], at) => `and instr(c.${PLACES[column]}, ?${at + 4}) > 0`).join(' ')
  const rows = await this.all<{ id: number }>(
    `select c.id from order_search_content c
     where c.id in (select rowid from order_search where order_search match ?1) and c.c0 = ?2 ${contains} order by c.id limit ?3`,
    [match, merchant, most, ...wanted.map(([, text]) => text)],
  )
  return rows.map(({ id }) => id)
}

/** Going through all narrow rows. */
export const ordersWith = (column: string, part: string) =>
  `select c.id from order_search_content c
   where c.c0 = ${merchantSql('?1')} and instr(c.${PLACES[column as Column]}, lower(${part})) > 0`

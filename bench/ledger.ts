import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import pg from 'pg'
import { SQLITE_FILE } from './stock.ts'

const LOOK_EVERY_MS = 5
const SETTLED_WITHIN_MS = 300_000

/** Looks into a shop's database from outside, past the program that is measured: were the answers true? */
export class Ledger {
  readonly #ask: (sql: string) => Promise<Record<string, unknown>[]>
  readonly close: () => Promise<void>

  private constructor(ask: (sql: string) => Promise<Record<string, unknown>[]>, close: () => Promise<void>) {
    this.#ask = ask
    this.close = close
  }

  static sqlite(dataDir: string): Ledger {
    const database = new DatabaseSync(join(dataDir, SQLITE_FILE), { timeout: 5_000 })
    return new Ledger(
      (sql) => Promise.resolve(database.prepare(sql).all()),
      () => {
        database.close()
        return Promise.resolve()
      },
    )
  }

  static async postgres(url: string): Promise<Ledger> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return new Ledger(
      async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
      () => client.end(),
    )
  }

  async number(sql: string): Promise<number> {
    return Number(Object.values((await this.#ask(sql))[0] ?? { none: 0 })[0])
  }

  /** Lets the batches of all merchants be carried out. */
  async release(): Promise<void> {
    await this.#ask('update merchants set held = 0')
  }

  batches(): Promise<number> {
    return this.number('select count(*) from batches')
  }

  /** Milliseconds until no batch was left to settle. */
  async untilSettled(): Promise<number> {
    const began = performance.now()
    while (
      (await this.number(
        'select count(*) from (select 1 from batches where due_at is not null limit 1) as unfinished',
      )) > 0
    ) {
      if (performance.now() - began > SETTLED_WITHIN_MS) throw new Error('Batches were not settled in time')
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    return performance.now() - began
  }

  /**
   * Every answer of 200 has its batch, and each batch ended with the right outcome. More batches than answers are those whose answer was on
   * its way when the load stopped: one for each connection and load at the most.
   */
  async verify({ accepted, cutOff }: { accepted: number; cutOff: number }): Promise<void> {
    const batches = await this.batches()
    const right = await this.number(
      `select count(*) from batches where status = 'completed' and failed_count = 0 and next_entry = entry_count`,
    )
    if (batches < accepted || batches > accepted + cutOff)
      throw new Error(`${accepted} batches were promised, ${batches} are there`)
    if (right !== batches) throw new Error(`Of ${batches} batches only ${right} were carried out`)
  }

  /** Items, orders and events tell the same story. */
  async verifyCancelled(items: number): Promise<void> {
    const cancelled = await this.number(`select count(*) from items where status = 'cancelled'`)
    const counted = await this.number('select sum(cancelled) from orders')
    if (cancelled !== items || counted !== items) {
      throw new Error(`${items} items should be cancelled; ${cancelled} are, and orders say ${counted}`)
    }
  }
}

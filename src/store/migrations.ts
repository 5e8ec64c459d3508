import { readdirSync, readFileSync } from 'node:fs'

/** One step of the schema: its version, its file and its statements for one database. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** What each token of the migrations stands for in one database. */
export type MigrationTokens = Readonly<
  Record<
    | 'int'
    | 'id'
    | 'bytes'
    | 'serial'
    | 'unlogged'
    | 'strict'
    | 'strict_clustered'
    | 'strict_clustered_changing'
    | 'skus_of_orders',
    string
  >
>

/** Numbered, forward only: `0001_begin.sql` is version 1. A file that ends in `.sqlite.sql` or `.postgres.sql` is that database's alone. */
export function readMigrations(database: 'sqlite' | 'postgres', tokens: MigrationTokens): Migration[] {
  const folder = new URL('./migrations/', import.meta.url)
  const ours = new RegExp(`^\\w+(\\.${database})?\\.sql$`)
  const files = readdirSync(folder)
    .filter((file) => ours.test(file))
    .sort()
  return files.map((file) => ({
    version: Number(file.slice(0, 4)),
    name: file,
    sql: readFileSync(new URL(file, folder), 'utf8').replace(
      /\{(\w+)\}/g,
      (_, token: keyof MigrationTokens) => tokens[token],
    ),
  }))
}

/** The version of a database to which all of them were applied. */
export const newestOf = (migrations: readonly Migration[]) => migrations.at(-1)!.version

/** Those that a database of version `found` lacks. */
export const missing = (migrations: readonly Migration[], found: number) =>
  migrations.filter(({ version }) => version > found)

/** A database that a newer program has changed: this one cannot know what its rows mean. */
export class DatabaseTooNew extends Error {
  constructor(found: number, known: number) {
    super(
      `The database is at version ${found}, but this program knows versions up to ${known} only. Start a newer sellers-center.`,
    )
    this.name = 'DatabaseTooNew'
  }
}

/** A database that has not been migrated, where migrations are a step of their own. */
export class DatabaseTooOld extends Error {
  constructor(found: number, known: number, remedy = 'Run "sellers-center migrate" first.') {
    super(`The database is at version ${found}, this program needs version ${known}. ${remedy}`)
    this.name = 'DatabaseTooOld'
  }
}

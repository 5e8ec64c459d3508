import type { TestProject } from 'vitest/node'
import { PostgresServer } from './server.ts'

/** One server for all test files; DATABASE_URL, when set, is used instead. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL']
  const server = given ? undefined : await PostgresServer.start()
  project.provide('postgresUrl', given ?? server!.url())
  return async () => server?.stop()
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}

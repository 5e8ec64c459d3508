import { openPostgres } from '../../src/store/postgres.ts'
import { freshDatabase } from '../postgres/database.ts'
import { storeContract } from './contract.ts'

storeContract('PostgreSQL', async () => {
  const database = await freshDatabase()
  const store = await openPostgres({ url: database.url })
  return {
    ...store,
    async close() {
      await store.close()
      await database.drop()
    },
  }
})

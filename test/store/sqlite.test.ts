import { openSqlite } from '../../src/store/sqlite.ts'
import { storeContract } from './contract.ts'
import { T0 } from './contract/given.ts'
import { newFolder, removeFolder } from './folder.ts'

storeContract('SQLite', async () => {
  const dataDir = newFolder()
  const store = await openSqlite({ dataDir, now: T0 })
  return {
    ...store,
    async close() {
      await store.close()
      removeFolder(dataDir)
    },
  }
})

import { openLocal } from '../../src/store/sqlite/local.ts'
import { storeContract } from './contract.ts'

storeContract('SQLite in memory', () => Promise.resolve(openLocal({ file: ':memory:' })))

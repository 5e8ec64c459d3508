import { openLocal } from '../../src/store/local.ts'
import { storeContract } from './contract.ts'

storeContract('SQLite in memory', () => Promise.resolve(openLocal({ file: ':memory:' })))

import { afterAll, beforeAll } from 'vitest'
import { accessible } from './accessible.ts'
import { batches } from './batches.ts'
import { cancelByList } from './cancel-by-list.ts'
import { keys } from './keys.ts'
import { orders } from './orders.ts'
import { Reader } from './reader.ts'
import { overview } from './overview.ts'
import { pictures } from './pictures.ts'
import { serving } from './serving.ts'
import { signingIn } from './signing-in.ts'
import { webhooks } from './webhooks.ts'

// One browser and one server for all of it: they are most of what these tests cost.
let reader: Reader
beforeAll(async () => {
  reader = await Reader.start()
})
afterAll(() => reader.stop())

const theReader = () => reader

serving(theReader)
signingIn(theReader)
orders(theReader)
batches(theReader)
cancelByList(theReader)
overview(theReader)
webhooks(theReader)
keys(theReader)
accessible(theReader)
pictures(theReader)

import type { FakeState, Seen } from './fake.ts'

type Reply = (status: number, body: unknown) => void

/** The few calls of the operator API that the commands use. */
export function answerOperator(state: FakeState, call: Seen, url: URL, reply: Reply) {
  if (call.headers.authorization === `Bearer ${state.adminToken}`) reply(404, { message: `There is nothing at ${url.pathname}` })
  else reply(401, { message: 'Unknown operator token' })
}

import { expect } from 'vitest'
import { sellerDocument } from '../../../src/wire/seller/openapi.ts'
import { Documented } from '../documented.ts'
import type { Answer, Call, Running } from '../running.ts'

/** Asks the seller API; every answer is held against its document. */
export type AskSeller = (method: string, path: string, call?: Call) => Promise<Answer>

export function askingSeller(running: Running): AskSeller {
  const documented = new Documented(sellerDocument())
  return async (method, path, call) => {
    const url = `/seller/v1${path}`
    const answer = await running.call(method, url, call)
    expect(documented.faults(method, url, answer)).toEqual([])
    return answer
  }
}

import type { FastifyReply } from 'fastify'
import { JSON_TYPE } from './errors.ts'

/** A small answer, whole. */
export function json(reply: FastifyReply, status: number, value: unknown): string {
  reply.code(status).type(JSON_TYPE)
  return JSON.stringify(value)
}

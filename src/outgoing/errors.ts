import { errors } from 'undici'
import { TargetRefused } from './connections.ts'

/** Of a call that was not answered: what a receiver's developer can act on. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  ETIMEDOUT: 'the connection could not be made in time',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
  ENOTFOUND: 'the host name does not resolve',
  ENODATA: 'the host name does not resolve',
  ESERVFAIL: 'the name servers of the host do not answer',
  ETIMEOUT: 'the name servers of the host do not answer',
  ECONNABORTED: 'the connection was reset',
  UND_ERR_CONNECT_TIMEOUT: 'the connection could not be made in time',
  UND_ERR_SOCKET: 'the connection was closed without an answer',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too large',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is of another host',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate is not trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate is not trusted',
}

/** Why a call was not answered, in words that follow "failed:". */
export function errorWords(error: unknown): string {
  if (error instanceof TargetRefused) return error.message
  if (error instanceof errors.HTTPParserError) return 'what answered does not speak HTTP'
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string') return 'the call could not be made'
  return WORDS[code] ?? `the call could not be made (${code})`
}

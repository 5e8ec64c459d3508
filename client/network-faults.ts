/** Why no answer came. */
export interface NetworkFault {
  /** Such as `ECONNREFUSED`; undefined where the platform names none, as browsers do. */
  readonly code: string | undefined
  /** What a person can do about it, where that is known. */
  readonly reason: string
  /** The same call fails in the same way until something is changed: it is not worth repeating. */
  readonly lasting: boolean
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; check the port, and that the server runs',
  EAI_AGAIN: 'the host name cannot be looked up at the moment',
  ENOTFOUND: 'there is no host of this name; check the address',
  CERT_HAS_EXPIRED: 'its certificate has expired; check the certificate, and the clock of this machine',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet; check the clock of this machine',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name; check the address',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS; check whether the address begins with http://',
}
const PASSING = ['ECONNREFUSED', 'EAI_AGAIN']

/** Codes that come in families. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [
    /^(DEPTH_ZERO_)?SELF_SIGNED_CERT|^UNABLE_TO_(GET|VERIFY)_/,
    'its certificate comes from an authority that is not known here; NODE_EXTRA_CA_CERTS names the file of one',
  ],
  [/^(CERT|ERR_SSL|ERR_TLS)_|^EPROTO$/, 'TLS fails; check the address and the certificate'],
  [/^HPE_/, 'what answers there does not speak HTTP; check the port'],
]

/** Finds the innermost cause, because `fetch` itself only says "fetch failed". */
export function networkFault(error: unknown): NetworkFault {
  const { code, message } = innermost(error)
  // A port that `fetch` never calls, such as 6000, has no code.
  if (code === undefined) return { code, reason: message, lasting: message === 'bad port' }
  const words = REASONS[code] ?? FAMILIES.find(([family]) => family.test(code))?.[1]
  if (words === undefined) return { code, reason: message || code, lasting: false }
  // What OpenSSL says is of no use to a person; what the system says carries the address.
  const source = message.includes(code) ? message : code
  return { code, reason: `${words} (${source})`, lasting: !PASSING.includes(code) }
}

function innermost(error: unknown): { code: string | undefined; message: string } {
  if (!(error instanceof Error)) return { code: undefined, message: String(error) }
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0])
  if (error.cause instanceof Error) return innermost(error.cause)
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { code: error.name === 'HTTPParserError' ? 'HPE_INVALID_CONSTANT' : code, message: error.message }
}

/**
 * On every answer. The answers are data for programs, so a browser that is led to one may do nothing with it; which pages
 * may read them is for `cors.ts`. Written here instead of taken from helmet because the hot path pays for each header.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

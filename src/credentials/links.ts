import { hash, randomBytes } from 'node:crypto'

const SECRET_BYTES = 32

/** What is stored of a link and looked up. */
export const linkHash = (link: string) => hash('sha256', link, 'base64')

/** What makes a link that nobody can guess: the only moment at which it exists as text. */
export function newLink(): { readonly link: string; readonly hash: string } {
  const link = randomBytes(SECRET_BYTES).toString('base64url')
  return { link, hash: linkHash(link) }
}

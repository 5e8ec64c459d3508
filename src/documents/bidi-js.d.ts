/** The types of bidi-js describe its ES module, which its package.json does not name for Node. */
declare module 'bidi-js/dist/bidi.mjs' {
  import type { Bidi } from 'bidi-js'

  export default function bidiFactory(): Bidi
}

/** Modes of TLS that the driver takes for `verify-full`, which it says in seven lines at each start. */
const STRICT = /([?&]sslmode=)(?:prefer|require|verify-ca)(?=[&#]|$)/
/** Asks for the weaker meaning that PostgreSQL's own tools give to these modes. */
const AS_LIBPQ = /[?&]uselibpqcompat=true(?=[&#]|$)/

/** The URL of a database as the driver is given it: the mode of TLS by the name of what it does. */
export const connectionString = (url: string): string =>
  AS_LIBPQ.test(url) ? url : url.replace(STRICT, '$1verify-full')

const SHOWN_MAX = 40

/** What a caller sent, as a message shows it. */
export const cut = (text: string) =>
  text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX).toWellFormed()}…`

/** A text in an error message, where nothing but texts can stand. */
export const quote = (text: string) => JSON.stringify(cut(text))

// What a server or a file says must not drive the terminal that shows it: no escape sequence, in eight bits neither, and no mark that
// turns the direction of what follows it.
const DRIVING = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g
const DRIVING_WITHIN_LINES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** A text for one line. */
export const harmless = (text: string) => text.replace(DRIVING, '\ufffd')

/** A text of several lines, tabs included. */
export const harmlessLines = (text: string) => text.replace(DRIVING_WITHIN_LINES, '\ufffd')

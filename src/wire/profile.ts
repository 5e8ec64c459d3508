/** `documented` (default) is what the OpenAPI document says; `live` answers as the running service was recorded. [ours] */
export type Profile = 'documented' | 'live'

/** What is ours alone: no running service was recorded there. */
const OURS = /^\/(?:(?:seller|admin|sandbox)\/v1|console)(?:[/?#]|$)/

/** The profile that a path is answered in: `live` is for the published API and for paths that nothing is known of. [ours: contract 1] */
export const profileAt = (profile: Profile, url: string): Profile => (OURS.test(url) ? 'documented' : profile)

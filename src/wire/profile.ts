/** `documented` (default) is what the OpenAPI document says; `live` answers as the running service was recorded. [ours] */
export type Profile = 'documented' | 'live'

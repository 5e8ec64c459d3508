import type { Api, Query } from './call.ts'

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'text/csv': '.csv',
}

/** Fetches a file with the key and hands it to the browser's downloads. Its kind decides how its name ends. */
export async function save(api: Api, path: string, name: string, query: Query = {}) {
  const blob = await (await api.send(path, { query })).blob()
  saveBlob(blob, name + (ENDINGS[blob.type.split(';')[0]!] ?? ''))
}

export function saveBlob(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

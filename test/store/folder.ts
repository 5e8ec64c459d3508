import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const newFolder = () => mkdtempSync(join(tmpdir(), 'sellers-center-'))

export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { quickDisk } from './quick-disk.ts'

/** Makes folders of a test file's own; all are removed when the file is done. */
export function useTempFolders(): () => string {
  const made: string[] = []
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    const folder = mkdtempSync(join(quickDisk(), 'latchkey-test-'))
    made.push(folder)
    return folder
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../../shared/corpora/otp/', import.meta.url)

/** Test cases of other authenticators, read where they are; undefined, with a word, where they are not. */
export function readCorpus(path: string): unknown {
  const file = fileURLToPath(new URL(path, folder))
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as unknown
  console.info(`skipped: the collection of cases ${path} is not there`)
  return undefined
}

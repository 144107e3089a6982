import { z } from 'zod'
import {
  beforeFirstLine,
  exportFormat,
  exportVersion,
  hashMember,
  lineHash,
  lineMaxBytes,
  signedText
} from '../audit/export-lines.ts'
import { openFile } from '../backup/backup-files.ts'
import { isSignedBy } from '../crypto/ed25519.ts'
import { codeGroups } from '../../shared/rules/audit-notes.ts'
import type { CommandResult } from './result.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${String(2 * bytes)}}$`))
const Start = z.object({
  format: z.literal(exportFormat),
  version: z.int(),
  vault: z.string(),
  exportedAt: z.string(),
  filter: z.record(z.string(), z.unknown()),
  chain: z.string(),
  head: z.object({ n: z.int(), mac: z.string() }),
  key: hex(32)
})
const Line = z.object({ n: z.int().positive() })
const End = z.object({ records: z.int().nonnegative(), signature: hex(64) })

/** As many groups of the key as must be given for a comparison to mean anything: 64 bits. */
const leastGroups = 4

/**
 * Looks at an exported trail, without the vault: every line against the one before it, the numbers of the records,
 * the signature at the end. `key` is what stands under the trail in the vault's window, or the first four
 * groups of it or more; without it, the signature says only that whoever made the file has not been followed by
 * somebody else. Reads a line at a time.
 */
export async function verifyAudit(path: string, key?: string): Promise<CommandResult> {
  const wanted = key?.replaceAll(/[\s-]/g, '').toLowerCase()
  if (wanted !== undefined && (!/^[0-9a-f]{1,64}$/.test(wanted) || wanted.length < 4 * leastGroups)) {
    return { result: 'cannot', reason: 'the key to compare with has four groups of four digits, or more' }
  }
  const look = new Look()
  try {
    for await (const line of linesOf(path)) if (!look.take(line)) break
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error
    look.nextIsBad('line-too-long')
  }
  return look.result(wanted)
}

/** What has been seen of a file so far. */
class Look {
  #number = 0
  #hash: Buffer = beforeFirstLine
  #records = 0
  #lastN = 0
  #start: z.infer<typeof Start> | undefined
  #isOurs = false
  #isAtEnd = false
  #isSigned = false
  #finding: { finding: string; line: number } | undefined

  /** False where nothing behind this line is worth a look. */
  take(line: Buffer): boolean {
    this.#number += 1
    if (this.#isAtEnd) return this.isBad('line-after-end')
    const text = line.toString('utf8')
    this.#isOurs ||= this.#number === 1 && text.startsWith(`{"format":"${exportFormat}"`)
    const said = parsed(text)
    if (said === undefined) return this.isBad('line-altered')
    const end = this.#start === undefined ? undefined : End.safeParse(said).data
    // It has no hash of its own: in its one spelling it says nothing but what is compared.
    if (end !== undefined)
      return text === JSON.stringify(end) ? this.#takeEnd(end) : this.isBad('line-altered')
    const found = hashMember.exec(text)
    const claimed = found?.[1]
    const hash = lineHash(this.#hash, line.subarray(0, line.byteLength - (found?.[0].length ?? 0)))
    if (claimed !== hash.toString('hex')) return this.isBad('line-altered')
    this.#hash = hash
    return this.#start === undefined ? this.#takeStart(said) : this.#takeRecord(said)
  }

  isBad(finding: string): false {
    this.#finding ??= { finding, line: this.#number }
    return false
  }

  /** The same of the line that comes next. */
  nextIsBad(finding: string): void {
    this.#number += 1
    this.isBad(finding)
  }

  result(wanted: string | undefined): CommandResult {
    const start = this.#start
    if (start === undefined && this.#isOurs) {
      return { result: 'findings', findings: [this.#finding?.finding ?? 'line-altered'], firstBadLine: 1 }
    }
    if (start === undefined) return { result: 'cannot', reason: 'not an exported audit trail' }
    if (start.version !== exportVersion) return { result: 'cannot', reason: 'made by a later Latchkey' }
    if (!this.#isAtEnd) this.nextIsBad('cut-off')
    const { key, vault, exportedAt, filter, chain, head } = start
    const findings = this.#finding === undefined ? [] : [this.#finding.finding]
    if (chain !== 'unbroken') findings.push('chain-was-not-whole')
    if (this.#isAtEnd && !this.#isSigned) findings.push('signature-wrong')
    if (wanted !== undefined && !key.startsWith(wanted)) findings.push('another-key')
    const facts = {
      ...(this.#finding === undefined ? {} : { firstBadLine: this.#finding.line }),
      ...{ records: this.#records, vault, exportedAt, filter, chain },
      head: { n: head.n, code: codeGroups(head.mac) },
      signature: this.#isSigned && this.#finding === undefined ? 'good' : 'not good',
      signingKey: codeGroups(key),
      isKeyCompared: wanted !== undefined
    }
    return findings.length === 0 ? { result: 'good', ...facts } : { result: 'findings', findings, ...facts }
  }

  #takeStart(said: unknown): boolean {
    this.#start = Start.safeParse(said).data
    return this.#start?.version === exportVersion
  }

  /** Numbers only go up; of a whole trail none is left out. */
  #takeRecord(said: unknown): boolean {
    const n = Line.safeParse(said).data?.n
    if (n === undefined || n <= this.#lastN) return this.isBad('line-altered')
    const isWhole = this.#start !== undefined && Object.keys(this.#start.filter).length === 0
    if (isWhole && this.#records > 0 && n !== this.#lastN + 1) return this.isBad('records-missing')
    this.#lastN = n
    this.#records += 1
    return true
  }

  #takeEnd({ records, signature }: z.infer<typeof End>): boolean {
    this.#isAtEnd = true
    if (records !== this.#records) return this.isBad('records-missing')
    const key = Buffer.from(this.#start?.key ?? '', 'hex')
    this.#isSigned = isSignedBy(key, signedText(this.#hash, records), Buffer.from(signature, 'hex'))
    return true
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

class LineTooLong extends Error {}

/** Lines without their ends, the last one also where it has none. Throws where one is longer than any that is written. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  await using file = await openFile(path)
  let rest: Buffer = Buffer.alloc(0)
  for (let from = 0; from < file.sizeBytes; from += lineMaxBytes) {
    let bytes: Buffer = Buffer.concat([rest, await file.read(from, lineMaxBytes)])
    for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a)) {
      if (at > lineMaxBytes) throw new LineTooLong()
      yield bytes.subarray(0, at)
      bytes = bytes.subarray(at + 1)
    }
    if (bytes.byteLength > lineMaxBytes) throw new LineTooLong()
    rest = bytes
  }
  if (rest.byteLength > 0) yield rest
}

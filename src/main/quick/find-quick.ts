import type { CodeSummary } from '../../shared/model/code.ts'
import type { CredentialId } from '../../shared/model/ids.ts'
import type { FoundQuick, QuickRow } from '../../shared/model/quick.ts'
import { codeName } from '../../shared/rules/code-name.ts'
import { askedWords, foldText, holdsAllWords } from '../../shared/rules/fold-text.ts'
import type { QuickOptions } from './quick-options.ts'
import { codeRow, rowsOf } from './quick-rows.ts'

/** More than are looked through: who has not found it by then types another letter. */
export const quickRowsAtMost = 30

/**
 * Without words, what has a pinned code, in the person's own order, then what was used last; with words the best
 * matches of the list, and codes that stand alone whose name holds them all. Throws `locked`.
 */
export async function findQuick(options: QuickOptions, query: string): Promise<FoundQuick> {
  // Before anything else, also for an empty query: this is what says that the vault is locked.
  const codes = options.listCodes()
  const found = await options.search(query, quickRowsAtMost)
  const words = askedWords(query)
  const rows = words.length === 0 ? lastUsed(options, found, codes) : matches(options, found, codes, words)
  return { rows: rows.slice(0, quickRowsAtMost), marks: options.marksOf(query) }
}

const standsAlone = ({ credentialId }: CodeSummary): boolean => credentialId === null

function lastUsed(options: QuickOptions, found: readonly CredentialId[], codes: readonly CodeSummary[]) {
  const inOwnOrder = [...codes].sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity) || 0)
  const pinned = unique(inOwnOrder.filter(({ isPinned }) => isPinned).map(targetIdOf))
  // Copying a code is a use of what it belongs to, and the list knows only of passwords.
  const byUse = codes.filter(({ lastUsedAtMs }) => lastUsedAtMs !== null).sort(laterFirst)
  const withUsedCode = unique(byUse.slice(0, quickRowsAtMost).map(targetIdOf))
  const ownCodes = new Map(codes.filter(standsAlone).map((code) => [code.id as string, code]))
  const credentialIds = unique([...pinned, ...withUsedCode, ...found]).filter((id) => !ownCodes.has(id))
  const usedAt = new Map(
    options.factsOf(credentialIds as CredentialId[]).map((one) => [one.id as string, one.usedAtMs])
  )
  const rows = new Map<string, QuickRow>()
  for (const row of rowsOf(options, credentialIds as CredentialId[])) rows.set(row.target.id, row)
  for (const [id, code] of ownCodes) rows.set(id, codeRow(code))
  const usedAtMs = ({ target, codes: own }: QuickRow): number =>
    Math.max(usedAt.get(target.id) ?? 0, ...own.map(({ lastUsedAtMs }) => lastUsedAtMs ?? 0))
  const first = pinned.flatMap((id) => rows.get(id) ?? [])
  const rest = [...rows.values()].filter((row) => !first.includes(row))
  return [...first, ...rest.sort((a, b) => usedAtMs(b) - usedAtMs(a))]
}

function matches(
  options: QuickOptions,
  found: readonly CredentialId[],
  codes: readonly CodeSummary[],
  words: readonly string[]
): QuickRow[] {
  const rows = rowsOf(options, found)
  const asked = words.join(' ')
  const alone = codes.filter(standsAlone).filter((code) => holdsAllWords(foldText(codeName(code)), words))
  const begins = (name: string): boolean => foldText(name).startsWith(asked)
  const [close, others] = split(alone, (code) => begins(codeName(code)))
  // The list has what begins with the words first; codes that do so come behind those, before all the rest.
  const place = rows.findIndex(({ title }) => !begins(title))
  const at = place === -1 ? rows.length : place
  const best = [...rows.slice(0, at), ...close.map(codeRow)]
  const rest = rows.slice(at)
  // A name that holds the words is closer than words somewhere in an item that are many.
  const room = Math.max(quickRowsAtMost - best.length - others.length, 0)
  return [...best, ...rest.slice(0, room), ...others.map(codeRow)]
}

const targetIdOf = ({ id, credentialId }: CodeSummary): string => credentialId ?? id
const laterFirst = (a: CodeSummary, b: CodeSummary): number => (b.lastUsedAtMs ?? 0) - (a.lastUsedAtMs ?? 0)
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

function split<T>(list: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [list.filter(is), list.filter((one) => !is(one))]
}

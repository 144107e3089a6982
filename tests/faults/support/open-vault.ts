import { getCredential } from '../../../src/main/credentials/credential-table.ts'
import { openSecrets } from '../../../src/main/credentials/secret-document.ts'
import { readBase32Secret } from '../../../src/main/intake/base32-secret.ts'
import type { CodeSummary } from '../../../src/shared/model/code.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import type { TestCore } from '../../support/core.ts'
import type { Content, Ledger } from './ledger.ts'
import { totp } from './totp.ts'

export interface Opened {
  contents: Map<string, Content>
  /** What is wrong beside lost contents: chain, damage, files that do not agree. */
  troubles: string[]
  auditTotal: number
}

/**
 * Reads an unlocked vault through the core: every login with its secrets, every code by the digits it shows. A seed is
 * known again by its code: `seeds` are those that were ever given, by the code's name.
 */
export function readVault(core: TestCore, ledger: Ledger): Opened {
  const contents = new Map<string, Content>()
  const troubles: string[] = []
  const titleOf = new Map<string, string>()
  const logins = [
    ...core.credentials.list().map(({ id }) => ({ id, trashed: false })),
    ...core.credentials.listTrashed().map(({ id }) => ({ id, trashed: true }))
  ]
  for (const { id, trashed } of logins) {
    const { title, content } = readLogin(core, id, trashed)
    if (contents.has(title)) troubles.push(`${title} is there twice`)
    titleOf.set(id, title)
    contents.set(title, content)
  }
  for (const code of core.codes.list()) {
    const name = code.issuer
    const seeds = [ledger.acknowledged.get(name), ...(ledger.possible.get(name) ?? [])]
    const shown = core.codes.live([code.id])[0]?.code
    const isIts = (seed: string): boolean =>
      code.kind === 'hotp' ? isSeedOf(core, code, seed) : totp(seed, core.clock.nowMs) === shown
    const seed = seeds.flatMap((one) => (one?.kind === 'code' ? [one.seed] : [])).find(isIts)
    if (contents.has(name)) troubles.push(`${name} is there twice`)
    const login = code.credentialId === null ? null : (titleOf.get(code.credentialId) ?? 'unknown')
    contents.set(name, { kind: 'code', seed: seed ?? 'another seed', login })
  }
  const audit = auditOf(core)
  if (!audit.unbroken) troubles.push('the audit chain is broken')
  for (const [record, times] of ledger.recorded) {
    if ((audit.records.get(record) ?? 0) < times) troubles.push(`no audit record of ${record}`)
  }
  return {
    contents,
    troubles: [...troubles, ...damages(core), ...disagreements(core)],
    auditTotal: audit.total
  }
}

/** A counter-based code shows nothing until it is made; its seed is known again by its fingerprint. */
function isSeedOf(core: TestCore, code: CodeSummary, seedBase32: string): boolean {
  const read = readBase32Secret(seedBase32)
  if ('problem' in read) return false
  using seed = read
  return core.codes.find(seed, code)?.id === code.id
}

function readLogin(core: TestCore, id: CredentialId, trashed: boolean): { title: string; content: Content } {
  const { session } = core.vault
  const row = session.read('vault', (db) => getCredential(db, id))
  const { password, notes } = openSecrets(session, row)
  const content: Content = { kind: 'login', userName: row.userName, url: row.url, password, notes, trashed }
  return { title: row.title, content }
}

/** How often each `action subject` was recorded, and whether the chain holds. */
export function auditOf(core: TestCore): { records: Map<string, number>; total: number; unbroken: boolean } {
  const page = core.handlers['audit.list']({ limit: 1_000_000 }) as {
    records: { action: string; subject: string }[]
    total: number
    unbroken: boolean
  }
  const records = new Map<string, number>()
  for (const { action, subject } of page.records) {
    const record = `${action} ${subject}`
    records.set(record, (records.get(record) ?? 0) + 1)
  }
  return { records, total: page.total, unbroken: page.unbroken }
}

function damages(core: TestCore): string[] {
  return (['vault', 'seeds'] as const).flatMap((name) => {
    const rows = core.vault.session.read(name, (db) => db.prepare('PRAGMA quick_check').all())
    return JSON.stringify(rows) === '[{"quick_check":"ok"}]'
      ? []
      : [`${name} is damaged: ${JSON.stringify(rows)}`]
  })
}

/** Codes without a seed, and seeds that no code knows. */
function disagreements(core: TestCore): string[] {
  const { session } = core.vault
  const idsOf = (rows: unknown[]) => new Set((rows as { id: string }[]).map(({ id }) => id))
  const codes = session.read('vault', (db) => idsOf(db.prepare('SELECT id FROM code').all()))
  const seeds = session.read('seeds', (db) => idsOf(db.prepare('SELECT code_id AS id FROM seed').all()))
  return [
    ...[...codes].filter((id) => !seeds.has(id)).map(() => 'a code without its seed'),
    ...[...seeds].filter((id) => !codes.has(id)).map(() => 'a seed without its code')
  ]
}

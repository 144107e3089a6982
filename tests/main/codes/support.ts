import type { Database } from 'better-sqlite3'
import type { NewCode } from '../../../src/main/codes/codes.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import type { CodeSettings, CodeSummary } from '../../../src/shared/model/code.ts'
import type { TestCore } from '../../support/core.ts'

/** The seed of the examples of RFC 4226 and 6238. */
export const rfcSeed = '12345678901234567890'
/** RFC 4226 Appendix D: codes of that seed for the counters from 0 on, six digits. */
export const rfcCodes = [
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489'
]

export const totp: CodeSettings = { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 }
export const hotp: CodeSettings = { ...totp, kind: 'hotp' }

/** Saves a code past the intake. */
export function addOne(core: TestCore, change: Partial<NewCode> & { seedText?: string } = {}): CodeSummary {
  const { seedText = rfcSeed, ...rest } = change
  const [added] = core.codes.add([
    {
      seed: SecretBytes.fromText(seedText),
      label: { issuer: 'Example', account: 'ada' },
      settings: totp,
      credentialId: null,
      counter: 0,
      cameFrom: 'typed-text',
      extraParameters: [],
      isInUse: false,
      ...rest
    }
  ])
  if (added === undefined) throw new Error('nothing was added')
  return added
}

/** The database itself, for what no feature may do. */
export const raw = (core: TestCore, file: 'vault' | 'seeds'): Database =>
  core.vault.session.read(file, (db) => db as unknown as Database)

/** Lets no audit record be written from here on. */
export function refuseRecords(core: TestCore): void {
  const abort = "BEGIN SELECT RAISE (ABORT, 'refused'); END"
  raw(core, 'vault').exec(`CREATE TEMP TRIGGER refuse_records BEFORE INSERT ON main.audit ${abort}`)
}

/** The newest records, newest first: action, origin, subject. */
export function records(core: TestCore, limit: number): string[] {
  const page = core.handlers['audit.list']({ limit })
  if (page instanceof Promise) throw new Error('answers at once')
  if (!page.unbroken) throw new Error('the trail is broken')
  return page.records.map(({ action, origin, subject }) => `${action} ${origin} ${subject}`)
}

export const idsOfSeeds = (core: TestCore): unknown[] =>
  raw(core, 'seeds').prepare('SELECT code_id FROM seed ORDER BY code_id').pluck().all()

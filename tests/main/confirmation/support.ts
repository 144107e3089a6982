import { TOTP } from 'otpauth'
import type { Keychain } from '../../../src/main/keychain/keychain.ts'
import type { ConfirmationRule } from '../../../src/shared/model/confirmation.ts'
import { addLogin, confirmKit, makeCore, type TestCore } from '../../support/core.ts'

/** A phone that has scanned a secret: the code of a moment, by a clock that may be ahead. */
export function phoneWith(secret: string) {
  const totp = new TOTP({ secret: secret.replaceAll(' ', ''), digits: 6, period: 30 })
  return (atMs: number): string => totp.generate({ timestamp: atMs })
}

export interface Enrolled {
  core: TestCore
  kit: string
  backupCodes: string[]
  /** The phone's code of this moment; the argument is by how many seconds its clock is ahead. */
  code: (aheadSeconds?: number) => string
  /** Time goes on. */
  pass: (seconds: number) => void
}

/** A vault with a confirmed kit, one login, and the extra confirmation switched on. */
export async function enrolled(
  profileFolder: string,
  {
    rule = { mode: 'every-unlock', days: 7 },
    keychain
  }: { rule?: ConfirmationRule; keychain?: Keychain } = {}
): Promise<Enrolled> {
  const core = makeCore({ profileFolder, ...(keychain === undefined ? {} : { keychain }) })
  await core.vault.create(true, undefined)
  const kit = core.vault.kit.sheet()?.groups.join('-') ?? ''
  confirmKit(core)
  addLogin(core)
  const phone = phoneWith(core.confirmation.begin().secret)
  const code = (aheadSeconds = 0): string => phone(core.clock.nowMs + aheadSeconds * 1000)
  const finished = core.confirmation.finish(code(), rule)
  if (finished.kind !== 'on') throw new Error(`not on: ${finished.kind}`)
  const pass = (seconds: number): void => {
    core.clock.nowMs += seconds * 1000
    core.clock.monotonicMs += seconds * 1000
  }
  pass(60)
  return { core, kit, backupCodes: finished.backupCodes, code, pass }
}

/** The same vault opened by the program once more, as after a restart. */
export function restarted({ core }: Enrolled, profileFolder: string): TestCore {
  const next = makeCore({ profileFolder, keychain: core.keychain })
  next.clock.nowMs = core.clock.nowMs
  return next
}

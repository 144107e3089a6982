import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Keychain } from '../../../src/main/keychain/keychain.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import { makeCore, type TestCore } from '../../support/core.ts'
import type { Ledger } from './ledger.ts'
import { readVault, type Opened } from './open-vault.ts'

/**
 * Opens what a fault has left and compares it with what was acknowledged. What is found is the ledger's truth from
 * then on. A vault whose making was never acknowledged may be missing, but then it can be made. Answers what is lost
 * or wrong, in words.
 */
export async function inspect(profileFolder: string, keychain: Keychain, ledger: Ledger): Promise<string[]> {
  const core = makeCore({ profileFolder, keychain })
  const state = await core.vault.state()
  if (state.kind === 'missing') return missing(profileFolder, ledger)
  const answer = await unlock(core, profileFolder)
  if (answer.kind !== 'unlocked') return [`does not open: ${JSON.stringify(answer)}`]
  const opened = readOrNot(core, ledger)
  const lost = [...ledger.losses(opened.contents), ...opened.troubles]
  ledger.settle(opened.contents)
  core.vault.lock()
  await core.vault.whenNoted()
  return lost
}

/** Opens it as its owner would: with whichever key file on the stick it needs, also where nothing says which. */
async function unlock(core: TestCore, profileFolder: string): Promise<{ kind: string }> {
  const stick = join(profileFolder, '..', 'stick')
  const files = existsSync(stick) ? readdirSync(stick) : []
  let answer = await core.vault.unlock(undefined)
  for (const file of files) {
    if (!answer.kind.includes('key-file')) break
    core.chosen.keyFile = join(stick, file)
    await core.handlers['vault.chooseKeyFile'](undefined)
    answer = await core.vault.unlock(undefined)
  }
  return answer
}

/** A vault that opens and then cannot be read is lost, too. */
function readOrNot(core: TestCore, ledger: Ledger): Opened {
  try {
    return readVault(core, ledger)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { contents: new Map(), troubles: [`opens, but cannot be read: ${error.code}`], auditTotal: 0 }
  }
}

async function missing(profileFolder: string, ledger: Ledger): Promise<string[]> {
  if (ledger.isCreated) return ['the vault is gone']
  const core = makeCore({ profileFolder })
  const answer = await core.vault.create(true, undefined)
  core.vault.lock()
  if (answer.kind === 'created') return []
  const there = readdirSync(join(profileFolder)).join(' ')
  return [`no vault, and none can be made: ${JSON.stringify(answer)} ${there}`]
}

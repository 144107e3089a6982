/**
 * Makes the fixture of the present schema: `node tests/format/make-vault.ts tests/format/vaults/<name>`, with the
 * tools' Node. Run once for each schema that is released; what it wrote is never written again.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSettings } from '../../src/shared/rules/default-settings.ts'
import { addCode, addLogin, exampleSeed, makeCore, type TestCore } from '../support/core.ts'
import { addRecovery, longAgo, turnOnConfirmation } from './fixture-recovery.ts'

/** What every fixture holds; a password that is public, for a vault that is nobody's. */
export const fixturePassword = 'an example of seven words in a row'

/** Where the text of a fixture's recovery kit stands; the first schema had none. */
export const kitFileOf = (folder: string): string => `${folder}-kit.txt`

/** Where what its phone was given stands, from schema 5 on: unlocking asks for a code of it. */
export const phoneFileOf = (folder: string): string => `${folder}-phone.txt`

/** One of everything that came with kinds of credentials. */
async function addItem(core: TestCore): Promise<void> {
  const { id: folderId } = await core.handlers['folders.save']({ parentId: null, name: 'Example folder' })
  const { id } = addLogin(core, {
    kind: 'card',
    title: 'Example card',
    fields: [
      { role: 'pin', kind: 'concealed', label: '', value: '4711' },
      { role: 'bank', kind: 'text', label: '', value: 'Northern Bank' }
    ],
    secondFactors: [{ kind: 'sms', where: 'the phone' }],
    tags: ['bank'],
    folderId,
    isFavourite: true
  })
  const attachment = core.attachments.begin(id, 'example.txt', 3)
  core.attachments.append(attachment, 0, Buffer.from('abc'))
  core.typed.keep({ id, title: 'Example card, changed', userName: '', url: '', password: 'typed 7' })
  await core.handlers['health.exclude']({ credentialId: id, kind: 'expiring', reason: 'an example' })
  const made = await core.handlers['generator.make']({ recipe: defaultSettings.recipe })
  // What was made is kept once somebody has used it.
  if (made.kind === 'made') await core.handlers['generator.copy']({ id: made.generated.id })
}

const target = process.argv[2]
if (target !== undefined && process.argv[1]?.endsWith('make-vault.ts') === true) {
  const profileFolder = mkdtempSync(join(tmpdir(), 'latchkey-fixture-'))
  const core = makeCore({ profileFolder })
  const past = longAgo(core)
  await core.vault.create(false, fixturePassword)
  const kit = core.vault.kit.sheet()?.groups.join('-') ?? ''
  past.isOver()
  const login = addLogin(core, { title: 'Example one', password: 'quince 7', notes: 'under the mat' })
  core.credentials.save({ ...login, id: login.id, password: 'quince 8' })
  const gone = addLogin(core, { title: 'Example two', userName: 'grace', url: 'https://example.org' })
  core.credentials.trash(gone.id)
  const code = addCode(core)
  core.codes.change({
    id: code.id,
    account: 'ada',
    verification: 'accepted',
    offsetSeconds: -5,
    isPinned: true
  })
  core.seedExports.showQr(code.id)
  const counted = addCode(core, `otpauth://hotp/Counted:old?secret=${exampleSeed}&counter=7&image=a%20b`)
  // A code that was made, a seed that was sealed anew, and one that was erased with its code.
  core.codes.makeNext(counted.id)
  core.codes.change({ id: counted.id, account: 'grace' })
  core.codes.arrange([counted.id, code.id])
  const erased = addCode(core, 'otpauth://totp/Erased?secret=JBSWY3DPEHPK3PXP')
  core.codes.trash(erased.id)
  core.codes.erase(erased.id)
  await addItem(core)
  core.settings.set({ theme: 'dark' })
  await addRecovery(core, login.id, fixturePassword)
  await past.letGo()
  const phone = turnOnConfirmation(core)
  core.vault.lock()
  // Without the room it keeps for a full disk.
  cpSync(core.vaultFolder, target, { recursive: true, filter: (path) => !path.endsWith('reserve.bin') })
  writeFileSync(kitFileOf(target), `${kit}\n`)
  writeFileSync(phoneFileOf(target), `${phone}\n`)
  rmSync(profileFolder, { recursive: true })
}

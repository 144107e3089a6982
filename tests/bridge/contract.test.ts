import type { WebContents } from 'electron/main'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TOTP } from 'otpauth'
import { answer } from '../../src/main/bridge/answer.ts'
import { publisher } from '../../src/main/bridge/publish.ts'
import { serve } from '../../src/main/bridge/serve.ts'
import { ourDoors } from '../../src/main/bridge/page-door.ts'
import { urlOf, windowPage } from '../../src/main/shell/page-scheme.ts'
import { callNames, eventNames, wirePrefix } from '../../src/shared/bridge/channels.ts'
import { callContract, eventContract } from '../../src/shared/bridge/contract.ts'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore, type TestCore } from '../support/core.ts'
import { servedChannels } from '../support/electron-main.ts'
import { fakePage } from '../support/fake-page.ts'
import { useTempFolders } from '../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeAll(async () => {
  core = await makeOpenCore(newFolder())
})
afterAll(() => core.vault.lock())

const page = fakePage()
const frame = { url: urlOf(windowPage), parent: null }
const doors = ourDoors({ window: () => page, quick: () => undefined })
const lines: unknown[] = []

describe('the door', () => {
  test('has one contract and one handler for every name, and none besides', () => {
    const names = [...callNames].sort()
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(callContract).sort()).toEqual(names)
    expect(Object.keys(core.handlers).sort()).toEqual(names)
    expect(Object.keys(eventContract).sort()).toEqual([...eventNames].sort())
  })

  test('serves every name, asking first who calls', async () => {
    serve([{ ...doors.window, handlers: core.handlers }], {
      log: (line) => lines.push(line),
      newIncident: () => 'x'
    })
    expect([...servedChannels.keys()].sort()).toEqual(callNames.map((name) => wirePrefix + name).sort())
    const strangers = [
      { sender: {}, senderFrame: frame },
      { sender: page, senderFrame: null },
      { sender: page, senderFrame: { ...frame, parent: frame } },
      { sender: page, senderFrame: { ...frame, url: 'https://example.com/' } }
    ]
    for (const [channel, listener] of servedChannels) {
      for (const event of strangers) {
        expect(await listener(event, undefined), channel).toEqual({ ok: false, code: 'refused' })
      }
    }
    const state = servedChannels.get('latchkey:vault.state')
    expect(await state?.({ sender: page, senderFrame: frame }, undefined)).toMatchObject({ ok: true })
  })

  test('lets no secret field into any answer but that of reveal', () => {
    const isSecret = (name: string) => /^(password|notes|seed|secret|sealed|key|masterPassword)$/.test(name)
    const found: string[] = []
    const walk = (schema: unknown, at: string): void => {
      if (schema === null || typeof schema !== 'object') return
      const { _zod } = schema as { _zod?: { def: Record<string, unknown> } }
      if (_zod === undefined) return
      for (const [name, value] of Object.entries(_zod.def)) {
        if (name === 'shape') {
          for (const [field, inner] of Object.entries(value as object)) {
            if (isSecret(field)) found.push(`${at}.${field}`)
            walk(inner, `${at}.${field}`)
          }
        } else if (Array.isArray(value)) for (const inner of value) walk(inner, at)
        else walk(value, at)
      }
    }
    for (const [name, { output }] of Object.entries(callContract)) walk(output, name)
    for (const [name, schema] of Object.entries(eventContract)) walk(schema, name)
    walk(callContract['vault.create'].input, 'in')
    // The walk finds what is there to be found: a new second factor, which is shown once to be typed into a phone; notes
    // on how to get back in with a site; and what is named a key there names a thing that can be lost.
    expect(found).toEqual([
      'confirmation.begin.secret',
      'recovery.get.waysBackIn.notes',
      'health.losable.key',
      'in.masterPassword'
    ])
  })

  test('answers every reading call on a full vault by its own contract', async () => {
    addLogin(core, { notes: 'n', url: 'https://a.example' })
    const code = addCode(core)
    const counted = addCode(core, `otpauth://hotp/Counted?secret=${exampleSeed}`)
    const [login] = core.credentials.list()
    const other = addLogin(core, { title: 'Another' })
    const id = login?.id
    if (id === undefined) throw new Error('no login')
    const ask = async (name: (typeof callNames)[number], input: unknown) =>
      answer(name, input, {
        handlers: core.handlers,
        log: (line) => lines.push(line),
        newIncident: () => 'x'
      })
    const valueOf = async (name: (typeof callNames)[number], input: unknown) => {
      const reply = await ask(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
      return reply.value as Record<string, unknown>
    }
    core.credentials.save({ id, title: 'Renamed', userName: 'u', url: 'https://a.example', password: 'new' })
    const { typedId } = await valueOf('typed.keep', { title: 'Half', userName: '', url: '' })
    const whole = await valueOf('attachments.begin', { credentialId: id, name: 'a.txt', sizeBytes: 1 })
    await valueOf('attachments.append', { id: whole.id, part: 0, bytes: new Uint8Array(1) })
    const begun = await valueOf('attachments.begin', { credentialId: id, name: 'b.txt', sizeBytes: 3 })
    const { recipe } = core.settings.current
    const made = await valueOf('generator.make', { recipe })
    const generatedId = (made.generated as { id: string }).id
    const folder = await valueOf('folders.save', { parentId: null, name: 'Empty' })
    const scope = { kind: 'all' }
    const proof = { kind: 'pin', password: '135790' }
    await valueOf('recovery.setUp', proof)
    const waysBackIn = { support: 'help.example', mail: '', phone: '', notes: '' }
    const keys = [{ text: 'ABCD-1234', label: '' }]
    const recoverySet = { credentialId: id, name: '', kind: 'keys', keys, waysBackIn }
    const setId = (await valueOf('recovery.add', recoverySet)).id
    const ofSet = (await valueOf('recovery.get', { id: setId })).keys as { id: string }[]
    const reason = 'a test'
    const { secret } = await valueOf('confirmation.begin', undefined)
    const phone = new TOTP({ secret: (secret as string).replaceAll(' ', '') })
    const rule = { mode: 'every-unlock', days: 7 }
    const first = phone.generate({ timestamp: core.clock.nowMs })
    expect(await valueOf('confirmation.finish', { code: first, ...rule })).toMatchObject({ kind: 'on' })
    const inputs: Partial<Record<(typeof callNames)[number], unknown>> = {
      'credentials.get': { id: login?.id },
      'credentials.reveal': { id: login?.id, field: 'notes' },
      'credentials.copy': { id: login?.id, field: 'password' },
      'credentials.openWebsite': { id: login?.id },
      'codes.live': { ids: [code.id] },
      'codes.copy': { id: code.id },
      'codes.get': { id: code.id },
      'codes.change': { id: code.id, issuer: 'Renamed', verification: 'accepted' },
      'codes.arrange': { ids: [code.id] },
      'codes.makeNext': { id: counted.id },
      'codes.takeBack': { id: counted.id },
      'codes.findCounter': { id: counted.id, code: '287082' },
      'codes.showQr': { id: code.id },
      'codes.copyUri': { id: code.id },
      'codes.copySecret': { id: code.id },
      'codes.print': { id: code.id },
      'codes.exportBatch': { ids: [code.id, counted.id] },
      'intake.undo': { intakeId: 'another' },
      'intake.chooseScreen': { sourceId: null, hideWindow: false },
      'clock.measure': { id: code.id, codes: ['000000', '000001'] },
      'intake.read': { source: 'typed-text', texts: ['JBSWY3DPEHPK3PXP'] },
      'intake.live': { draftIds: [] },
      'audit.list': { limit: 5 },
      'audit.export': { format: 'jsonl' },
      'audit.rotate': { beforeMs: 0 },
      'settings.set': { theme: 'dark' },
      'vault.unlock': {},
      'vault.create': { useKeychain: true },
      'vault.unlockWithKit': { kit: 'no kit at all' },
      'vault.confirmKit': { answers: [] },
      'vault.testKit': { kit: 'no kit at all' },
      'vault.unlockSeeds': {},
      'vault.makeEmergencyPage': { to: 'printer' },
      'backup.setPassword': { password: null },
      'backup.inspect': {},
      'credentials.search': { query: 'exa', limit: 5 },
      'credentials.find': { query: 'n', scope, from: 0, count: 20, placeOf: id },
      'credentials.findIds': { query: '', scope },
      'credentials.versions': { id },
      'credentials.compare': { id, revision: 1 },
      'credentials.restoreVersion': { id, revision: 1, parts: ['title'] },
      'credentials.formerPasswords': { id },
      'credentials.organise': { ids: [id], addTags: ['t'], isFavourite: true },
      'credentials.exportChosen': { ids: [id], format: 'json' },
      'credentials.merge': { keep: id, others: [other.id] },
      'folders.save': { parentId: null, name: 'Home' },
      'folders.remove': { id: folder.id },
      'typed.keep': { title: 'Half', userName: '', url: '', typedId },
      'typed.get': { typedId },
      'attachments.begin': { credentialId: id, name: 'c.txt', sizeBytes: 0 },
      'attachments.append': { id: begun.id, part: 0, bytes: new Uint8Array(3) },
      'attachments.saveAs': { id: whole.id },
      'attachments.rename': { id: whole.id, name: 'd.txt' },
      'generator.reveal': { id: generatedId },
      'generator.copy': { id: generatedId },
      'generator.readRules': { text: '8 to 16 characters' },
      'generator.strength': { password: 'plum', words: [] },
      'recovery.setWay': { proof, way: proof },
      'recovery.read': { text: 'ABCD-1234' },
      'recovery.list': { credentialId: id },
      'recovery.get': { id: setId },
      'recovery.add': { ...recoverySet, replaces: undefined, name: 'Another' },
      'recovery.addKeys': { id: setId, keys },
      'recovery.change': { id: setId, name: 'Renamed', hasSecondCopy: true },
      'recovery.mark': { id: ofSet[0]?.id, to: 'unused', note: '' },
      'recovery.reveal': { id: ofSet[0]?.id, proof, reason, how: 'show' },
      'recovery.revealSet': { id: setId, proof, reason },
      'recovery.takeOut': { id: setId, proof, reason, to: 'printer' },
      'confirmation.finish': { code: '000000', ...rule },
      'confirmation.enter': { code: '000000' },
      'confirmation.change': { to: 'no-drift' },
      'confirmation.newCodes': { code: '000000' },
      'confirmation.printCodes': { backupCodes: Array<string>(10).fill('AAAAA-AAAAA') },
      'health.exclude': { credentialId: id, kind: 'weak', reason: 'a test' },
      'health.simulate': { lost: ['laptop'] },
      'shell.setStart': { withSystem: false },
      'shell.checkShortcut': { shortcut: 'CommandOrControl+Alt+L' },
      'quick.find': { query: 'ren' },
      'quick.copy': { target: { kind: 'credential', id }, field: 'user-name' },
      'quick.openItem': { target: null }
    }
    const changing = [
      'vault.lock',
      'vault.protect',
      // Only where there is a master password.
      'vault.rehearsePassword',
      'vault.makeKit',
      'backup.restore',
      // Not while it is on.
      'confirmation.begin',
      // Asked above, what can be asked once; the last way cannot go, and only what was revoked is erased.
      'recovery.setUp',
      'recovery.removeWay',
      'recovery.erase',
      'credentials.save',
      'credentials.trash',
      'credentials.restore',
      'codes.trash',
      'codes.erase',
      'credentials.erase',
      'credentials.emptyTrash',
      'credentials.trashMany',
      'typed.drop',
      'attachments.cancel',
      'attachments.remove',
      // Asked above; once more within a second it would take the place of that value.
      'generator.make',
      'generator.forget',
      // Only where it is allowed, and then it asks a service.
      'health.checkService'
    ]
    const rest = callNames.filter((name) => ![...changing, 'codes.restore', 'intake.save'].includes(name))
    for (const name of rest) {
      expect(await ask(name, inputs[name]), name).toMatchObject({ ok: true })
    }
  })
})

describe('publisher', () => {
  const sent: unknown[] = []
  const target = fakePage({ send: (...args) => void sent.push(args) })

  const windowTo = (contents: () => WebContents | undefined) => ({ ...doors.window, contents })

  test('sends what the contract names and nothing else', () => {
    const state = {
      kind: 'locked',
      protection: 'keychain',
      hasKit: true,
      keyFile: 'none',
      secret: 'quince'
    } as const
    publisher([windowTo(() => target)])('vault.stateChanged', state)
    expect(sent).toEqual([
      [
        'latchkey:vault.stateChanged',
        { kind: 'locked', protection: 'keychain', hasKit: true, keyFile: 'none' }
      ]
    ])
  })

  test('without a page, or with one that is gone, does nothing', () => {
    const gone = fakePage({ isDestroyed: () => true })
    expect(() => publisher([windowTo(() => undefined)])('credentials.changed', undefined)).not.toThrow()
    expect(() => publisher([windowTo(() => gone)])('credentials.changed', undefined)).not.toThrow()
    expect(sent).toHaveLength(1)
  })
})

test('an AppError has a code for its message, and prints no cause by it', () => {
  const error = new AppError('disk-full', { cause: new Error('quince') })
  expect(String(error)).toBe('AppError: disk-full')
  expect(JSON.stringify(error)).not.toContain('quince')
})

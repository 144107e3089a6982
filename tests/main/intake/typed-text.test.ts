import { describe, expect, test, beforeEach, vi } from 'vitest'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import type { IntakeRow } from '../../../src/shared/model/intake.ts'
import { addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'
import { must } from './must.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
const uri = (label = 'Example:ada', more = '') => `otpauth://totp/${label}?secret=${exampleSeed}${more}`
const read = (...texts: string[]): IntakeRow[] => core.intake.read('pasted-picture', texts, {})
const typed = (text: string, label = {}): IntakeRow | undefined =>
  core.intake.read('typed-text', [text], label)[0]
const code = (row: IntakeRow | undefined) => {
  if (row?.kind !== 'code') throw new Error(`no code: ${JSON.stringify(row)}`)
  return row
}

describe('kinds that cannot be computed', () => {
  const secret = '30edcc8edae50a60'
  test.each([
    [`motp://Site:ada?secret=${secret}`, 'motp'],
    [`otpauth://yaotp/Site:ada?secret=${secret}&pin_length=4`, 'yaotp'],
    [`otpauth://MOTP/Site:ada?secret=${secret}`, 'motp']
  ])('%s is named and becomes a login with the text in its notes', (text, type) => {
    const row = read(text)[0]
    expect(row).toMatchObject({ kind: 'other-code', type, issuer: 'Site', account: 'ada' })
    expect(JSON.stringify(row)).not.toContain(secret)
    if (row?.kind !== 'other-code') return
    const { saved } = core.intake.save([{ draftId: row.draftId, target: { kind: 'own' } }])
    const credentialId = must(saved[0]?.credentialId)
    expect(saved).toEqual([{ codeId: null, credentialId }])
    expect(core.credentials.get(credentialId)).toMatchObject({ title: 'Site', userName: 'ada' })
    expect(core.credentials.reveal(credentialId, 'notes').value).toBe(text)
    expect(core.codes.list()).toEqual([])
  })

  const text = `motp://Site:ada?secret=${secret}`
  const keepIn = (id: CredentialId) => {
    const row = read(text)[0]
    if (row?.kind !== 'other-code') throw new Error('no other code')
    return core.intake.save([{ draftId: row.draftId, target: { kind: 'credential', id } }])
  }
  const notesOf = (id: CredentialId) => core.credentials.reveal(id, 'notes').value

  test('go to the end of the notes of a login that is there, and out of them again', () => {
    const { id } = addLogin(core, { notes: 'first' })
    const { intakeId, saved } = keepIn(id)
    expect(saved).toEqual([{ codeId: null, credentialId: id }])
    expect(notesOf(id)).toBe(`first\n\n${text}`)
    expect(core.credentials.list()).toHaveLength(1)
    expect(core.intake.undo(intakeId)).toBe(true)
    expect(notesOf(id)).toBe('first')
  })

  test('are taken out once, also where taking back is asked for twice: the same text may have stood there before', () => {
    const { id } = addLogin(core, { notes: text })
    const drafts = read(uri(), text).flatMap((row) =>
      row.kind === 'code' || row.kind === 'other-code' ? [row] : []
    )
    const { intakeId } = core.intake.save(
      drafts.map(({ kind, draftId }) => ({
        draftId,
        target: kind === 'code' ? { kind: 'new-login' } : { kind: 'credential', id }
      }))
    )
    expect(notesOf(id)).toBe(`${text}\n\n${text}`)
    const failing = vi.spyOn(core.credentials, 'setTrashed').mockImplementationOnce(() => {
      throw new AppError('disk-full')
    })
    expect(() => core.intake.undo(intakeId)).toThrow(new AppError('disk-full'))
    expect(core.intake.undo(intakeId)).toBe(true)
    failing.mockRestore()
    expect(notesOf(id)).toBe(text)
  })

  test('leave notes alone that were changed since', () => {
    const { id, title, userName, url } = addLogin(core)
    const { intakeId } = keepIn(id)
    expect(notesOf(id)).toBe(text)
    core.credentials.save({ id, title, userName, url, notes: `${text}, and more` })
    expect(core.intake.undo(intakeId)).toBe(true)
    expect(notesOf(id)).toBe(`${text}, and more`)
  })

  test('are not kept, nor anything with them, where notes would be too long', () => {
    const { id } = addLogin(core, { notes: 'x'.repeat(100_000) })
    const rows = read(uri(), text)
    const target = { kind: 'credential', id } as const
    const drafts = rows.flatMap((row) =>
      row.kind === 'code' || row.kind === 'other-code' ? row.draftId : []
    )
    const save = () => core.intake.save(drafts.map((draftId) => ({ draftId, target })))
    expect(save).toThrow(new AppError('invalid-input'))
    expect(core.codes.list()).toEqual([])
    expect(notesOf(id)).toHaveLength(100_000)
  })
})

describe('a typed text', () => {
  const rows = (text: string) => core.intake.read('typed-text', [text], {})

  test('is a row for every line, and says which line is wrong', () => {
    const read = rows(`${uri('A:a')}\n\n  ${uri('B:b', '&digits=8')}\r\nAAAA AAA8\nJBSWY3DPEHPK3PXP\n`)
    expect(read).toMatchObject([
      { kind: 'code', issuer: 'A' },
      { kind: 'code', issuer: 'B' },
      { kind: 'problem', problem: 'secret-not-base32', letter: '8', line: 4 },
      { kind: 'code', issuer: '' }
    ])
  })

  test('may hold several addresses in a line, in quotes or after words', () => {
    const line = `Codes: "${uri('A:a')}", ${uri('B:b', '&digits=8')};steam://${exampleSeed})`
    expect(rows(line).map((row) => (row.kind === 'code' ? row.issuer : row))).toEqual(['A', 'B', 'Steam'])
  })

  test('of short groups on lines of their own is one secret', () => {
    const groups = exampleSeed.match(/.{4}/g) ?? []
    expect(code(typed(groups.join('\n'))).live.code).toBe(code(typed(exampleSeed)).live.code)
  })

  test('that is an address of another sort says so', () => {
    expect(rows('https://example.com/login')).toMatchObject([
      { problem: 'not-a-code', looksLike: 'web-address', shownText: 'https://example.com/login' }
    ])
  })

  test('copied out of a page’s source is read', () => {
    const text = `<a href="otpauth://totp/A:a?secret=${exampleSeed}&amp;issuer=A&amp;digits=8">`
    expect(code(rows(text)[0]).settings.digits).toBe(8)
  })
})

import { describe, expect, test, beforeEach } from 'vitest'
import { callContract } from '../../../src/shared/bridge/contract.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
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

describe('intake.read', () => {
  test('shows everything of a code but its seed', () => {
    core.clock.nowMs = 59_000
    const rows = read(
      uri(),
      uri('B', '&digits=8'),
      'https://example.com',
      `otpauth://totp/x?secret=1${exampleSeed}`
    )
    const shown = JSON.stringify(rows) + JSON.stringify(callContract['intake.read'].output.parse(rows))
    const seed = Buffer.from('12345678901234567890')
    for (const form of [
      exampleSeed,
      exampleSeed.toLowerCase(),
      seed.toString(),
      seed.toString('hex'),
      seed.toString('base64')
    ]) {
      expect(shown).not.toContain(form)
    }
    expect(code(rows[0])).toMatchObject({
      issuer: 'Example',
      account: 'ada',
      live: { code: '287082' },
      verdict: 'new'
    })
    expect(rows[2]).toEqual({
      kind: 'problem',
      problem: 'not-a-code',
      looksLike: 'web-address',
      shownText: 'https://example.com'
    })
    expect(rows[3]).toEqual({ kind: 'problem', problem: 'secret-not-base32', looksLike: 'otp', letter: '1' })
  })

  test('says of a picture with a bare secret only that it does not call itself a code', () => {
    expect(read(exampleSeed)).toEqual([{ kind: 'problem', problem: 'not-a-code', looksLike: 'text' }])
  })

  test.each([
    ['otpauth://totp/x', 'no-secret'],
    ['otpauth://totp/x?secret=', 'no-secret'],
    ['otpauth://totp/x?secret=AA', 'secret-too-short'],
    [`otpauth://totp/x?secret=${'A'.repeat(207)}`, 'secret-too-long'],
    ['otpauth://totp/x?secret=AAAAAAA1', 'secret-not-base32'],
    ['otpauth://totp/x?secret=AAAAAAA\u017f', 'secret-not-base32'],
    ['otpauth://totp/x?secret=AAAAAAA\u0131', 'secret-not-base32'],
    ['otpauth://totp/x?secret=AAAAAAA%00', 'secret-not-base32'],
    ['otpauth://totp/x?secret=AAAA=AAA', 'secret-not-base32'],
    ['otpauth://push/x', 'unknown-kind'],
    ['otpauth://pu$sh/x?secret=AAAAAAAA', 'unknown-kind'],
    ['motp://x:y', 'no-secret'],
    ['otpauth://hotp/x?secret=AAAAAAAA&counter=-1', 'bad-counter'],
    ['otpauth://hotp/x?secret=AAAAAAAA&counter=one', 'bad-counter'],
    [`otpauth://hotp/x?secret=AAAAAAAA&counter=${String(2 ** 53)}`, 'bad-counter'],
    ['otpauth://hotp/x?secret=AAAAAAAA&counter=18446744073709551616', 'bad-counter'],
    [`otpauth://totp/x?secret=AAAAAAAA&image=${'x'.repeat(17_000)}`, 'text-too-long'],
    ['otpauth://totp/x?secret=AAAAAAAA&algorithm=MD5', 'bad-algorithm'],
    ['otpauth://totp/x?secret=AAAAAAAA&algorithm=constructor', 'bad-algorithm'],
    ['otpauth://totp/x?secret=AAAAAAAA&digits=0', 'bad-digits'],
    ['otpauth://totp/x?secret=AAAAAAAA&digits=11', 'bad-digits'],
    ['otpauth://totp/x?secret=AAAAAAAA&digits=6.5', 'bad-digits'],
    ['otpauth://totp/x?secret=AAAAAAAA&digits=-6', 'bad-digits'],
    ['otpauth://totp/x?secret=AAAAAAAA&period=0', 'bad-period'],
    ['otpauth://totp/x?secret=AAAAAAAA&period=86401', 'bad-period'],
    ['otpauth://totp/x?secret=AAAAAAAA&period=1e3', 'bad-period'],
    [`otpauth://totp/${'x'.repeat(257)}?secret=AAAAAAAA`, 'label-too-long'],
    ['otpauth-migration://offline?data=CjEKCkhlbGxv', 'batch-damaged']
  ])('says what is wrong with %s', (text, problem) => {
    expect(read(text)[0]).toMatchObject({ kind: 'problem', problem })
  })

  test('takes names of 256 characters of any script, and no longer ones', () => {
    const named = (length: number) =>
      `otpauth://totp/${encodeURIComponent('😀'.repeat(length))}?secret=AAAAAAAA`
    expect(code(read(named(256))[0]).account).toBe('😀'.repeat(256))
    expect(read(named(257))[0]).toMatchObject({ kind: 'problem', problem: 'label-too-long' })
  })

  test('takes a bare secret only where it was typed, with the label typed beside it', () => {
    expect(code(typed('gezd gnbv gy3t qojq gezd gnbv gy3t qojq', { issuer: ' Site ' }))).toMatchObject({
      issuer: 'Site',
      account: '',
      settings: { kind: 'totp', algorithm: 'SHA1', digits: 6, periodSeconds: 30 }
    })
    expect(code(typed(`\u200b${exampleSeed}\u200b\n`)).live.code).toHaveLength(6)
    expect(code(typed(`Setup key: ${exampleSeed.toLowerCase()}==`)).live.code).toHaveLength(6)
    expect(code(typed(`${exampleSeed}%3D%3D`)).live.code).toHaveLength(6)
    expect(typed('')).toEqual({ kind: 'problem', problem: 'no-secret' })
    expect(typed('AAAAAAA')).toEqual({ kind: 'problem', problem: 'secret-too-short' })
    expect(typed('hello 1 there')).toEqual({ kind: 'problem', problem: 'secret-not-base32', letter: '1' })
    expect(typed('AAAAAAAA\u202e')).toEqual({ kind: 'problem', problem: 'secret-not-base32' })
  })

  test('takes nothing of a label that could pass for something else', () => {
    const label = encodeURIComponent('Exa\u202emple\u0000:a\nd\u2066a\u200f')
    expect(code(read(uri(label))[0])).toMatchObject({ issuer: 'Example', account: 'ada' })
    const script = code(read(uri(encodeURIComponent('<img src=x onerror=alert(1)>:ada')))[0])
    expect(script.issuer).toBe('<img src=x onerror=alert(1)>')
    expect(code(read(uri('100%:ada%zz'))[0])).toMatchObject({ issuer: '100%', account: 'ada%zz' })
  })

  test('reads the same text in one picture once', () => {
    expect(read(uri(), uri())).toHaveLength(1)
  })

  test('suggests the login that a code belongs to', () => {
    const { id } = addLogin(core, { title: 'Example' })
    expect(code(read(uri('Example:ada'))[0]).suggestedCredentialId).toBe(id)
    expect(code(read(uri('Other:ada'))[0]).suggestedCredentialId).toBeNull()
  })
})

describe('of counter-based codes', () => {
  test('the counter is shown and kept, and is 0 where it is not given; no code is made', () => {
    const [given, none] = read(
      `otpauth://hotp/A:a?secret=${exampleSeed}&counter=42`,
      `otpauth://hotp/B:b?secret=${exampleSeed}&digits=8&period=60`
    ).map(code)
    expect(given).toMatchObject({ counter: 42, settings: { kind: 'hotp', digits: 6, periodSeconds: 30 } })
    expect(none).toMatchObject({ counter: 0, settings: { kind: 'hotp', digits: 8, periodSeconds: 30 } })
    expect(given?.live).toEqual({ code: '', nextCode: null, validFromMs: null, validUntilMs: null })
    const { saved } = core.intake.save([{ draftId: must(given?.draftId), target: { kind: 'own' } }])
    expect(core.codes.get(must(saved[0]?.codeId)).counter).toBe(42)
  })
})

describe('verdicts', () => {
  const save = (row: IntakeRow | undefined) =>
    must(core.intake.save([{ draftId: code(row).draftId, target: { kind: 'own' } }]).saved[0]?.codeId)

  test('name the code that is the same, also from the trash', () => {
    const id = save(read(uri())[0])
    expect(code(read(uri('Other:bob'))[0])).toMatchObject({
      verdict: 'already-there',
      existing: { id, issuer: 'Example', account: 'ada', isTrashed: false }
    })
    core.codes.trash(id)
    expect(code(read(uri())[0])).toMatchObject({ verdict: 'already-there', existing: { isTrashed: true } })
  })

  test('name the code of this name with another seed or other settings', () => {
    const id = save(read(uri())[0])
    const [otherSeed, otherDigits, neither] = read(
      'otpauth://totp/Example:ada?secret=JBSWY3DPEHPK3PXP',
      uri('Example:ada', '&digits=8'),
      uri('Example:bob', '&digits=8')
    ).map(code)
    expect(otherSeed).toMatchObject({ verdict: 'differs', existing: { id } })
    expect(otherDigits).toMatchObject({ verdict: 'differs', existing: { id } })
    expect(neither).toMatchObject({ verdict: 'new', existing: null })
  })

  test('of codes without a name are about their seeds alone', () => {
    save(typed('JBSWY3DPEHPK3PXP'))
    expect(code(typed(exampleSeed))).toMatchObject({ verdict: 'new', existing: null })
  })

  test('warn of a code for this very program', () => {
    expect(code(read(uri('Latchkey:me'))[0]).isCircular).toBe(true)
    expect(code(read(uri('latch-key:me', '&digits=8'))[0]).isCircular).toBe(true)
    expect(code(read(uri('Latch:key', '&digits=7'))[0]).isCircular).toBe(false)
  })
})

describe('drafts', () => {
  test('are saved with the label and login that were chosen; the others are forgotten', () => {
    const { id } = addLogin(core)
    const [a, b] = read(uri('A'), uri('B', '&digits=8')).map((row) => code(row).draftId)
    if (a === undefined || b === undefined) throw new Error('no drafts')
    const saved = core.intake.save([
      { draftId: a, target: { kind: 'credential', id }, issuer: ' Chosen ', account: 'name' }
    ])
    expect(saved.saved).toHaveLength(1)
    expect(core.codes.list()).toMatchObject([{ issuer: 'Chosen', account: 'name', credentialId: id }])
    expect(core.intake.live([a, b])).toEqual([])
    expect(() => core.intake.save([{ draftId: b, target: { kind: 'own' } as const }])).toThrow(
      new AppError('not-found')
    )
  })

  test('are all saved or none', () => {
    const row = code(read(uri())[0])
    core.intake.discard()
    const fresh = code(read(uri())[0])
    const choices = [fresh, row].map(({ draftId }) => ({ draftId, target: { kind: 'own' } as const }))
    expect(() => core.intake.save(choices)).toThrow(new AppError('not-found'))
    expect(core.codes.list()).toEqual([])
  })

  test('count down while they are looked at', () => {
    const { draftId } = code(read(uri())[0])
    core.clock.nowMs = 59_000
    expect(core.intake.live([draftId])).toMatchObject([{ draftId, code: '287082' }])
    core.clock.nowMs = 60_000
    expect(core.intake.live([draftId])).toMatchObject([{ code: '359152' }])
  })

  test('are forgotten at the lock', async () => {
    const { draftId } = code(read(uri())[0])
    core.vault.lock()
    expect(() => read(uri())).toThrow(new AppError('locked'))
    // Before anything of it is looked at, or held.
    expect(() => read('https://example.org')).toThrow(new AppError('locked'))
    await core.vault.unlock(undefined)
    expect(core.intake.live([draftId])).toEqual([])
    expect(() => core.intake.save([{ draftId, target: { kind: 'own' } as const }])).toThrow(
      new AppError('not-found')
    )
  })

  test('stay the ones they are when they are read again', () => {
    const first = code(read(uri())[0])
    const again = code(core.intake.read('typed-text', [`${uri()}\n${uri('Example:ada', '&x=1')}`], {})[0])
    expect(again.draftId).toBe(first.draftId)
    const { saved } = core.intake.save([
      { draftId: first.draftId, target: { kind: 'own' } },
      { draftId: first.draftId, target: { kind: 'own' } }
    ])
    expect(saved).toHaveLength(1)
    expect(core.codes.get(must(saved[0]?.codeId)).cameFrom).toBe('pasted-picture')
  })

  test('are held up to a thousand; what comes then is refused with a word, and what is there stays', () => {
    const line = (n: number) => uri(`more${String(n)}`, `&digits=${String(1 + (n % 10))}`)
    const first = code(read(uri('first'))[0]).draftId
    const rows = core.intake.read(
      'typed-text',
      [Array.from({ length: 1003 }, (_, n) => line(n)).join('\n')],
      {}
    )
    expect(rows.filter((row) => row.kind === 'code')).toHaveLength(999)
    expect(rows.at(-1)).toEqual({ kind: 'problem', problem: 'too-many-codes' })
    expect(rows).toHaveLength(1000)
    expect(core.intake.live([first])).toHaveLength(1)
  })
})

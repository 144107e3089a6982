import { describe, expect, it } from 'vitest'
import { VaultProtection } from '../../src/shared/model/vault.ts'
import { bannerList } from '../../src/renderer/src/app/banner-list.ts'
import { backupLineWords, opensWithText } from '../../src/renderer/src/features/backup/backup-line.ts'
import { openersOf, restoreRefusal } from '../../src/renderer/src/features/backup/restore-way.ts'
import { qrPath } from '../../src/renderer/src/features/kit/qr-path.ts'
import { keysRefusalText } from '../../src/renderer/src/features/protection/keys-refusal.ts'
import { offeredModes, protectPlan } from '../../src/renderer/src/features/protection/protect-modes.ts'
import { seedsLockChoices } from '../../src/renderer/src/features/settings/setting-choices.ts'
import type { KeychainName } from '../../src/shared/bridge/first-look.ts'
import { plainWords } from '../../src/renderer/src/features/vault/plain-words.ts'
import { refusalText } from '../../src/renderer/src/features/vault/refusal-text.ts'
import { sizeText } from '../../src/renderer/src/text/backup-text.ts'
import { settingsText } from '../../src/renderer/src/text/settings-text.ts'
import { safetyText } from '../../src/renderer/src/text/safety-text.ts'
import { sampleUnlocked } from '../support/page-samples.ts'

/** What is in use after a plan, in the words of the contract. */
const protectionAfter = ({ useKeychain, password }: ReturnType<typeof protectPlan>) =>
  password === 'none' ? 'keychain' : useKeychain ? 'keychain-and-password' : 'password'

function everyMode(present: VaultProtection) {
  const { password, keychain } = offeredModes(present, false)
  return [...password, ...keychain].filter((mode) => mode !== 'repair')
}

const plain = (
  useKeychain: boolean,
  hasPassword: boolean,
  isFirst: boolean,
  keychain: KeychainName = 'gnome'
) => plainWords({ useKeychain, hasPassword, isFirst, keychain })

describe('changes of what opens the vault', () => {
  it('lead where their names say, from wherever they are offered', () => {
    const ways = VaultProtection.options.flatMap((present) => {
      return everyMode(present).map((mode) => {
        const plan = protectPlan(mode, present)
        return `${present}: ${mode} -> ${protectionAfter(plan)}, ${plan.password}`
      })
    })
    expect(ways).toEqual([
      'keychain: set-password -> keychain-and-password, new',
      'keychain: stop-keychain -> password, new',
      'keychain-and-password: remove-password -> keychain, none',
      'keychain-and-password: change-password -> keychain-and-password, new',
      'keychain-and-password: stop-keychain -> password, current',
      'password: change-password -> password, new',
      'password: use-keychain -> keychain-and-password, current'
    ])
  })

  it('never leave a vault that nothing opens', () => {
    for (const present of VaultProtection.options)
      for (const mode of everyMode(present)) {
        const { useKeychain, password } = protectPlan(mode, present)
        expect(useKeychain || password !== 'none').toBe(true)
      }
  })

  it('are a repair and nothing else after opening with the kit', () => {
    for (const present of VaultProtection.options) {
      expect(offeredModes(present, true)).toEqual({ password: ['repair'], keychain: [] })
    }
  })

  it('say why there are no new keys', () => {
    expect(keysRefusalText({ kind: 'wrong-password', retryAfterMs: 0 })).toBe(safetyText.currentWrong)
    expect(keysRefusalText({ kind: 'keychain', state: 'denied' })).toContain('refused')
  })

  it('say plainly what each choice leaves open, and what comes next only at the first start', () => {
    const all = [
      plain(true, false, false),
      plain(true, true, false),
      plain(false, true, false),
      plain(true, false, false, 'macos')
    ]
    expect(new Set(all).size).toBe(4)
    expect(all[3]).toContain('macOS')
    for (const text of all) expect(text).not.toContain(safetyText.kitFollows)
    expect(plain(false, true, true)).toContain(safetyText.kitFollows)
  })
})

describe('banners', () => {
  it('are none for a vault in order, and the gravest first otherwise', () => {
    expect(bannerList(sampleUnlocked())).toEqual([])
    expect(bannerList({ ...sampleUnlocked(), passwordDue: true })).toEqual(['password-due'])
    const troubled = sampleUnlocked({ findings: ['audit-cut'], openedWithKit: true, kit: 'none' })
    expect(bannerList(troubled)).toEqual(['findings', 'opened-with-kit'])
  })
  it('offer nothing that cannot be written, and no kit to a throw-away vault', () => {
    expect(bannerList(sampleUnlocked({ isReadOnly: true, openedWithKit: true, kit: 'none' }))).toEqual([
      'read-only'
    ])
    expect(bannerList(sampleUnlocked({ isDemo: true, kit: 'none' }))).toEqual([])
    expect(bannerList(sampleUnlocked({ kit: 'unconfirmed' }))).toEqual(['no-kit'])
  })
})

describe('words of a backup', () => {
  const file = { kit: 'present', hasPassword: false, provenAtMs: 1, problem: null } as const
  it('tell proven, not yet proven and broken apart', () => {
    expect(backupLineWords(file).state).toEqual({ tone: 'ok', label: 'proven' })
    expect(backupLineWords({ ...file, provenAtMs: null }).state.tone).toBe('warn')
    expect(backupLineWords({ ...file, problem: 'damaged' }).state.tone).toBe('bad')
  })
  it('name every way it opens', () => {
    expect(backupLineWords(file).opens).toBe('opens with your recovery kit')
    const both = { ...file, kit: 'older', hasPassword: true } as const
    expect(backupLineWords(both).opens).toBe('opens with an older recovery kit or the backup password')
    expect(backupLineWords({ ...file, kit: 'none' }).opens).toBe('opens with nothing known')
    const ways = [true, false].flatMap((hasKit) =>
      [true, false].map((hasPassword) => opensWithText({ hasKit, hasPassword }))
    )
    expect(new Set(ways).size).toBe(4)
  })
  it('give sizes as people read them', () => {
    expect([0, 999, 1_500, 184_320, 999_600, 12_345_678].map(sizeText)).toEqual([
      '0 bytes',
      '999 bytes',
      '2 kB',
      '184 kB',
      '1 MB',
      '12.3 MB'
    ])
  })
})

describe('restoring', () => {
  it('asks for what the backup was made for, the kit first', () => {
    expect(openersOf({ opensWithKit: true, opensWithPassword: true })).toEqual(['kit', 'password'])
    expect(openersOf({ opensWithKit: false, opensWithPassword: true })).toEqual(['password'])
    expect(openersOf({ opensWithKit: false, opensWithPassword: false })).toEqual([])
  })
  it('says at the field what was wrong with what was typed, and below what was not', () => {
    expect(restoreRefusal({ kind: 'mistyped-kit', group: 4 })).toMatchObject({ at: 'opener' })
    expect(restoreRefusal({ kind: 'mistyped-kit', group: 4 }).words).toContain('Group 4')
    expect(restoreRefusal({ kind: 'wrong-password' }).at).toBe('opener')
    expect(restoreRefusal({ kind: 'problem', problem: 'newer' })).toMatchObject({ at: 'form' })
    expect(restoreRefusal({ kind: 'stopped', code: 'disk-full' }).words).toContain('disk is full')
  })
})

describe('small things of the kit', () => {
  it('names the group that was mistyped where it is known', () => {
    const refusal = { n: 1, triesAgainAtMs: undefined }
    expect(refusalText({ ...refusal, kind: 'mistyped', group: 5 })).toContain('Group 5')
    expect(refusalText({ ...refusal, kind: 'mistyped' })).not.toMatch(/\d/)
  })
  it('draws every dark cell of a QR code once', () => {
    const rows = ['1101', '0000', '0110', '1001']
    const cells = [...qrPath(rows).matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].flatMap(
      ([, x, y, run, back]) => {
        expect(run).toBe(back)
        return Array.from({ length: Number(run) }, (_, n) => [Number(x) + n, Number(y)])
      }
    )
    const dark = rows
      .flatMap((row, y) => Array.from(row, (cell, x) => ({ cell, x, y })))
      .filter((c) => c.cell === '1')
    expect(cells).toEqual(dark.map(({ x, y }) => [x, y]))
  })
  it('locks the codes with the vault where no time is set', () => {
    expect(seedsLockChoices(null).at(-1)).toEqual({ key: 'never', label: settingsText.withVault })
    expect(seedsLockChoices(7).map(({ key }) => key)).toContain('7')
  })
})

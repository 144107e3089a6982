import { describe, expect, it } from 'vitest'
import { AppError, errorCodes } from '../../src/shared/bridge/errors.ts'
import { AuditAction, AuditOrigin } from '../../src/shared/model/audit.ts'
import { IntakeProblem } from '../../src/shared/model/intake.ts'
import { BackupFailure, BackupProblem } from '../../src/shared/model/backup.ts'
import { Finding, KeychainState, VaultProblem } from '../../src/shared/model/vault.ts'
import { auditActionText, auditOriginText } from '../../src/renderer/src/text/audit-text.ts'
import { clockText } from '../../src/renderer/src/text/clock-text.ts'
import { codeSettingsText } from '../../src/renderer/src/text/code-settings-text.ts'
import { codesText } from '../../src/renderer/src/text/codes-text.ts'
import { quickText } from '../../src/renderer/src/text/quick-text.ts'
import { enrolmentText } from '../../src/renderer/src/text/enrolment-text.ts'
import { trashText } from '../../src/renderer/src/text/trash-text.ts'
import { backupFailureText, backupProblemText, backupText } from '../../src/renderer/src/text/backup-text.ts'
import { doubtText, findingText } from '../../src/renderer/src/text/doubt-text.ts'
import { words } from '../../src/renderer/src/text/en.ts'
import { errorText, errorWords } from '../../src/renderer/src/text/error-text.ts'
import {
  intakeProblemText,
  looksLikeText,
  pictureProblemText,
  typedText
} from '../../src/renderer/src/text/intake-text.ts'
import { kitText } from '../../src/renderer/src/text/kit-text.ts'
import { reviewText, sourceText } from '../../src/renderer/src/text/review-text.ts'
import { restoreText } from '../../src/renderer/src/text/restore-text.ts'
import { safetyText } from '../../src/renderer/src/text/safety-text.ts'
import { waysInText } from '../../src/renderer/src/text/ways-in-text.ts'
import { keychainCreateText, keychainText, vaultProblemText } from '../../src/renderer/src/text/vault-text.ts'

const sentences: [string, Record<string, string>, readonly string[]][] = [
  ['errors', errorText, errorCodes],
  ['keychain, when unlocking', keychainText, KeychainState.options],
  ['keychain, when creating', keychainCreateText, KeychainState.options],
  ['failed backups', backupFailureText, BackupFailure.options],
  ['files that cannot be restored', backupProblemText, BackupProblem.options],
  ['intake problems', intakeProblemText, IntakeProblem.options]
]
const labels: [string, Record<string, string>, readonly string[]][] = [
  ['audit actions', auditActionText, AuditAction.options],
  ['audit origins', auditOriginText, AuditOrigin.options]
]

/** Every text of the page, those that are functions called with something. */
function allTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return allTexts((value as (...args: unknown[]) => unknown)(2, 3))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTexts) : []
}

describe('words', () => {
  it.each(sentences)('of %s are whole sentences for every code', (_name, texts, codes) => {
    expect(Object.keys(texts).sort()).toEqual([...codes].sort())
    for (const text of Object.values(texts)) expect(text).toMatch(/^[A-Z].{20,}\.$/)
  })

  it.each(labels)('of %s are there for every code, and no two are the same', (_name, texts, codes) => {
    expect(Object.keys(texts).sort()).toEqual([...codes].sort())
    expect(new Set(Object.values(texts)).size).toBe(codes.length)
  })

  it.each(VaultProblem.options)(
    'of a vault that is %s say what happened, what is safe, what to do',
    (problem) => {
      for (const text of Object.values(vaultProblemText[problem])) expect(text).toMatch(/^[A-Z].{10,}\.$/)
    }
  )

  it.each(Finding.options)('of the finding %s say what happened, what is safe, what to do', (finding) => {
    for (const text of Object.values(findingText[finding])) expect(text).toMatch(/^[A-Z].{10,}\.$/)
  })

  it('say a keychain state in one sentence', () => {
    for (const text of [...Object.values(keychainText), ...Object.values(keychainCreateText)])
      expect(text.match(/\.(\s|$)/g)).toHaveLength(1)
  })

  it('stay quiet: no exclamation marks, no empty texts', () => {
    const all = [
      words,
      errorText,
      keychainText,
      vaultProblemText,
      intakeProblemText,
      sourceText,
      waysInText,
      { ...reviewText, batchMissing: reviewText.batchMissing(1, 2, [2]) },
      looksLikeText,
      pictureProblemText,
      auditActionText,
      typedText,
      kitText,
      safetyText,
      doubtText,
      findingText,
      backupText,
      backupFailureText,
      backupProblemText,
      restoreText,
      codesText,
      codeSettingsText,
      enrolmentText,
      quickText,
      clockText,
      trashText
    ].flatMap(allTexts)
    expect(all.length).toBeGreaterThan(200)
    for (const text of all) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toContain('!')
    }
  })

  it('cut a long title short, so that what is said about it is read too', () => {
    const said = words.credential.trashed('🗝'.repeat(256))
    expect(said).toBe(`“${'🗝'.repeat(60)}…” moved to trash.`)
    expect(words.editor.saved('Northern Bank')).toBe('“Northern Bank” saved.')
  })

  it('name the incident where there is one, and take a stranger for an internal error', () => {
    expect(errorWords(new AppError('internal', { incident: 'c0ffee' }))).toContain('c0ffee')
    expect(errorWords(new TypeError('secret detail'))).toBe(errorText.internal)
  })
})

import { attachmentPartBytes } from '../../../src/shared/rules/limits.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import type { TestCore } from '../../support/core.ts'
import { fixed } from './fixed-vault.ts'
import type { Scenario } from './scenarios.ts'

const idOf = (core: TestCore): CredentialId => {
  const login = core.credentials.list().find(({ title }) => title === fixed.login)
  if (login === undefined) throw new Error('the login is gone')
  return login.id
}
const sizeBytes = attachmentPartBytes + 7

/** A file is there whole or not at all. */
function halves(core: TestCore): string[] {
  const count = 'SELECT count(*) FROM attachment_part WHERE attachment_id = ?'
  return core.credentials.get(idOf(core)).attachments.flatMap(({ id, sizeBytes: size }) => {
    const parts = core.vault.session.read('vault', (db) => db.prepare(count).pluck().get(id))
    return size === sizeBytes && parts === 2 ? [] : ['half a file']
  })
}

/** What hangs on a credential, or is on its way to one. */
export const itemScenarios: Scenario[] = [
  {
    name: 'taking a file of two parts',
    isLong: true,
    from: 'unlocked',
    run: async ({ core, call }) => {
      const begun = await call('attachments.begin', { credentialId: idOf(core), name: 'a.bin', sizeBytes })
      if (!begun.ok) return { refused: begun.code }
      const { id } = begun.value as { id: string }
      for (const [part, length] of [attachmentPartBytes, 7].entries()) {
        const bytes = new Uint8Array(length).fill(part + 1)
        const reply = await call('attachments.append', { id, part, bytes })
        if (!reply.ok) return { refused: reply.code }
      }
      return 'done'
    },
    check: ({ core }) => (core.vault.isUnlocked ? halves(core) : []),
    checkReopened: (core, outcome) => {
      const isThere = core.credentials.get(idOf(core)).attachments.length > 0
      return [...halves(core), ...(outcome === 'done' && !isThere ? ['the file is gone'] : [])]
    }
  },
  {
    name: 'keeping what is typed, and typed again',
    from: 'unlocked',
    run: async ({ core, call }) => {
      const typed = { id: idOf(core), userName: '', url: '', password: 'typed 7' }
      const first = await call('typed.keep', { ...typed, title: 'First' })
      if (!first.ok) return { refused: first.code }
      const { typedId } = first.value as { typedId: string }
      const second = await call('typed.keep', { ...typed, title: 'Second', typedId })
      return second.ok ? 'done' : { refused: second.code }
    },
    checkReopened: (core, outcome) => {
      const titles = core.typed.list().map(({ title }) => title)
      return outcome === 'done' && !titles.includes('Second') ? ['what was typed is gone'] : []
    }
  }
]

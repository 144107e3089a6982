import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { answer } from '../../../src/main/bridge/answer.ts'
import type { CallName } from '../../../src/shared/bridge/channels.ts'
import type { Reply } from '../../../src/shared/bridge/errors.ts'
import type { CredentialDetail } from '../../../src/shared/model/credential.ts'
import type { FieldId } from '../../../src/shared/model/ids.ts'
import { fieldMaxLength, notesMaxLength } from '../../../src/shared/rules/limits.ts'
import { makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  return () => core.vault.lock()
})
/** As the page calls: through the contract, in and out. */
async function call<T>(name: CallName, input: unknown): Promise<T> {
  const reply: Reply = await answer(name, structuredClone(input), {
    handlers: core.handlers,
    log: () => undefined,
    newIncident: () => 'x'
  })
  if (!reply.ok) throw new Error(reply.code)
  return reply.value as T
}
const mib = 1024 * 1024

/** Everything that somebody can type or paste, or an import can bring. */
const texts = {
  html: '<img src=x onerror=alert(1)><script>alert(2)</script>',
  markdown: '[x](javascript:alert(1)) ![](//evil.example/x)',
  controls: '\u0001\u0002\u0007\u001b[31m\u007f\u0080\u009f',
  bidi: 'invoice\u202efdp.exe\u2066\u2069\u200f',
  invisible: '\u200b\u2060\ufeff\u00ad',
  emoji: '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  rightToLeft: 'שלום مرحبا',
  combining: 'Z̷̡̛̗͎̯̎̀͗a̸͎̓l̵̙̈́g̷̬̽o̶̗͝',
  loneSurrogates: 'a\ud800b\udc00c',
  sql: `'; DROP TABLE credential; --`,
  json: '{"__proto__":{"polluted":true},"constructor":1}',
  format: '%s%n%d${7*7}{{7*7}}',
  newlines: 'one\r\ntwo\u2028three\u2029four\u0085five'
}

describe('texts of every sort', () => {
  test.each(Object.entries(texts))('%s come back letter for letter from every field', async (_name, text) => {
    // Half of a pair of surrogates is no character: a column has what UTF-8 says instead of it.
    const inColumn = Buffer.from(text, 'utf8').toString('utf8')
    const ids = [randomUUID(), randomUUID()] as FieldId[]
    const fields = [
      { id: ids[0], role: 'custom', kind: 'text', label: text, value: text },
      { id: ids[1], role: 'custom', kind: 'concealed', label: text, value: text }
    ]
    const secondFactors = [{ kind: 'other', where: text }]
    const draft = { title: `t${text}`, userName: text, url: text, password: text, notes: text }
    const saved = await call<CredentialDetail>('credentials.save', {
      ...draft,
      ...{ fields, secondFactors, tags: [`t${text}`] }
    })
    const { id } = saved
    core.vault.lock()
    await core.vault.unlock(undefined)
    const now = await call<CredentialDetail>('credentials.get', { id })
    expect(now).toMatchObject({
      title: `t${inColumn}`.trim(),
      ...{ userName: inColumn, url: inColumn, tags: [`t${text}`.trim()], secondFactors },
      fields: [
        { id: ids[0], label: text.trim(), value: text },
        { id: ids[1], label: text.trim(), value: '' }
      ]
    })
    for (const field of ['password', 'notes', ids[1]]) {
      const { value } = await call<{ value: string }>('credentials.reveal', { id, field })
      expect(value, String(field)).toBe(text)
    }
    expect(Object.prototype).not.toHaveProperty('polluted')
    expect(await call<unknown[]>('credentials.list', undefined)).toHaveLength(1)
  })

  test('a NUL is taken where it can be kept, and refused where it cannot', async () => {
    const nul = 'a\u0000b'
    const draft = { title: 'T', userName: nul, url: nul, password: nul, notes: nul }
    const { id } = await call<CredentialDetail>('credentials.save', draft)
    expect((await call<CredentialDetail>('credentials.get', { id })).userName).toBe(nul)
    expect((await call<{ value: string }>('credentials.reveal', { id, field: 'notes' })).value).toBe(nul)
    for (const change of [{ title: nul }, { tags: [nul] }]) {
      await expect(call('credentials.save', { ...draft, ...change })).rejects.toThrow('invalid-input')
    }
  })

  test('as long as they may be are kept whole; longer ones change nothing and are refused', async () => {
    const long = 'x'.repeat(fieldMaxLength)
    const field = { role: 'custom', kind: 'concealed', label: 'long', value: long }
    const draft = { title: 'T', userName: '', url: '', password: long, notes: long, fields: [field] }
    const saved = await call<CredentialDetail>('credentials.save', draft)
    const { id, fields } = saved
    for (const name of ['password', 'notes', fields[0]?.id]) {
      const { value } = await call<{ value: string }>('credentials.reveal', { id, field: name })
      expect(value.length).toBe(long.length)
    }
    const huge = 'y'.repeat(mib)
    const refused = [
      { title: huge },
      { userName: huge },
      { url: huge },
      { password: huge },
      { notes: huge },
      { notes: 'z'.repeat(notesMaxLength + 1) },
      { tags: [huge] },
      { fields: [{ ...field, value: huge }] },
      { fields: [{ ...field, label: huge }] },
      { fields: Array.from({ length: 201 }, () => ({ ...field, value: '' })) },
      { secondFactors: [{ kind: 'sms', where: huge }] }
    ]
    for (const change of refused) {
      await expect(call('credentials.save', { ...draft, id, ...change })).rejects.toThrow('invalid-input')
      await expect(call('typed.keep', { ...draft, ...change })).rejects.toThrow('invalid-input')
    }
    expect(core.credentials.get(id)).toMatchObject({ revision: 1, title: 'T' })
  })
})

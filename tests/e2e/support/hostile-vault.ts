import type { CallName } from '../../../src/shared/bridge/channels.ts'
import type { Input, Output } from '../../../src/shared/bridge/contract.ts'
import type { CodeId, CredentialId, FolderId } from '../../../src/shared/model/ids.ts'
import { credentialKinds, fieldRoles, secondFactorKinds } from '../../../src/shared/rules/credential-kinds.ts'
import type { ReplyOf, RunningApp } from './app.ts'
import { unrulyTexts } from './hostile-texts.ts'

type Draft = Input<'credentials.save'>

/** Longest of each, so that as much of the text as fits is there. */
const tagOf = (text: string) => text.trim().slice(0, 64)
const pick = <T>(all: readonly T[], index: number): T => {
  const one = all[index % all.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
// eslint-disable-next-line no-control-regex -- a file's name has none of them
const fileName = (text: string) => text.replace(/[\u0000-\u001f\u007f/\\]/g, '_').trim() || 'file'

/** One credential with the same text in every place that takes a text. */
function draftOf(text: string, index: number, folderId: FolderId): Draft {
  return {
    kind: pick(credentialKinds, index),
    title: text,
    userName: text,
    url: text,
    password: text,
    fields: (['text', 'concealed', 'url'] as const).map((kind, n) => ({
      role: n === 0 ? 'custom' : pick(fieldRoles, index + n),
      kind,
      label: text.trim().slice(0, 128),
      value: text
    })),
    secondFactors: [{ kind: pick(secondFactorKinds, index), where: text }],
    tags: [tagOf(text)],
    folderId,
    // So that those that need the most room are a place of their own.
    isFavourite: unrulyTexts.includes(text)
  }
}

const packedTitles = ['Many of them, one', 'Many of them, two'] as const
const hiddenTitles = ['Hidden ones, one', 'Hidden ones, two', 'Hidden ones, three'] as const
export { hiddenTitles, packedTitles }

const fieldsOf = (texts: readonly string[], kind: 'text' | 'url' | 'concealed'): Draft['fields'] =>
  texts.map((text) => ({ role: 'custom', kind, label: text.trim().slice(0, 128), value: text }))

/** With many of the texts in fields of their own, so that a single look or a single comparison shows them all. */
const packed = (texts: readonly string[], title: string, kind: 'text' | 'concealed'): Draft => ({
  kind: 'identity',
  title,
  userName: '',
  url: '',
  password: texts.join(' ').slice(0, 900),
  notes: texts.map(notesOf).join('\n\n'),
  fields: fieldsOf(texts, kind)
})

/** The text in everything that notes can be made of. */
const notesOf = (text: string) =>
  [
    text,
    `# ${text}`,
    `- ${text}`,
    `[${text}](${text})`,
    `**${text}**`,
    `\`${text}\``,
    '```',
    text,
    '```'
  ].join('\n')

const split = (texts: readonly string[], parts: number): string[][] => {
  const each = Math.ceil(texts.length / parts)
  return Array.from({ length: parts }, (_, n) => texts.slice(n * each, (n + 1) * each))
}

/** Many calls in one: going back and forth for each would take longer than all of them. */
async function callAll<N extends CallName>(
  app: RunningApp,
  name: N,
  inputs: readonly Input<N>[]
): Promise<Output<N>[]> {
  const replies = (await app.page.evaluate(
    async ([call, all]) => {
      // Many at a time: the page draws itself anew after each that is waited for.
      const answers: unknown[] = []
      for (let from = 0; from < all.length; from += 60) {
        const some = all.slice(from, from + 60).map((input) => window.latchkey.call(call, input))
        answers.push(...(await Promise.all(some)))
      }
      return answers
    },
    [name, inputs] as const
  )) as ReplyOf<N>[]
  return replies.map((reply, index) => {
    if (reply.ok) return reply.value
    throw new Error(`${name} no. ${String(index)}: ${reply.code}, ${JSON.stringify(inputs[index])}`)
  })
}

const saveAll = async (app: RunningApp, drafts: readonly Draft[]): Promise<CredentialId[]> =>
  (await callAll(app, 'credentials.save', drafts)).map(({ id }) => id)

/** A folder for each, in one outer one that can be folded away: the place of the one around it, from 0. */
const depthOf = (index: number) => (index === 0 ? 0 : 1 + ((index - 1) % 3))

async function saveFolders(app: RunningApp, texts: readonly string[]): Promise<FolderId[]> {
  const ids: FolderId[] = []
  for (let depth = 0; depth < 4; depth += 1) {
    const own = texts.flatMap((text, index) => (depthOf(index) === depth ? [{ text, index }] : []))
    const made = await callAll(
      app,
      'folders.save',
      own.map(({ text, index }) => ({
        name: text.trim().slice(0, 128),
        parentId: depth === 0 ? null : (ids[depth === 1 ? 0 : index - 1] ?? null)
      }))
    )
    for (const [n, { id }] of made.entries()) ids[own[n]?.index ?? -1] = id
  }
  return ids
}

async function attachAll(
  app: RunningApp,
  texts: readonly string[],
  ids: readonly CredentialId[]
): Promise<void> {
  const names = texts.map((text) => fileName(text).slice(0, 255))
  const begun = await callAll(
    app,
    'attachments.begin',
    names.map((name, index) => ({ credentialId: pick(ids, index), name, sizeBytes: 1 }))
  )
  await app.page.evaluate(async (all) => {
    const bytes = new Uint8Array(1)
    const replies = await Promise.all(
      all.map(({ id }) => window.latchkey.call('attachments.append', { id, part: 0, bytes }))
    )
    for (const reply of replies) if (!reply.ok) throw new Error(`attachments.append: ${reply.code}`)
  }, begun)
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** A secret of its own for each. */
const secretOf = (index: number) =>
  Array.from({ length: 32 }, (_, n) => base32[(index >> (5 * (n % 3))) & 31]).join('')

/** A code for each, every other one on its own. */
async function saveCodes(
  app: RunningApp,
  texts: readonly string[],
  ids: readonly CredentialId[]
): Promise<CodeId[]> {
  const lines = texts.map((text, index) => {
    const label = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'))
    return `otpauth://totp/${label}?secret=${secretOf(index)}&issuer=${label}`
  })
  const rows = await app.value('intake.read', { source: 'typed-text', texts: [lines.join('\n')] })
  const drafts = rows.flatMap((row, index) =>
    row.kind === 'code'
      ? [
          {
            draftId: row.draftId,
            target:
              index % 2 === 0
                ? ({ kind: 'own' } as const)
                : ({ kind: 'credential', id: pick(ids, index) } as const)
          }
        ]
      : []
  )
  const { saved } = await app.value('intake.save', { drafts })
  return saved.flatMap(({ codeId }) => codeId ?? [])
}

export interface HostileVault {
  /** In the order of the texts. */
  ids: CredentialId[]
  codeIds: CodeId[]
}

/** Puts the texts into every field there is, by the same door the page uses. */
export async function fillWithHostileTexts(app: RunningApp, texts: readonly string[]): Promise<HostileVault> {
  const folderIds = await saveFolders(app, texts)
  const drafts = texts.map((text, index) => draftOf(text, index, pick(folderIds, index)))
  const ids = await saveAll(app, drafts)
  // Saved twice, with other texts in the place of each, so that the history has them too.
  const packs = split(texts, 2).map((some, n) => ({
    ...packed(some, pick(packedTitles, n), 'text'),
    notes: ''
  }))
  const packedIds = await saveAll(app, packs)
  await saveAll(
    app,
    packs.map((draft, n) => ({
      ...draft,
      id: pick(packedIds, n),
      fields: fieldsOf(pick(split(texts, 2), n + 1), 'url')
    }))
  )
  await saveAll(
    app,
    split(texts, 3).map((some, n) => packed(some, pick(hiddenTitles, n), 'concealed'))
  )
  await attachAll(app, texts, ids)
  const codeIds = await saveCodes(app, texts, ids)
  return { ids, codeIds }
}

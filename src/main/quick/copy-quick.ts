import { AppError } from '../../shared/bridge/errors.ts'
import type { CopiedQuick, CopyQuick, QuickRow } from '../../shared/model/quick.ts'
import type { QuickOptions } from './quick-options.ts'
import { codeRow, rowsOf } from './quick-rows.ts'

/**
 * Puts one field on the clipboard, by the ways every other copy takes; on record as quick access's. Hides the window
 * where the settings say so. Throws `locked`, `seeds-locked` and `not-found`.
 */
export async function copyQuick(options: QuickOptions, asked: CopyQuick): Promise<CopiedQuick> {
  const row = rowOf(options, asked.target)
  const copied = await copyField(options, row, asked)
  if (copied.kind !== 'copied') return copied
  const { quickAfterCopy } = options.settings()
  if (quickAfterCopy === 'hide') {
    options.edges.hide()
    const { title: name, userName: account } = row
    options.edges.copiedAway({ field: asked.field, name, account, validFromMs: copied.validFromMs })
  }
  return copied
}

/** The row whose password was copied a moment ago; null where none was, or it is not there any more. */
export function codeNextRow(options: QuickOptions): QuickRow | null {
  const id = options.codeNext.of
  if (id === undefined || !options.vault.isUnlocked) return null
  const row = rowsOf(options, [id])[0]
  return row === undefined || row.codes.length === 0 ? null : row
}

async function copyField(
  { settings, codeNext, copyOf, copyCode, copy }: QuickOptions,
  { target, codes, hasPassword, userName }: QuickRow,
  { field, codeId }: CopyQuick
): Promise<CopiedQuick> {
  if (field === 'code') {
    const code = codeId === undefined ? codes[0] : codes.find(({ id }) => id === codeId)
    if (code === undefined) return { kind: 'nothing' }
    const copied = await copyCode(code.id, 'quick')
    if (copied.kind === 'wait') return copied
    const { which, validFromMs } = copied
    return { ...plain, which, validFromMs: which === 'next' ? validFromMs : null }
  }
  if (field === 'password') {
    if (target.kind !== 'credential' || !hasPassword) return { kind: 'nothing' }
    await copyOf(target.id, 'password', 'quick')
    const codeIsNext = codes.length > 0 && settings().quickCodeNext
    if (codeIsNext) codeNext.remember(target.id)
    return { ...plain, codeIsNext }
  }
  if (userName === '') return { kind: 'nothing' }
  if (target.kind === 'credential') await copyOf(target.id, 'userName', 'quick')
  else await copy(userName, 'user-name')
  return plain
}

const plain = { kind: 'copied', which: 'current', validFromMs: null, codeIsNext: false } as const

function rowOf(options: QuickOptions, target: CopyQuick['target']): QuickRow {
  const { id } = target
  const row =
    target.kind === 'credential'
      ? rowsOf(options, [target.id])[0]
      : options
          .listCodes()
          .filter((code) => code.id === id)
          .map(codeRow)[0]
  if (row === undefined) throw new AppError('not-found')
  return row
}

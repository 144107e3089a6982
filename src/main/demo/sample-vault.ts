import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialId, FolderId } from '../../shared/model/ids.ts'
import type { Core } from '../compose.ts'
import type { SampleClock } from './sample-clock.ts'
import { samples, type Sample } from './sample-items.ts'
import { recoverySamples, samplePin } from './sample-recovery.ts'

/** Makes a throw-away vault with samples in it; it lives in a profile folder that is deleted afterwards. */
export async function fillSampleVault(core: Core, clock: SampleClock): Promise<void> {
  const { vault, undo } = core
  const made = await vault.create(true, undefined)
  if (made.kind !== 'created') throw new AppError('conflict')
  try {
    for (const sample of samples) await addSample(core, clock, sample)
    await addRecoverySets(core, clock)
  } finally {
    clock.goBack(0)
  }
  // Nobody did any of it.
  undo.clear()
}

async function addSample(core: Core, clock: SampleClock, sample: Sample): Promise<void> {
  const { folder, daysAgo, before = [], otpauth, isUnfinished, file, isTrashed, ...draft } = sample
  const folderId = await folderOf(core, folder ?? [])
  let id: CredentialId | undefined
  for (const { daysAgo: then, ...was } of before) {
    clock.goBack(then)
    id = core.credentials.put({ ...draft, ...was, folderId, ...(id === undefined ? {} : { id }) }).id
  }
  clock.goBack(daysAgo)
  const saved = core.credentials.put({ ...draft, folderId, ...(id === undefined ? {} : { id }) }).id
  if (otpauth !== undefined) addCode(core, saved, otpauth, isUnfinished === true)
  if (file !== undefined) addFile(core, saved, file)
  clock.goBack(0)
  if (isTrashed === true) core.credentials.setTrashed(saved, true)
}

async function folderOf({ handlers }: Core, names: readonly string[]): Promise<FolderId | null> {
  let parentId: FolderId | null = null
  // One that is there already is answered as it is.
  for (const name of names) parentId = (await handlers['folders.save']({ parentId, name })).id
  return parentId
}

function addCode({ intake, codes }: Core, id: CredentialId, otpauth: string, isUnfinished: boolean): void {
  const [row] = intake.read('typed-text', [otpauth], {})
  if (row?.kind !== 'code') return
  const { saved } = intake.save([{ draftId: row.draftId, target: { kind: 'credential', id } }])
  for (const { codeId } of saved) {
    if (codeId !== null && !isUnfinished)
      codes.change({ id: codeId, verification: 'accepted', recovery: 'stored' })
  }
}

function addFile(
  { attachments }: Core,
  id: CredentialId,
  { name, text }: { name: string; text: string }
): void {
  const bytes = Buffer.from(text, 'utf8')
  attachments.append(attachments.begin(id, name, bytes.byteLength), 0, bytes)
}

/** Recovery keys as several sites hand them out, some of them used up; the PIN stands in their notes. */
async function addRecoverySets({ handlers, credentials }: Core, clock: SampleClock): Promise<void> {
  await handlers['recovery.setUp']({ kind: 'pin', password: samplePin })
  for (const { title, daysAgo, hasSecondCopy, isRevoked, ...set } of recoverySamples) {
    clock.goBack(daysAgo)
    const credentialId = credentials.list().find((one) => one.title === title)?.id ?? null
    const { id } = await handlers['recovery.add']({ ...set, credentialId })
    if (hasSecondCopy) await handlers['recovery.change']({ id, hasSecondCopy })
    if (isRevoked) await handlers['recovery.change']({ id, isRevoked })
  }
  clock.goBack(0)
}

import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { AttachmentId } from '../../src/shared/model/ids.ts'
import { attachmentMaxBytes, attachmentPartBytes } from '../../src/shared/rules/limits.ts'
import {
  attachmentName,
  isAttachmentName,
  sizeWords
} from '../../src/renderer/src/features/attachments/attachment-name.ts'
import {
  createAttachmentsStore,
  type AttachableFile
} from '../../src/renderer/src/features/attachments/attachments-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { credentialId } from '../support/page-samples.ts'

const id = AttachmentId.parse('00000000-0000-4000-8000-000000005000')
const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, index) => index % 251)
const fileOf = (name: string, size: number): AttachableFile => new File([bytesOf(size)], name)

function setUp() {
  const received: Uint8Array[] = []
  const fake = fakeBridge({
    'attachments.begin': () => ({ id }),
    'attachments.append': ({ part, bytes }) => {
      received.push(bytes)
      return { isWhole: part === 2 }
    },
    'attachments.cancel': () => undefined
  })
  return { fake, received, store: createAttachmentsStore(fake.bridge) }
}

describe('attaching a file', () => {
  it('sends it in parts, one after the other, whole and in order', async () => {
    const { fake, received, store } = setUp()
    const size = 2 * attachmentPartBytes + 5
    const progress: number[] = []
    store.subscribe(({ running }) => progress.push(running[0]?.doneBytes ?? -1))
    expect(await store.getState().attach(credentialId(1), fileOf('a.bin', size))).toBe('attached')
    expect(fake.inputsOf('attachments.begin')).toEqual([
      { credentialId: credentialId(1), name: 'a.bin', sizeBytes: size }
    ])
    expect(fake.inputsOf('attachments.append').map(({ part, bytes }) => [part, bytes.byteLength])).toEqual([
      [0, attachmentPartBytes],
      [1, attachmentPartBytes],
      [2, 5]
    ])
    expect(Buffer.concat(received).equals(Buffer.from(bytesOf(size)))).toBe(true)
    expect(progress).toEqual([0, attachmentPartBytes, 2 * attachmentPartBytes, size, -1])
  })

  it('refuses what is too large without reading a byte of it', async () => {
    const { fake, store } = setUp()
    const slice = () => {
      throw new Error('it was read')
    }
    const huge: AttachableFile = { name: 'huge', size: attachmentMaxBytes + 1, slice }
    expect(await store.getState().attach(credentialId(1), huge)).toBe('too-large')
    expect(fake.calls).toEqual([])
  })

  it('leaves nothing behind when it is stopped, or when something stops it', async () => {
    const { fake, store } = setUp()
    fake.answer('attachments.append', ({ part }) => {
      if (part === 1) store.getState().stop(store.getState().running[0]?.key ?? -1)
      return { isWhole: false }
    })
    const size = 4 * attachmentPartBytes
    expect(await store.getState().attach(credentialId(1), fileOf('a', size))).toBe('stopped')
    expect(fake.inputsOf('attachments.cancel')).toEqual([{ id }])
    fake.answer('attachments.append', () => {
      throw new AppError('disk-full')
    })
    await expect(store.getState().attach(credentialId(1), fileOf('b', 1))).rejects.toMatchObject({
      code: 'disk-full'
    })
    expect(fake.inputsOf('attachments.cancel')).toHaveLength(2)
    expect(store.getState().running).toEqual([])
  })

  it('takes an empty file', async () => {
    const { fake, store } = setUp()
    expect(await store.getState().attach(credentialId(1), fileOf('empty', 0))).toBe('attached')
    expect(fake.inputsOf('attachments.append')).toEqual([])
  })
})

describe('names of files', () => {
  it.each([
    ['contract.pdf', 'contract.pdf'],
    [' a\u0000b\u001b[2J.txt ', 'ab[2J.txt'],
    ['../../etc/passwd', '..-..-etc-passwd'],
    ['C:\\keys.txt', 'C:-keys.txt'],
    ['\n', undefined],
    ['', undefined]
  ])('%j is kept as %j', (name, kept) => {
    expect(attachmentName(name)).toBe(kept)
  })
  it('keep their ending when they are cut', () => {
    const kept = attachmentName(`${'n'.repeat(400)}.tar`) ?? ''
    expect(kept).toHaveLength(255)
    expect(kept).toMatch(/n\.tar$/)
  })
  it('are typed without slashes', () => {
    expect(['a.txt', ' a ', 'a/b', '', '\u0007'].map(isAttachmentName)).toEqual([
      true,
      true,
      false,
      false,
      false
    ])
  })
  it('come with a size that people read', () => {
    expect([5, 1_200, 34_000, 3_400_000].map((bytes) => sizeWords(bytes, 'en-GB'))).toEqual([
      '5 bytes',
      '1.2 kB',
      '34 kB',
      '3.4 MB'
    ])
  })
})

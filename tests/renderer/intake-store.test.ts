import { PNG } from 'pngjs'
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import type { IntakeRow } from '../../src/shared/model/intake.ts'
import { createIntakeStore } from '../../src/renderer/src/features/intake/intake-store.ts'
import type { PictureReader } from '../../src/renderer/src/features/intake/picture-reader.ts'
import { fakeBridge, type FakeBridge } from '../support/fake-bridge.ts'
import { pageClock, settle } from '../support/page-clock.ts'
import {
  codeId,
  credentialId,
  draftId,
  sampleCredential,
  sampleDraft,
  sampleLive
} from '../support/page-samples.ts'

const picture = () => new Blob([new Uint8Array(PNG.sync.write(new PNG({ width: 40, height: 30 })))])
let fake: FakeBridge
afterEach(() => {
  fake.check()
})

/** `texts` is what is in the pictures, in their order; each text is answered by the row of that name. */
function setUp(texts: string[][], rows: Record<string, IntakeRow> = {}) {
  fake = fakeBridge({
    'intake.read': (input) => input.texts.map((text) => rows[text] ?? sampleDraft(Number(text))),
    'intake.discard': () => undefined
  })
  const clock = pageClock()
  const renewed: number[] = []
  const reader: PictureReader = {
    read(_bytes, onText) {
      for (const text of texts.shift() ?? []) onText(text)
      return Promise.resolve('done')
    },
    readBitmap: () => Promise.resolve('done'),
    warmUp: () => undefined,
    stop: () => undefined,
    renew: () => renewed.push(1)
  }
  const store = createIntakeStore(fake.bridge, reader, clock)
  const get = () => store.getState()
  const rowsNow = () => {
    const { phase } = get()
    return phase.kind === 'review' ? phase.rows : []
  }
  return { clock, get, rowsNow, renewed }
}

describe('intake of pictures', () => {
  it('shows all codes of a picture before anything is saved', async () => {
    const { get, rowsNow } = setUp([['1', '2']])
    await get().readPictures([picture()], 'pasted-picture')
    expect(get().phase).toMatchObject({ kind: 'review', source: 'pasted-picture', looking: false })
    expect(rowsNow()).toMatchObject([
      { kind: 'code', taken: true, target: 'own' },
      { kind: 'code', taken: true, target: 'own' }
    ])
    expect(fake.calls.map((call) => call.name)).toEqual(['intake.read', 'intake.read'])
  })

  it('joins the login that was suggested, or the one it was asked for', async () => {
    const rows = { a: sampleDraft(1, { suggestedCredentialId: credentialId(5) }) }
    const suggested = setUp([['a']], rows)
    await suggested.get().readPictures([picture()], 'pasted-picture')
    expect(suggested.rowsNow()).toMatchObject([{ target: credentialId(5) }])
    const asked = setUp([['a']], rows)
    asked.get().ask(credentialId(9))
    await asked.get().readPictures([picture()], 'chosen-picture')
    expect(asked.rowsNow()).toMatchObject([{ target: credentialId(9) }])
  })

  it('does not offer to save what is already there', async () => {
    const { get, rowsNow } = setUp([['a']], { a: sampleDraft(1, { verdict: 'already-there' }) })
    await get().readPictures([picture()], 'pasted-picture')
    expect(rowsNow()).toMatchObject([{ taken: false }])
    expect(await get().save()).toEqual([])
    expect(fake.inputsOf('intake.save')).toEqual([])
  })

  it('asks main once for a code that is in two pictures', async () => {
    const { get } = setUp([['1'], ['1', '2']])
    await get().readPictures([picture(), picture()], 'dropped-picture')
    expect(fake.inputsOf('intake.read').map(({ texts }) => texts[0])).toEqual(['1', '2'])
  })

  it('says what is wrong with a picture', async () => {
    const { get } = setUp([[]])
    await get().readPictures([picture()], 'pasted-picture')
    expect(get().phase).toEqual({ kind: 'nothing', problem: 'no-code' })
    await get().readPictures([new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])], 'dropped-picture')
    expect(get().phase).toEqual({ kind: 'nothing', problem: 'svg' })
    await get().readPictures([new Blob(['hello, I am no picture'])], 'dropped-picture')
    expect(get().phase).toEqual({ kind: 'nothing', problem: 'not-a-picture' })
  })

  it('shows a bad picture beside the codes of a good one', async () => {
    const { get, rowsNow } = setUp([['1']])
    await get().readPictures([picture(), new Blob(['no picture'])], 'dropped-picture')
    expect(rowsNow().map((row) => row.kind)).toEqual(['code', 'picture'])
  })

  it('adds a picture that is pasted during a review', async () => {
    const { get, rowsNow } = setUp([['1'], ['2']])
    await get().readPictures([picture()], 'pasted-picture')
    get().take(draftId(1), false)
    await get().readPictures([picture()], 'pasted-picture')
    expect(rowsNow()).toMatchObject([{ taken: false }, { taken: true }])
  })

  it('drops what comes after it was closed, and has main forget it', async () => {
    const { get, renewed } = setUp([['1']])
    const reading = get().readPictures([picture()], 'pasted-picture')
    get().close()
    await reading
    expect(get().phase).toEqual({ kind: 'closed' })
    expect(fake.calls.map((call) => call.name)).toEqual(['intake.discard'])
    expect(renewed).toHaveLength(1)
  })

  it('closes and says so when main stops it', async () => {
    const { get } = setUp([['1']])
    fake.answer('intake.read', () => {
      throw new AppError('locked')
    })
    await expect(get().readPictures([picture()], 'pasted-picture')).rejects.toMatchObject({ code: 'locked' })
    expect(get().phase).toEqual({ kind: 'closed' })
  })
})

describe('intake of typed text', () => {
  it('goes to the review with the label that was typed', async () => {
    const { get } = setUp([])
    await get().readText('1', { issuer: 'Bank', account: '' })
    expect(fake.inputsOf('intake.read')).toEqual([
      { source: 'typed-text', texts: ['1'], label: { issuer: 'Bank', account: '' } }
    ])
    expect(get().phase).toMatchObject({ kind: 'review', source: 'typed-text' })
  })

  it('stays at the question with the problem, and keeps what it was asked for', async () => {
    const { get } = setUp([], { x: { kind: 'problem', problem: 'secret-not-base32' } })
    get().ask(credentialId(3))
    await get().readText('x')
    expect(get()).toMatchObject({
      phase: { kind: 'asking', problem: 'secret-not-base32' },
      askedFor: credentialId(3)
    })
  })
})

describe('saving what was found', () => {
  it('sends what is ticked, where it was aimed', async () => {
    const { get, renewed } = setUp([['1', '2', '3']])
    await get().readPictures([picture()], 'pasted-picture')
    get().take(draftId(2), false)
    get().aim(draftId(3), credentialId(7))
    fake.answer('intake.save', ({ drafts }) =>
      drafts.map(({ credentialId: id }, n) => ({ codeId: codeId(n), credentialId: id }))
    )
    const saved = await get().save()
    expect(fake.inputsOf('intake.save')).toEqual([
      {
        drafts: [
          { draftId: draftId(1), credentialId: null },
          { draftId: draftId(3), credentialId: credentialId(7) }
        ]
      }
    ])
    expect(saved).toHaveLength(2)
    expect(get().phase).toEqual({ kind: 'closed' })
    expect(renewed).toHaveLength(0)
  })

  it('makes the login first that a code is to join', async () => {
    const { get } = setUp([['1']])
    await get().readPictures([picture()], 'pasted-picture')
    get().aim(draftId(1), 'new-login')
    fake.answer('credentials.save', () => sampleCredential(42))
    fake.answer('intake.save', () => [{ codeId: codeId(1), credentialId: credentialId(42) }])
    await get().save()
    expect(fake.inputsOf('credentials.save')).toEqual([{ title: 'Site 1', userName: 'user1', url: '' }])
    expect(fake.inputsOf('intake.save')[0]?.drafts[0]?.credentialId).toBe(credentialId(42))
  })

  it('makes it once, however often saving has to be tried', async () => {
    const { get } = setUp([['1']])
    await get().readPictures([picture()], 'pasted-picture')
    get().aim(draftId(1), 'new-login')
    fake.answer('credentials.save', () => sampleCredential(42))
    fake.answer('intake.save', () => {
      throw new AppError('disk-full')
    })
    await expect(get().save()).rejects.toMatchObject({ code: 'disk-full' })
    fake.answer('intake.save', () => [{ codeId: codeId(1), credentialId: credentialId(42) }])
    await get().save()
    expect(fake.inputsOf('credentials.save')).toHaveLength(1)
    expect(fake.inputsOf('intake.save')[1]?.drafts[0]?.credentialId).toBe(credentialId(42))
  })

  it('stays open with everything in it when saving fails', async () => {
    const { get, rowsNow } = setUp([['1']])
    await get().readPictures([picture()], 'pasted-picture')
    fake.answer('intake.save', () => {
      throw new AppError('disk-full')
    })
    await expect(get().save()).rejects.toMatchObject({ code: 'disk-full' })
    expect(rowsNow()).toHaveLength(1)
  })
})

describe('codes in a review', () => {
  it('are asked for again when the first has run out', async () => {
    const untilMs = 1_700_000_030_000
    const { clock, get, rowsNow } = setUp([['a']], {
      a: sampleDraft(1, { live: sampleLive(untilMs, '111111') })
    })
    fake.answer('intake.live', ({ draftIds }) =>
      draftIds.map((id) => ({ ...sampleLive(untilMs + 30_000, '222222'), draftId: id }))
    )
    await get().readPictures([picture()], 'pasted-picture')
    await clock.pass(29_000)
    expect(rowsNow()).toMatchObject([{ found: { live: { code: '111111' } } }])
    await clock.pass(1_100)
    expect(rowsNow()).toMatchObject([{ found: { live: { code: '222222' } } }])
    get().close()
    await settle()
    expect(clock.waiting).toBe(0)
  })
})

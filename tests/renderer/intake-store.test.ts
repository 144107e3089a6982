import { PNG } from 'pngjs'
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import type { FakeBridge } from '../support/fake-bridge.ts'
import { setUpIntake } from '../support/intake-setup.ts'
import { settle } from '../support/page-clock.ts'
import { codeId, credentialId, draftId, sampleDraft, sampleLive } from '../support/page-samples.ts'

const picture = () => new Blob([new Uint8Array(PNG.sync.write(new PNG({ width: 40, height: 30 })))])
let fake: FakeBridge
afterEach(() => {
  fake.check()
})

function setUp(...how: Parameters<typeof setUpIntake>) {
  const made = setUpIntake(...how)
  fake = made.fake
  return made
}

describe('intake of pictures', () => {
  it('shows all codes of a picture before anything is saved', async () => {
    const { get, rowsNow } = setUp([['1', '2']])
    await get().readPictures([picture()], 'pasted-picture')
    expect(get()).toMatchObject({ phase: { kind: 'review', looking: false }, sources: ['pasted-picture'] })
    expect(rowsNow()).toMatchObject([
      { kind: 'code', taken: true, target: 'own' },
      { kind: 'code', taken: true, target: 'own' }
    ])
    expect(fake.calls.map((call) => call.name)).toEqual([
      'clipboard.notePicture',
      'intake.read',
      'intake.read'
    ])
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
    get().takeAll(true)
    expect(rowsNow()).toMatchObject([{ taken: false }])
  })

  it('asks main once for a code that is in two pictures', async () => {
    const { get } = setUp([['1'], ['1', '2']])
    await get().readPictures([picture(), picture()], 'dropped-picture')
    expect(fake.inputsOf('intake.read').map(({ texts }) => texts[0])).toEqual(['1', '2'])
  })

  it('counts the pictures of a review without those that came to nothing before it', async () => {
    const { get } = setUp([[], ['1'], ['2']])
    await get().readPictures([picture()], 'pasted-picture')
    expect(get()).toMatchObject({ phase: { kind: 'nothing' }, pictures: 1 })
    await get().readPictures([picture()], 'pasted-picture')
    expect(get()).toMatchObject({ phase: { kind: 'review' }, pictures: 1 })
    await get().readPictures([picture()], 'pasted-picture')
    expect(get().pictures).toBe(2)
    get().close()
    const both = setUp([['1'], ['2']])
    await Promise.all([1, 2].map(() => both.get().readPictures([picture()], 'pasted-picture')))
    expect(both.get().pictures).toBe(2)
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

  it('keeps a review that was begun when a later picture is bad', async () => {
    const { get, rowsNow } = setUp([['1'], []])
    await get().readPictures([picture()], 'pasted-picture')
    await get().readPictures([picture()], 'dropped-picture')
    expect(rowsNow()).toMatchObject([{ kind: 'code' }, { kind: 'picture', problem: 'no-code' }])
    get().dismiss(rowsNow()[1]?.key ?? '')
    expect(rowsNow()).toHaveLength(1)
    fake.answer('intake.read', () => {
      throw new AppError('internal')
    })
    await expect(get().readText('2')).rejects.toMatchObject({ code: 'internal' })
    expect(get()).toMatchObject({ phase: { kind: 'review', looking: false }, rows: [{ kind: 'code' }] })
  })

  it('reads pictures that are pasted one right after the other, all of them', async () => {
    const { get, rowsNow } = setUp([['1'], ['2'], ['3']])
    const all = [1, 2, 3].map(() => get().readPictures([picture()], 'pasted-picture'))
    await Promise.all(all)
    expect(rowsNow().map(({ key }) => key)).toEqual([draftId(1), draftId(2), draftId(3)])
    expect(get().pictures).toBe(3)
    expect(get().phase).toEqual({ kind: 'review', looking: false })
  })

  it('stays with another way in that was opened while it reads, and comes back', async () => {
    const { get } = setUp([['1'], ['2']])
    await get().readPictures([picture()], 'pasted-picture')
    const reading = get().readPictures([picture()], 'pasted-picture')
    get().askForMore()
    await reading
    expect(get()).toMatchObject({ phase: { kind: 'asking' }, rows: [{}, {}] })
    get().back()
    expect(get().phase).toEqual({ kind: 'review', looking: false })
  })

  it('names the pictures that are bad where there are several', async () => {
    const { get, rowsNow } = setUp([])
    const bad = (name: string) => new File(['no picture'], name)
    await get().readPictures([bad('a.png'), bad('b.png')], 'chosen-picture')
    expect(rowsNow()).toMatchObject([{ name: 'a.png' }, { name: 'b.png' }])
  })

  it('drops what comes after it was closed, and has main forget it', async () => {
    const { get, renewed } = setUp([['1']])
    const reading = get().readPictures([picture()], 'pasted-picture')
    get().close()
    await reading
    expect(get().phase).toEqual({ kind: 'closed' })
    expect(fake.calls.map((call) => call.name)).toEqual(['clipboard.notePicture', 'intake.discard'])
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
    expect(get()).toMatchObject({ phase: { kind: 'review', looking: false }, sources: ['typed-text'] })
  })

  it('stays at the question with the problem, and keeps what it was asked for', async () => {
    const { get } = setUp([], { x: { kind: 'problem', problem: 'secret-not-base32' } })
    get().ask(credentialId(3))
    await get().readText('x')
    expect(get()).toMatchObject({
      phase: { kind: 'asking', problem: { problem: 'secret-not-base32' } },
      askedFor: credentialId(3)
    })
  })
})

describe('saving what was found', () => {
  it('sends what is ticked, where it was aimed, under the names it was given', async () => {
    const { get, renewed } = setUp([['1', '2', '3', '4']])
    await get().readPictures([picture()], 'pasted-picture')
    get().take(draftId(2), false)
    get().aim(draftId(3), credentialId(7))
    get().aim(draftId(4), 'new-login')
    get().rename(draftId(4), { issuer: 'Mine', account: 'me' })
    const answer = { intakeId: 'i', saved: [{ codeId: codeId(1), credentialId: null }] }
    fake.answer('intake.save', () => answer)
    expect(await get().save()).toEqual(answer)
    const own = { issuer: 'Site 1', account: 'user1' }
    const joined = { issuer: 'Site 3', account: 'user3' }
    expect(fake.inputsOf('intake.save')).toEqual([
      {
        drafts: [
          { draftId: draftId(1), target: { kind: 'own' }, ...own },
          { draftId: draftId(3), target: { kind: 'credential', id: credentialId(7) }, ...joined },
          { draftId: draftId(4), target: { kind: 'new-login' }, issuer: 'Mine', account: 'me' }
        ]
      }
    ])
    expect(get()).toMatchObject({ phase: { kind: 'closed' }, rows: [], sources: [] })
    expect(renewed).toHaveLength(0)
  })

  it('is taken back by its own number', async () => {
    const { get } = setUp([])
    fake.answer('intake.undo', ({ intakeId }) => ({ takenBack: intakeId === 'this one' }))
    expect(await get().undo('this one')).toBe(true)
    expect(await get().undo('another')).toBe(false)
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

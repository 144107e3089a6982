import { afterEach, describe, expect, it } from 'vitest'
import { findSettings, settingEntries } from '../../src/renderer/src/features/settings/setting-entries.ts'
import { speak } from '../../src/renderer/src/text/language.ts'
import { settingsText } from '../../src/renderer/src/text/settings-text.ts'
import { sampleSystem } from '../support/page-samples.ts'

const withTouchId = sampleSystem({ touchId: true })
const found = (query: string, system = withTouchId) => findSettings(query, system).flatMap(({ ids }) => ids)

afterEach(() => speak('en'))

describe('the settings', () => {
  it('stand each in one group', () => {
    const ids = settingEntries(withTouchId).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(Object.keys(settingsText.names).sort())
  })

  it('are found by name, sentence, group and synonyms, all words of the query at once', () => {
    expect(found('')).toHaveLength(settingEntries(withTouchId).length)
    expect(found('dark')).toEqual(['theme'])
    expect(found('timeout codes')).toEqual(['seedsLock'])
    expect(found('PWNED')).toEqual(['breaches'])
    expect(found('network')).toEqual(['breaches', 'clockCheck'])
    expect(found('font zoom')).toEqual(['textScale'])
    expect(found('no such thing')).toEqual([])
  })

  it('about what this computer does not have are neither shown nor found', () => {
    expect(found('biometric')).toEqual(['askPerson'])
    expect(found('biometric', sampleSystem())).toEqual([])
    expect(settingEntries(undefined).map(({ id }) => id)).not.toContain('askPerson')
  })

  it('are found and named in the language that is spoken', async () => {
    await speak('de')
    expect(found('Mülleimer')).toEqual(['trashDays'])
    expect(found('mulleimer')).toEqual(['trashDays'])
    expect(settingEntries(withTouchId).map(({ name }) => name)).toContain('Schriftgröße')
  })
})

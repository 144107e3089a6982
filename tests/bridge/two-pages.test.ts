import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ourDoors } from '../../src/main/bridge/page-door.ts'
import { publisher } from '../../src/main/bridge/publish.ts'
import { serve } from '../../src/main/bridge/serve.ts'
import { quickPage, urlOf, windowPage } from '../../src/main/shell/page-scheme.ts'
import {
  callNames,
  eventNames,
  quickPageCalls,
  quickPageEvents,
  wirePrefix
} from '../../src/shared/bridge/channels.ts'
import { eventContract, type Handlers } from '../../src/shared/bridge/contract.ts'
import { servedChannels } from '../support/electron-main.ts'
import { fakePage } from '../support/fake-page.ts'

const sent: Record<'window' | 'quick', string[]> = { window: [], quick: [] }
const window = fakePage({ send: (name) => void sent.window.push(String(name)) })
const quick = fakePage({ send: (name) => void sent.quick.push(String(name)) })
const doors = ourDoors({ window: () => window, quick: () => quick })
const refused = { ok: false, code: 'refused' }

/** Handlers that only note who was asked: what they answer does not fit, which is `internal` and not `refused`. */
const asked: string[] = []
const noting = (who: string): Handlers =>
  new Proxy({} as Handlers, {
    get: () => () => {
      asked.push(who)
      throw new Error('noted')
    }
  })

serve(
  [
    { ...doors.window, handlers: noting('window') },
    { ...doors.quick, handlers: noting('quick') }
  ],
  { log: () => undefined, newIncident: () => 'x' }
)
const knock = (name: string, sender: unknown, url: string, parent: unknown = null) =>
  servedChannels.get(wirePrefix + name)?.({ sender, senderFrame: { url, parent } }, undefined)
const windowUrl = urlOf(windowPage)
const quickUrl = urlOf(quickPage)

beforeEach(() => {
  asked.length = 0
})

describe('a door for two pages', () => {
  test.each(callNames)('%s: each page may call what is its own', async (name) => {
    const fromWindow = await knock(name, window, windowUrl)
    const fromQuick = await knock(name, quick, quickUrl)
    if (name.startsWith('quick.')) expect(fromWindow).toEqual(refused)
    else expect(fromWindow).not.toEqual(refused)
    if (quickPageCalls.includes(name)) expect(fromQuick).not.toEqual(refused)
    else expect(fromQuick).toEqual(refused)
  })

  test.each(callNames)('%s: no page may call from the other’s place', async (name) => {
    for (const origin of quickPage.origins)
      expect(await knock(name, window, urlOf(quickPage, origin))).toEqual(refused)
    for (const origin of windowPage.origins)
      expect(await knock(name, quick, urlOf(windowPage, origin))).toEqual(refused)
    for (const [sender, url] of [
      [window, windowUrl],
      [quick, quickUrl]
    ] as const)
      expect(await knock(name, sender, url, { url, parent: null })).toEqual(refused)
    expect(asked).toEqual([])
  })

  test('asks for each page who answers for it', async () => {
    await knock('vault.state', quick, quickUrl)
    await knock('vault.state', window, windowUrl)
    expect(asked).toEqual(['quick', 'window'])
  })

  test('has nothing on the short list that shows or changes a secret, or a setting', () => {
    expect([...quickPageCalls].sort()).toEqual(
      [
        'clipboard.clear',
        'clipboard.state',
        'codes.live',
        'quick.copy',
        'quick.find',
        'quick.hide',
        'quick.openItem',
        'settings.get',
        'vault.state',
        'vault.unlock'
      ].sort()
    )
  })
})

test.each(eventNames)('%s: is heard where it may be', (name) => {
  sent.window.length = 0
  sent.quick.length = 0
  // What is sent is not what this is about.
  const parsed = vi.spyOn(eventContract[name], 'parse').mockReturnValue(undefined)
  publisher([doors.window, doors.quick])(name, undefined as never)
  parsed.mockRestore()
  expect(sent.window).toEqual(name.startsWith('quick.') ? [] : [wirePrefix + name])
  expect(sent.quick).toEqual(quickPageEvents.includes(name) ? [wirePrefix + name] : [])
})

import { expect, test } from 'vitest'
import { clockHosts } from '../../src/shared/rules/clock-hosts.ts'
import { useStage } from './support/stage.ts'
import { stays } from './support/until.ts'

const stage = useStage({ keyring: false })
const aheadMs = 90_000

test('the time is asked of the hosts that the person sees, when asked to, and of nobody otherwise', async () => {
  const app = await stage.launch({ env: { LATCHKEY_DEMO: '1' } })
  // Answers in place of the network, in the session that the questions go through.
  await app.electron.evaluate(({ session }, ms) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    session.fromPartition('latchkey-clock', { cache: false }).protocol.handle('https', (request) => {
      asked.push(`${request.method} ${request.url}`)
      return new Response(null, { headers: { date: new Date(Date.now() + ms).toUTCString() } })
    })
  }, aheadMs)
  const asked = () =>
    app.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.slice().sort())

  const state = await app.value('clock.state', undefined)
  expect(state).toMatchObject({ jump: null, offsetSeconds: 0 })
  expect(['yes', 'no', 'unknown']).toContain(state.synchronised)
  await stays('nobody was asked', async () => (await asked()).length === 0, 1500)

  const checked = await app.value('clock.check', undefined)
  if (checked.kind !== 'checked') throw new Error('no answer')
  expect(Math.abs(checked.offsetSeconds - aheadMs / 1000)).toBeLessThanOrEqual(2)
  expect(checked.answers.map(({ host }) => host)).toEqual([...clockHosts])
  expect(await asked()).toEqual(clockHosts.map((host) => `HEAD https://${host}/`).sort())
  // Known, and left to the person.
  expect(await app.value('settings.get', undefined)).toMatchObject({ clockOffsetSeconds: 0 })
})

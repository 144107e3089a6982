// The page of a running Latchkey, reached through Chromium's own debugging port; a packaged one has no such door.
import { chromium } from 'playwright-core'
import { start } from './electron.mjs'

/** @returns the started application with its `page` and `call(name, input)` through the page's own door */
export async function startWithPage(program, desktop) {
  const app = await start(program, desktop, ['--remote-debugging-port=0'])
  try {
    const address = /DevTools listening on (ws:\S+)/.exec(app.stderr())[1]
    const browser = await connected(address)
    // Quick access has a page of its own, some time after the start.
    const isMain = (one) => /^app:\/\/latchkey(-again)?\//.test(one.url())
    const page = browser.contexts()[0].pages().find(isMain)
    const call = async (name, input) => {
      const reply = await page.evaluate(([n, i]) => window.latchkey.call(n, i), [name, input])
      if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
      return reply.value
    }
    const stop = async () => {
      await browser.close().catch(() => {})
      await app.stop()
    }
    return { ...app, page, call, stop }
  } catch (error) {
    await app.stop()
    throw error
  }
}

/** Playwright waits for good where a page comes or goes while it looks around; the second time it does not. */
async function connected(address) {
  const first = await chromium.connectOverCDP(address, { timeout: 8000 }).catch(() => undefined)
  return first ?? (await chromium.connectOverCDP(address))
}

const LOGINS = 50
export const WITH_CODE = 10

async function makeVault(app) {
  await app.call('vault.create', { useKeychain: true })
  const { groups, ask } = await app.call('vault.showKit')
  await app.call('vault.confirmKit', { answers: ask.map((group) => ({ group, text: groups[group - 1] })) })
}

/** A vault with nothing in it in a new profile, opened by the keyring alone. */
export async function createVault(program, desktop) {
  const app = await startWithPage(program, desktop)
  try {
    await makeVault(app)
  } finally {
    await app.stop()
  }
}

/** The same, of ordinary size. */
export async function prepareVault(program, desktop) {
  const app = await startWithPage(program, desktop)
  try {
    await makeVault(app)
    for (let n = 1; n <= LOGINS; n++) {
      const title = `Service ${n}`
      const { id } = await app.call('credentials.save', {
        title,
        userName: `person${n}@example.org`,
        url: `https://service${n}.example/`,
        password: `plum-Signal-${n}-attic`
      })
      if (n > WITH_CODE) continue
      const address = `otpauth://totp/${encodeURIComponent(title)}:person${n}?secret=${secretOf(n)}&issuer=${encodeURIComponent(title)}`
      const [row] = await app.call('intake.read', { source: 'typed-text', texts: [address] })
      await app.call('intake.save', {
        drafts: [{ draftId: row.draftId, target: { kind: 'credential', id } }]
      })
    }
  } finally {
    await app.stop()
  }
}

/** Twenty bytes in base 32, different for each number. */
export const secretOf = (n) => `JBSWY3DPEHPK3PXPJBSWY3DPEHPK3P${'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[n % 32]}A`

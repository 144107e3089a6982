import { net, session } from 'electron/main'
import type { HostDate } from '../clock/ask-hosts.ts'

/** A host that takes longer than this has not answered. */
const patienceMs = 5000

/**
 * Asks a host for nothing but the headers of its first page, and reads the date in them.
 *
 * SECURITY: beside `ask-breaches.ts` the only network Latchkey has. HTTPS by Electron's own certificates' check, in a session of its own that
 * is in memory only, has no cookies and is not the page's, whose session stays closed. Redirects are not followed.
 */
export async function askDate(host: string): Promise<HostDate | undefined> {
  const own = session.fromPartition('latchkey-clock', { cache: false })
  // Nobody needs to learn from a question about the time who asks it, or in which language.
  own.setUserAgent('Mozilla/5.0', 'en')
  const askedAtMs = Date.now()
  const date = await headDate(`https://${host}/`, own)
  const dateMs = Date.parse(date ?? '')
  return Number.isNaN(dateMs) ? undefined : { dateMs, askedAtMs, answeredAtMs: Date.now() }
}

function headDate(url: string, own: Electron.Session): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = net.request({
      url,
      method: 'HEAD',
      session: own,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual'
    })
    const timer = setTimeout(() => finish(undefined), patienceMs)
    let isDone = false
    function finish(date: string | undefined): void {
      if (isDone) return
      isDone = true
      clearTimeout(timer)
      resolve(date)
      request.abort()
    }
    const dateOf = (headers: Record<string, string | string[]>) => {
      const name = Object.keys(headers).find((one) => one.toLowerCase() === 'date')
      const value = name === undefined ? undefined : headers[name]
      return Array.isArray(value) ? value[0] : value
    }
    request.on('response', (response) => finish(dateOf(response.headers)))
    // Its date is as good as any other; where it points to is nobody's business.
    request.on('redirect', (_status, _method, _url, headers) => finish(dateOf(headers)))
    request.on('error', () => finish(undefined))
    request.on('login', (_info, answer) => answer())
    request.end()
  })
}

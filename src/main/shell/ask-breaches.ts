import { net, session } from 'electron/main'

/** A question that takes longer than this has no answer. */
const patienceMs = 10_000
/** A range with padding has about 40 kilobytes. */
const answerMaxBytes = 512 * 1024
const service = 'https://api.pwnedpasswords.com/range/'

/**
 * Asks Have I Been Pwned for all hashes that begin with five digits, padded so that not even the length of the answer
 * tells which they were.
 *
 * SECURITY: called only while the person has switched it on and has pressed the button. HTTPS by Electron's own
 * certificates' check, in a session of its own that is in memory only, has no cookies and is not the page's, whose
 * session stays closed. Redirects are not followed.
 */
export function askBreaches(prefix: string, from = service): Promise<string | undefined> {
  if (!/^[\dA-F]{5}$/.test(prefix)) return Promise.resolve(undefined)
  const own = session.fromPartition('latchkey-breaches', { cache: false })
  // Nobody needs to learn from the question who asks it, or in which language.
  own.setUserAgent('Latchkey', 'en')
  return new Promise((resolve) => {
    const request = net.request({
      url: `${from}${prefix}`,
      session: own,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error'
    })
    request.setHeader('Add-Padding', 'true')
    const timer = setTimeout(() => finish(undefined), patienceMs)
    let isDone = false
    function finish(text: string | undefined): void {
      if (isDone) return
      isDone = true
      clearTimeout(timer)
      resolve(text)
      request.abort()
    }
    request.on('response', (response) => {
      if (response.statusCode !== 200) {
        finish(undefined)
        return
      }
      const parts: Buffer[] = []
      let length = 0
      response.on('data', (part) => {
        length += part.byteLength
        if (length > answerMaxBytes) finish(undefined)
        else parts.push(part)
      })
      response.on('end', () => finish(Buffer.concat(parts).toString('latin1')))
      response.on('error', () => finish(undefined))
    })
    request.on('error', () => finish(undefined))
    request.on('login', (_info, answer) => answer())
    request.end()
  })
}

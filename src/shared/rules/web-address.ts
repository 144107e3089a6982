/** `URL` is there in the page and in main alike, but in neither library this folder may use: so its part we use. */
declare const URL: {
  canParse(text: string): boolean
  new (text: string): {
    href: string
    protocol: string
    host: string
    hostname: string
    username: string
    password: string
  }
}

/**
 * The address as the browser may be given it, or nothing. A bare host gets https. Only http and https, no user
 * name or password in it, no control or bidirectional characters, which could make it look like another one.
 */
export function openableUrl(text: string): string | undefined {
  const trimmed = text.trim()
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (trimmed === '' || /[\u0000-\u0020\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\\]/u.test(trimmed))
    return undefined
  // A colon without a port behind it is another scheme (`ms-msdt:/id`), not a host.
  if (/^[^/]*:(?!\d|\/\/|[^/]*\])/.test(trimmed)) return undefined
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(withScheme)) return undefined
  const url = new URL(withScheme)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (url.username !== '' || url.password !== '' || url.hostname === '') return undefined
  return url.href
}

/** Host of an address without `www.`, empty where there is none: what a list shows and codes are matched by. */
export function hostOf(text: string): string {
  const url = openableUrl(text)
  return url === undefined ? '' : new URL(url).host.replace(/^www\./, '')
}

import { isLookAlikeHost } from './look-alike.ts'

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

/** Why an address is not given to the browser. */
export type AddressProblem = 'scheme' | 'user-info' | 'control-characters' | 'look-alike' | 'not-an-address'

/** Control characters, and those that turn the direction of what follows or have no width. */
const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

type Read = { url: InstanceType<typeof URL> } | { problem: AddressProblem }

function read(text: string): Read {
  const trimmed = text.trim()
  if (unseen.test(trimmed)) return { problem: 'control-characters' }
  // A name in the local network (`\\server\share`), or a path with a drive.
  if (/^([\\/]{2}|[a-z]:[\\/])/i.test(trimmed)) return { problem: 'scheme' }
  // A colon without a port behind it is another scheme (`ms-msdt:/id`), not a host.
  if (/^[^/]*:(?!\d|\/\/|[^/]*\])/.test(trimmed)) {
    return { problem: /^https?:/i.test(trimmed) ? 'not-an-address' : 'scheme' }
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') return { problem: 'scheme' }
  if (trimmed === '' || /[\s\\]/.test(trimmed)) return { problem: 'not-an-address' }
  const withScheme = scheme === undefined ? `https://${trimmed}` : trimmed
  if (!URL.canParse(withScheme)) return { problem: 'not-an-address' }
  const url = new URL(withScheme)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: 'scheme' }
  if (url.username !== '' || url.password !== '') return { problem: 'user-info' }
  return url.hostname === '' ? { problem: 'not-an-address' } : { url }
}

/**
 * The address as the browser may be given it, or nothing. A bare host gets https. Only http and https, no user
 * name or password in it, no control or bidirectional characters and no host made to look like another one.
 */
export function openableUrl(text: string): string | undefined {
  const found = read(text)
  return 'url' in found && !isLookAlikeHost(found.url.hostname) ? found.url.href : undefined
}

/** Why `openableUrl` gives nothing for an address; undefined where it gives one. */
export function addressProblem(text: string): AddressProblem | undefined {
  const found = read(text)
  if ('problem' in found) return found.problem
  return isLookAlikeHost(found.url.hostname) ? 'look-alike' : undefined
}

/** Host of an address without `www.`, empty where there is none: what a list shows and codes are matched by. */
export function hostOf(text: string): string {
  const found = read(text)
  return 'url' in found ? found.url.host.replace(/^www\./, '') : ''
}

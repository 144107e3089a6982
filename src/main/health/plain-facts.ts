import type { Field } from '../../shared/model/credential.ts'

/**
 * Whether an address is http, so that the password is sent in the open. Addresses of this computer and of the network
 * at home have no other way, and are not meant.
 */
export function isPlainHttp(text: string): boolean {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
  return url?.protocol === 'http:' && !isAtHome(url.hostname)
}

function isAtHome(host: string): boolean {
  if (host === 'localhost' || /\.(local|localhost|lan|internal|home\.arpa|fritz\.box)$/.test(host))
    return true
  if (!host.includes('.') || host === 'fritz.box') return true
  const [a, b] = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(host)?.slice(1).map(Number) ?? []
  if (a === undefined || b === undefined) return false
  return (
    a === 10 ||
    a === 127 ||
    (a === 192 && b === 168) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 169 && b === 254)
  )
}

/**
 * When the first of the fields that say so ends, in milliseconds since 1970: with the day, or with the month where
 * only that is said, in this computer's time zone.
 */
export function expiryMs(fields: readonly Field[]): number | undefined {
  const ends = fields
    .filter(({ role, kind }) => role === 'expires' && kind !== 'concealed')
    .flatMap(({ value }) => endOf(value.trim()) ?? [])
  return ends.length === 0 ? undefined : Math.min(...ends)
}

function endOf(value: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value) ?? []
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return undefined
  return day === undefined
    ? new Date(Number(year), Number(month), 1).getTime()
    : new Date(Number(year), Number(month) - 1, Number(day) + 1).getTime()
}

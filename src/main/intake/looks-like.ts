import type { LooksLike } from '../../shared/model/intake.ts'

const shownMaxLength = 200
const hidden = '•••'

/** How the things begin that people scan by mistake. The first that fits is it. */
const beginnings: readonly (readonly [LooksLike, RegExp])[] = [
  ['otp', /^(otpauth|otpauth-migration|motp|steam):/i],
  ['wifi', /^wifi:/i],
  ['passkey', /^fido:\//i],
  ['event', /^begin:v(event|calendar)/i],
  ['contact', /^(begin:vcard|mecard:|bizcard:)/i],
  [
    'place',
    /^(geo:|https?:\/\/(www\.)?(maps\.google\.|google\.[a-z.]+\/maps|goo\.gl\/maps|maps\.app\.goo\.gl))/i
  ],
  ['phone', /^(tel|facetime|facetime-audio):/i],
  ['email', /^(mailto:|matmsg:|smtp:)/i],
  ['sms', /^(sms|smsto|mms|mmsto):/i],
  ['payment', /^(bitcoin|bitcoincash|ethereum|litecoin|monero|dogecoin|lightning|upi|pix|paypal):/i],
  // EPC (SEPA), Swiss and Czech bills, and those of EMVCo
  ['payment', /^(bcd\r?\n|spc\r?\n02|spd\*1|000201)/i],
  // Pictures that log another device in: WhatsApp, Signal, Telegram, Steam, Discord, Threema, wallets
  [
    'app-login',
    /^([12]@[a-z0-9+/=]{16,}|sgnl:\/\/|tsdevice:|tg:\/\/login|wc:[0-9a-f]|threema:|xmpp:|openid)/i
  ],
  [
    'app-login',
    /^https:\/\/(s\.team\/q\/|(www\.)?discord(app)?\.com\/ra\/|signal\.link\/|wa\.me\/settings)/i
  ],
  ['web-address', /^https?:\/\//i],
  ['web-address', /^(url|urlto|mebkm):/i]
]

/** What sort of thing a text is that is no one-time code. */
export function looksLike(text: string): LooksLike {
  return beginnings.find(([, begins]) => begins.test(text))?.[0] ?? 'text'
}

/**
 * The text of such a thing, safe to show: one line of printable characters, 200 at most, without the password of a
 * Wi-Fi network. Nothing of what may be a secret by itself: what logs a device in, and what could be a bare seed.
 */
export function shownText(text: string): string | undefined {
  const kind = looksLike(text)
  // An address of a code with a slip in its first letters may still hold the whole secret.
  if (/otp|secret|seed/i.test(text)) return undefined
  if (kind === 'passkey' || kind === 'app-login' || kind === 'otp') return undefined
  if (isLikeSeed(text)) return undefined
  const shown = printable(kind === 'wifi' ? withoutWifiPassword(text) : withoutSecrets(text))
  return shown === '' ? undefined : shown
}

/** Whether a text is nothing but letters of base32 or digits of base16, enough of them, and no sentence. */
function isLikeSeed(text: string): boolean {
  if (/^[0-9a-f\s-]{32,}$/i.test(text)) return true
  return /^[a-z2-7\s=-]{16,}$/i.test(text) && (/[2-7]/.test(text) || !/\s/.test(text.trim()))
}

/** What is named a secret, and what could be the seed of a code in the middle of a text. */
function withoutSecrets(text: string): string {
  return text
    .replace(/((?:secret|token|key|passw(?:or)?d|pwd)(?:%3d|[=:])\s?)[^\s&;#]+/gi, `$1${hidden}`)
    .replace(/(?:\b[a-z2-7]{4}[ -]){3,}[a-z2-7]{1,4}\b/gi, hidden)
    .replace(/[A-Z2-7]{16,}={0,6}/g, hidden)
    .replace(/[a-z2-7]{16,}={0,6}/g, (run) => (/[2-7]/.test(run) ? hidden : run))
}

/** `WIFI:T:WPA;S:net;P:pass\;word;;`: a backslash takes the next character as it is. */
function withoutWifiPassword(text: string): string {
  return text.replace(/([:;]p(?:assword)?:)(?:"[^"]*"(?=;|$)|(?:\\.|[^\\;])*)/gi, `$1${hidden}`)
}

/**
 * One line of at most 200 characters: control characters, marks that turn the writing round and piles of accents are
 * left out.
 */
export function printable(text: string): string {
  // Far more than is shown, so that a long text costs no time.
  const line = text
    .slice(0, shownMaxLength * 8)
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .trim()
  const characters = Array.from(line)
  const isWhole = characters.length <= shownMaxLength && text.length <= shownMaxLength * 8
  return isWhole ? line : `${characters.slice(0, shownMaxLength - 1).join('')}…`
}

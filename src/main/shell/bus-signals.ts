/** What the buses of a Linux desktop say that is a reason to lock. */
export type BusEvent = 'screen-locked' | 'session-left'

/** Screen savers that say so when they begin, GNOME's and KDE's among them. Some begin a while before they lock. */
const savers = ['gnome', 'freedesktop', 'cinnamon', 'mate', 'xfce'].map((name) => `org.${name}.ScreenSaver`)
const loginSession = 'org.freedesktop.login1.Session'

/** What is asked of the session's bus. */
export const sessionRules: readonly string[] = savers.map(
  (name) => `type='signal',interface='${name}',member='ActiveChanged'`
)

/** What is asked of the system's bus about one session. SECURITY: only what the login service itself says. */
export function systemRules(path: string): string[] {
  const from = `type='signal',sender='org.freedesktop.login1',path='${path}'`
  return [
    `${from},interface='${loginSession}',member='Lock'`,
    `${from},interface='org.freedesktop.DBus.Properties',member='PropertiesChanged'`
  ]
}

/**
 * Where the login service keeps a session, from its number or name (`XDG_SESSION_ID`): a digit in front is escaped.
 * Nothing where that is not what such names look like.
 */
export function sessionPath(id: string | undefined): string | undefined {
  if (id === undefined || !/^[a-zA-Z0-9]{1,20}$/.test(id)) return undefined
  const first = id.charAt(0)
  const escaped = /\d/.test(first) ? `_${first.charCodeAt(0).toString(16)}${id.slice(1)}` : id
  return `/org/freedesktop/login1/session/${escaped}`
}

/** Longest line that is looked at; no signal we ask for has one as long. */
const longestLine = 1000
/** Most lines of one signal that are looked at. */
const mostLines = 200

const header =
  /^signal time=[\d.]+ sender=\S+ -> destination=.{1,100} serial=\d+ path=\S+; interface=(\S+); member=(\S+)$/

/**
 * Reads what `dbus-monitor` writes about signals, as it comes. Whatever looks otherwise is passed over. Another program
 * on the bus can say what is not true; all that can come of it is a lock.
 */
export class BusSignals {
  readonly #onEvent: (event: BusEvent) => void
  #rest = ''
  #name: string | undefined
  #lines: string[] = []

  constructor(onEvent: (event: BusEvent) => void) {
    this.#onEvent = onEvent
  }

  /** Takes a part of the output; it may end within a line. */
  take(part: string): void {
    const lines = (this.#rest + part).split('\n')
    this.#rest = lines.pop() ?? ''
    // Of a line that does not end, no more than can be told from one that is too long.
    if (this.#rest.length > longestLine) this.#rest = this.#rest.slice(0, longestLine + 1)
    for (const line of lines) this.#takeLine(line)
  }

  #takeLine(line: string): void {
    const found = line.length > longestLine ? null : header.exec(line)
    if (found !== null) {
      this.#name = `${found[1] ?? ''}.${found[2] ?? ''}`
      this.#lines = []
    } else if (line.startsWith('   ') && this.#lines.length < mostLines) {
      this.#lines.push(line.length > longestLine ? '' : line.trim().replace(/\s+/g, ' '))
    } else this.#name = undefined
    const event = this.#name === undefined ? undefined : eventOf(this.#name, this.#lines)
    if (event !== undefined) this.#onEvent(event)
  }
}

/** What the last line of a signal says, together with those before it. */
function eventOf(name: string, lines: readonly string[]): BusEvent | undefined {
  if (name === `${loginSession}.Lock`) return lines.length === 0 ? 'screen-locked' : undefined
  if (savers.some((saver) => name === `${saver}.ActiveChanged`)) {
    return lines.length === 1 && lines[0] === 'boolean true' ? 'screen-locked' : undefined
  }
  const isOfSession =
    name === 'org.freedesktop.DBus.Properties.PropertiesChanged' && lines[0] === `string "${loginSession}"`
  if (!isOfSession) return undefined
  const [property, value] = lines.slice(-2)
  if (property === 'string "LockedHint"' && value === 'variant boolean true') return 'screen-locked'
  if (property === 'string "Active"' && value === 'variant boolean false') return 'session-left'
  return undefined
}

/** What is asked of the session's bus: calls to menus of tray icons, which name lines by numbers only, and new trays. */
export const openingRules: readonly string[] = [
  "type='method_call',interface='com.canonical.dbusmenu',path='/com/canonical/dbusmenu'",
  "type='signal',sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',member='NameOwnerChanged',arg0='org.kde.StatusNotifierWatcher'"
]

/** Longest line that is looked at; none we ask for has one as long. */
const longestLine = 1000
const header = /^(?:method call|signal) .* member=(\S+)$/
const numberLine = /^\s*int32 (-?\d+)$/
const eventLine = /^\s*string "(opened|closed)"$/

/**
 * Reads from what `dbus-monitor` writes when the menu of a tray icon opens and closes: Electron does not say so on Linux
 * (its menu answers the panel's question for the whole menu with an error). Another program's menu may be meant; all
 * that comes of it is that ours is drawn anew.
 */
export class MenuOpenings {
  readonly #on: { opened: () => void; closed: () => void; trayChanged: () => void }
  #rest = ''
  #member = ''
  #line = 0

  constructor(on: { opened: () => void; closed: () => void; trayChanged: () => void }) {
    this.#on = on
  }

  /** Takes a part of the output; it may end within a line. */
  take(part: string): void {
    const lines = (this.#rest + part).split('\n')
    this.#rest = (lines.pop() ?? '').slice(0, longestLine + 1)
    for (const line of lines) if (line.length <= longestLine) this.#takeLine(line)
  }

  #takeLine(line: string): void {
    const member = header.exec(line)?.[1]
    if (member !== undefined) {
      this.#member = member
      this.#line = -1
      if (member === 'NameOwnerChanged') this.#on.trayChanged()
      return
    }
    const number = numberLine.exec(line)?.[1]
    if (number !== undefined) {
      this.#line = Number(number)
      if (this.#line === 0 && this.#member.startsWith('AboutToShow')) this.#on.opened()
      return
    }
    const event = this.#line === 0 && this.#member.startsWith('Event') && eventLine.exec(line)?.[1]
    if (event === 'opened') this.#on.opened()
    if (event === 'closed') this.#on.closed()
  }
}

import { AppError } from '../../shared/bridge/errors.ts'
import type { ShortcutState } from '../../shared/model/system.ts'
import { isSameShortcut } from './same-shortcut.ts'

/** The keys the whole system listens to, as Electron's `globalShortcut` has them. */
export interface ShortcutKeys {
  /** False where another program has these keys, or none can be had. */
  register: (shortcut: string, pressed: () => void) => boolean
  isRegistered: (shortcut: string) => boolean
  unregister: (shortcut: string) => void
}

export const shortcutNames = ['quick', 'lock'] as const
export type ShortcutName = (typeof shortcutNames)[number]

export interface ShortcutsOptions {
  keys: ShortcutKeys
  platform: NodeJS.Platform
  /** The desktop itself hands out keys (Wayland): asking for some opens a question, so none are tried out. */
  isByPortal: boolean
  /** What the settings say at this moment; null for none. */
  wanted: () => Record<ShortcutName, string | null>
  pressed: (name: ShortcutName) => void
  /** A state is different from before. */
  onChange: () => void
}

interface Held {
  shortcut: string | null
  state: ShortcutState
}

/** The one owner of the key combinations that the whole system listens to. */
export class Shortcuts {
  readonly #options: ShortcutsOptions
  #isTold = false
  readonly #held: Record<ShortcutName, Held> = {
    quick: { shortcut: null, state: 'off' },
    lock: { shortcut: null, state: 'off' }
  }

  constructor(options: ShortcutsOptions) {
    this.#options = options
  }

  stateOf(name: ShortcutName): ShortcutState {
    return this.#held[name].state
  }

  /** Listens to what the settings say, and to nothing else any more. Those that are the same stay untouched. */
  apply(): void {
    const wanted = this.#options.wanted()
    const changed = shortcutNames.filter((name) => this.#held[name].shortcut !== wanted[name])
    // All are let go of first: one may get the keys that another had.
    for (const name of changed) this.#letGo(name)
    for (const name of changed) this.#take(name, wanted[name])
    if (changed.length > 0) this.#options.onChange()
  }

  /** Whether keys are another program's, for telling it once: after that the settings alone say it. */
  takeNews(): boolean {
    if (this.#isTold || shortcutNames.every((name) => this.stateOf(name) !== 'taken')) return false
    this.#isTold = true
    return true
  }

  /** Tries those again that another program had: it may have ended. */
  retry(): void {
    const lost = shortcutNames.filter((name) => ['taken', 'not-possible'].includes(this.stateOf(name)))
    for (const name of lost) this.#take(name, this.#held[name].shortcut)
    if (lost.some((name) => this.stateOf(name) === 'works')) this.#options.onChange()
  }

  /** Whether these keys could be had now. Ours are `refused`: one combination does one thing. */
  check(shortcut: string): 'free' | 'taken' | 'not-possible' {
    const { keys, platform, isByPortal } = this.#options
    const isOurs = shortcutNames.some((name) => {
      const ours = this.#held[name].shortcut
      return ours !== null && isSameShortcut(ours, shortcut, platform)
    })
    if (isOurs) throw new AppError('refused')
    if (isByPortal) {
      const isRefused = shortcutNames.some((name) => this.stateOf(name) === 'not-possible')
      return isRefused ? 'not-possible' : 'free'
    }
    const works = tries(keys, shortcut, () => undefined)
    if (works) keys.unregister(shortcut)
    return works ? 'free' : 'taken'
  }

  /** Listens to nothing any more. */
  stop(): void {
    for (const name of shortcutNames) this.#letGo(name)
  }

  #take(name: ShortcutName, shortcut: string | null): void {
    this.#held[name] = { shortcut, state: shortcut === null ? 'off' : this.#ask(name, shortcut) }
  }

  #ask(name: ShortcutName, shortcut: string): ShortcutState {
    const { keys, platform, isByPortal, pressed } = this.#options
    const isTwice = shortcutNames.some((other) => {
      const { shortcut: theirs, state } = this.#held[other]
      return other !== name && state === 'works' && isSameShortcut(theirs ?? '', shortcut, platform)
    })
    if (isTwice) return 'taken'
    if (tries(keys, shortcut, () => pressed(name))) return 'works'
    return isByPortal ? 'not-possible' : 'taken'
  }

  #letGo(name: ShortcutName): void {
    const { shortcut, state } = this.#held[name]
    if (shortcut !== null && state === 'works') this.#options.keys.unregister(shortcut)
    this.#held[name] = { shortcut: null, state: 'off' }
  }
}

/** Electron throws at keys that it has no name for on this system: they cannot be had either. */
function tries(keys: ShortcutKeys, shortcut: string, pressed: () => void): boolean {
  try {
    return keys.register(shortcut, pressed) && keys.isRegistered(shortcut)
  } catch {
    return false
  }
}

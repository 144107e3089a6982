import { nativeImage } from 'electron/common'
import { Menu, Tray } from 'electron/main'
import type { MainText } from '../text/main-text.ts'
import { nextBoundaryMs, trayMenu, type TrayActions, type TrayState } from './tray-menu.ts'

export interface AppTrayOptions {
  iconFile: string
  platform: NodeJS.Platform
  nowMs: () => number
  state: () => TrayState
  text: () => MainText['tray']
  actions: TrayActions
}

/** Milliseconds between a change and the menu that shows it; changes that come together are drawn once. */
const togetherMs = 80
/** Milliseconds after which a menu is taken for closed although nobody said so. */
const longestLookMs = 60_000

/**
 * The icon in the system's tray. On Windows and macOS its menu is made when it is asked for. On Linux the panel keeps a
 * copy of the menu and is told when it is another one: only then, for each new copy takes the pointer's place away.
 * Seconds are told while it is open, for those who look at it.
 */
export class AppTray {
  readonly #options: AppTrayOptions
  #tray: Tray | undefined
  #drawn = ''
  #openUntilMs = 0
  #redraw: NodeJS.Timeout | undefined
  #boundary: NodeJS.Timeout | undefined

  constructor(options: AppTrayOptions) {
    this.#options = options
  }

  /** Makes the icon, or makes it anew in a tray that came later. */
  make(): void {
    const { iconFile, platform, actions } = this.#options
    this.#tray?.destroy()
    const tray = new Tray(nativeImage.createFromPath(iconFile))
    this.#tray = tray
    this.#drawn = ''
    tray.setToolTip('Latchkey')
    tray.on('click', actions.quick)
    if (platform === 'linux') this.#draw()
    else
      tray.on('right-click', () => {
        const { state, text, nowMs } = this.#options
        tray.popUpContextMenu(Menu.buildFromTemplate(trayMenu(state(), actions, text(), nowMs())))
      })
  }

  /** Something that the menu shows may be different. What a locked vault must not show is gone at once. */
  refresh(): void {
    if (this.#tray === undefined || this.#options.platform !== 'linux') return
    clearTimeout(this.#redraw)
    if (this.#options.state().kind === 'locked') this.#draw()
    else this.#redraw = setTimeout(() => this.#draw(), togetherMs)
  }

  /** Somebody opens the menu. */
  opened(): void {
    this.#openUntilMs = this.#options.nowMs() + longestLookMs
    this.#draw()
  }

  closed(): void {
    this.#openUntilMs = 0
    this.refresh()
  }

  #draw(): void {
    if (this.#tray === undefined || this.#options.platform !== 'linux') return
    const nowMs = this.#options.nowMs()
    const isOpen = nowMs < this.#openUntilMs
    const state = this.#options.state()
    const menu = trayMenu(state, this.#options.actions, this.#options.text(), isOpen ? nowMs : null)
    const codes = state.kind === 'unlocked' ? (state.codes ?? []) : []
    clearTimeout(this.#boundary)
    const endsMs = isOpen ? Math.min(nextBoundaryMs(codes, nowMs) ?? Infinity, this.#openUntilMs) : undefined
    if (endsMs !== undefined) {
      this.#boundary = setTimeout(() => this.#draw(), Math.max(1, endsMs - nowMs + 1))
      this.#boundary.unref()
    }
    // With whom it is about: two codes can have one name.
    const drawn = JSON.stringify([menu, state])
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    this.#tray.setContextMenu(Menu.buildFromTemplate(menu))
  }
}

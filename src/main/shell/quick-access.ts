import { app, BrowserWindow, type WebContents } from 'electron/main'
import type { Publish } from '../bridge/publish.ts'
import type { FirstLook } from '../../shared/bridge/first-look.ts'
import type { QuickShown } from '../../shared/model/quick.ts'
import { bringBackCrashed, bringFreshPage } from './fresh-page.ts'
import { quickPage } from './page-scheme.ts'
import { makeQuickWindow, placeNow, type QuickWindowOptions } from './quick-window.ts'

export interface QuickAccessOptions extends Omit<QuickWindowOptions, 'look' | 'contentProtection'> {
  look: () => FirstLook
  contentProtection: () => boolean
  publish: Publish
  /** What the page begins with each time it is shown. */
  shown: () => QuickShown
  /** Tells the system what it has to know of the settings for this window. */
  apply: (window: BrowserWindow) => void
}

/** Milliseconds after the start of everything else: by then nobody misses the time it takes. */
const prepareAfterMs = 10_000
/** A key combination that is pressed may take the focus for its own moment; what was hidden by that was not meant to stay. */
const sameMomentMs = 200

/** The one window of quick access: made in advance, shown over everything, and out of sight as soon as it loses the focus. */
export class QuickAccess {
  readonly #options: QuickAccessOptions
  #window: BrowserWindow | undefined
  /** Between being shown and being hidden; a window manager may take its time with either. */
  #isShown = false
  #blurredAtMs = -Infinity
  /** Questions of the system that take the focus and give it back. */
  #questions = 0

  constructor(options: QuickAccessOptions) {
    this.#options = options
  }

  get contents(): WebContents | undefined {
    return this.#window?.webContents
  }

  get window(): BrowserWindow | undefined {
    return this.#window
  }

  /** Makes it when everything else is done with starting. */
  prepareSoon(): void {
    setTimeout(() => this.#made(), prepareAfterMs).unref()
  }

  toggle(): void {
    if (this.#isShown) this.hide()
    else if (performance.now() - this.#blurredAtMs > sameMomentMs) this.show()
  }

  show(): void {
    const window = this.#made()
    if (!this.#isShown) {
      this.#isShown = true
      // Set anew by every change of the application's menu, whose keys are the main window's.
      window.removeMenu()
      window.setBounds(placeNow(window.webContents.getZoomFactor()))
      this.#tellShown()
    }
    if (window.isMinimized()) window.restore()
    window.show()
    window.setOpacity(1)
    window.focus()
  }

  /** The window that had the focus before has it again. */
  hide(): void {
    const window = this.#window
    if (window === undefined || !this.#isShown) return
    this.#isShown = false
    this.#options.publish('quick.hidden', undefined)
    if (process.platform === 'win32' && window.isFocused()) {
      // Hidden alone, Windows gives the focus to another window of ours; minimised, to the one before.
      window.setOpacity(0)
      window.minimize()
    }
    window.hide()
    const isAlone = process.platform === 'darwin' && !this.#hasOtherWindow(window)
    if (isAlone) app.hide()
  }

  /** Keeps it on the screen while the system may ask something in a window of its own: a blur then hides nothing. */
  async stayWhile<T>(work: () => Promise<T>): Promise<T> {
    this.#questions += 1
    try {
      return await work()
    } finally {
      this.#questions -= 1
      if (this.#questions === 0 && this.#isShown && this.#window?.isFocused() === false) this.#window.focus()
    }
  }

  /** SECURITY: for each lock: out of sight, and the process that held codes and names ends. */
  bringFresh(): void {
    this.hide()
    if (this.#window !== undefined) bringFreshPage(this.#window, quickPage, this.#options.look())
  }

  #made(): BrowserWindow {
    if (this.#window !== undefined) return this.#window
    const { look, contentProtection, apply } = this.#options
    const window = makeQuickWindow({ ...this.#options, look: look(), contentProtection: contentProtection() })
    this.#window = window
    bringBackCrashed(window, quickPage, look)
    // The size of everything is kept for each of the page's addresses.
    window.webContents.on('did-navigate', () => apply(window))
    // A page that comes while it is shown has not heard so.
    window.webContents.on('did-finish-load', () => {
      if (this.#isShown) this.#tellShown()
    })
    window.on('blur', () => this.#onBlur())
    window.on('closed', () => {
      this.#window = undefined
      this.#isShown = false
      this.prepareSoon()
    })
    return window
  }

  #tellShown(): void {
    this.#options.publish('quick.shown', this.#shownNow())
  }

  #shownNow(): QuickShown {
    try {
      return this.#options.shown()
    } catch {
      // What cannot be read is named by the search that follows; the window comes all the same.
      return { codeOf: null }
    }
  }

  #onBlur(): void {
    if (!this.#isShown || this.#questions > 0) return
    this.#blurredAtMs = performance.now()
    this.hide()
  }

  #hasOtherWindow(window: BrowserWindow): boolean {
    return BrowserWindow.getAllWindows().some((one) => one !== window && one.isVisible())
  }
}

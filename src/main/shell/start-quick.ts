import type { BrowserWindow } from 'electron/main'
import type { ShownItem } from '../../shared/model/system.ts'
import type { QuickEdges } from '../quick/quick-options.ts'
import { QuickAccess, type QuickAccessOptions } from './quick-access.ts'
import type { Desktop } from './start-desktop.ts'

export interface StartQuickOptions extends QuickAccessOptions {
  desktop: Pick<Desktop, 'onShortcut' | 'onShowQuick' | 'pending'>
  /** Brings the main window to the front. */
  showMain: () => void
  copiedAway: QuickEdges['copiedAway']
}

/** Makes quick access, and joins it to the key that shows it and to the main window. A list: no rule is decided here. */
export function startQuick({ desktop, showMain, copiedAway, ...options }: StartQuickOptions) {
  const access = new QuickAccess(options)
  desktop.onShortcut('quick', () => access.toggle())
  desktop.onShowQuick(() => access.show())
  const edges: QuickEdges = {
    hide: () => access.hide(),
    stayWhile: (work) => access.stayWhile(work),
    copiedAway,
    showItem: (item: ShownItem | null) => {
      if (item !== null) desktop.pending.askItem(item)
      showMain()
    }
  }
  return {
    access,
    edges,
    /** The settings have changed. */
    apply: (): void => {
      const window: BrowserWindow | undefined = access.window
      if (window !== undefined) options.apply(window)
    }
  }
}

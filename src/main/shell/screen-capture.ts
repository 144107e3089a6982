import {
  desktopCapturer,
  systemPreferences,
  type BrowserWindow,
  type DesktopCapturerSource,
  type DisplayMediaRequestHandlerHandlerRequest,
  type Streams
} from 'electron/main'
import { AppError } from '../../shared/bridge/errors.ts'
import type { ScreenSource, ScreenSources } from '../../shared/model/intake.ts'
import type { ShellIntake } from '../intake/handlers.ts'
import { hiddenWindow } from './hidden-window.ts'
import { originOf, windowPage } from './page-scheme.ts'
import { screenChoice } from './screen-choice.ts'

/** Longest side of the small pictures to choose by, in pixels. */
const thumbnailSize = 320
const types: ('screen' | 'window')[] = ['screen', 'window']

/** Lets the page look at one screen or window that the person chose, once. */
export interface ScreenCapture {
  handlers: ShellIntake
  isChosen: () => boolean
  /** Forgets what was chosen and shows the window again: the page that asked is gone. */
  end: () => void
  /** Answers the page's `getDisplayMedia`; null refuses. */
  answer: (
    request: DisplayMediaRequestHandlerHandlerRequest,
    reply: (streams: Streams | null) => void
  ) => void
}

export function screenCapture(window: () => BrowserWindow | undefined): ScreenCapture {
  const choice = screenChoice(() => performance.now())
  const hidden = hiddenWindow(window)
  let listed = new Set<string>()

  async function list(): Promise<ScreenSources> {
    if (asksByItself(process.platform, process.env)) return { kind: 'portal' }
    if (isRefused()) return { kind: 'refused' }
    const own = window()?.getMediaSourceId()
    const size = { width: thumbnailSize, height: thumbnailSize }
    const found = await desktopCapturer.getSources({ types, thumbnailSize: size }).catch(() => undefined)
    if (found === undefined || isRefused()) return { kind: 'refused' }
    const others = found.filter(({ id }) => own === undefined || !isSameWindow(id, own)).map(shownSource)
    // The two kinds are found side by side and come in either order.
    const sources = [...others].sort((a, b) => a.kind.localeCompare(b.kind))
    listed = new Set(sources.map(({ id }) => id))
    return { kind: 'sources', sources }
  }

  async function streamsFor(request: DisplayMediaRequestHandlerHandlerRequest): Promise<Streams | null> {
    // SECURITY: taken first, so that whatever is wrong with a request, it cannot be tried again.
    const chosen = choice.take()
    const { frame } = request
    if (chosen === undefined || frame?.parent !== null || originOf(windowPage, frame.url) === undefined)
      return null
    if (!request.videoRequested || request.audioRequested) return null
    if (chosen.sourceId !== null) return { video: { id: chosen.sourceId, name: '' } }
    const [source] = await desktopCapturer.getSources({ types, thumbnailSize: { width: 0, height: 0 } })
    return source === undefined ? null : { video: source }
  }

  function end(): void {
    choice.forget()
    hidden.show()
  }

  return {
    isChosen: choice.isThere,
    end,
    answer(request, reply) {
      streamsFor(request).then(reply, () => reply(null))
    },
    handlers: {
      'intake.paste': () => {
        window()?.webContents.paste()
      },
      'intake.listScreens': list,
      'intake.chooseScreen': async ({ sourceId, hideWindow }) => {
        if (sourceId !== null && !listed.has(sourceId)) throw new AppError('not-found')
        if (hideWindow) await hidden.hide()
        choice.make(sourceId)
      },
      'intake.screenDone': end
    }
  }
}

/**
 * Whether the desktop asks the person itself what to show, in a window of its own (the ScreenCast portal): then no
 * program can list screens. The same question decides it in Chromium.
 */
export function asksByItself(platform: string, env: NodeJS.ProcessEnv): boolean {
  return platform === 'linux' && env.XDG_SESSION_TYPE === 'wayland' && env.WAYLAND_DISPLAY !== undefined
}

/** macOS lets programs see the screen only after the person has said so in its settings. */
function isRefused(): boolean {
  if (process.platform !== 'darwin') return false
  return ['denied', 'restricted'].includes(systemPreferences.getMediaAccessStatus('screen'))
}

/** Ids are `window:NUMBER:MORE`; what stands behind the number differs between the two ways to ask for it. */
export function isSameWindow(id: string, own: string): boolean {
  const start = (text: string): string => text.split(':').slice(0, 2).join(':')
  return start(id) === start(own)
}

function shownSource({ id, name, thumbnail }: DesktopCapturerSource): ScreenSource {
  return {
    id,
    kind: id.startsWith('screen:') ? 'screen' : 'window',
    name: name.slice(0, 256),
    thumbnail: thumbnail.isEmpty() ? '' : thumbnail.toDataURL()
  }
}

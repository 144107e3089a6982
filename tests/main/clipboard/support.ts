import { SecretClipboard } from '../../../src/main/clipboard/secret-clipboard.ts'
import type { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import type { ClipboardState } from '../../../src/shared/model/clipboard.ts'
import { fakeClipboard } from '../../support/core.ts'

/** A tag without a file: only what was noted last. */
function fakeTag() {
  const tag = {
    noted: undefined as string | undefined,
    note(text: SecretBytes) {
      tag.noted = text.use((bytes) => bytes.toString('utf8'))
    },
    forget() {
      tag.noted = undefined
    },
    isThere: () => tag.noted !== undefined,
    isOf: (text: SecretBytes) => Promise.resolve(text.use((bytes) => bytes.toString('utf8')) === tag.noted)
  }
  return tag
}

/** The clipboard's owner on a clipboard, clocks and a tag that a test sets. */
export function makeClipboard(clearAfterSeconds: number | null = 30) {
  const port = fakeClipboard()
  const tag = fakeTag()
  const states: ClipboardState[] = []
  const startMs = Date.now()
  const clocks = { wallMs: startMs, monotonicMs: 0, uptimeMs: 0 }
  const wallNowMs = () => clocks.wallMs + Date.now() - startMs
  const clipboard = new SecretClipboard({
    ...{ port, tag, nowMs: wallNowMs },
    monotonicMs: () => clocks.monotonicMs + Date.now() - startMs,
    uptimeMs: () => clocks.uptimeMs + Date.now() - startMs,
    clearAfterSeconds: () => clearAfterSeconds,
    onChange: (state) => states.push(state)
  })
  return { port, states, clipboard, tag, clocks, wallNowMs }
}
/** Until nothing that was cleared is looked for any more. */
export const looksMs = 4000

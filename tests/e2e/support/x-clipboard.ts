import type { Desktop } from './desktop.ts'
import { until } from './until.ts'

/** Another program fills the clipboard, as a screenshot tool would. It offers the content until somebody else does. */
export async function offerOnClipboard(
  desktop: Desktop,
  target: 'image/png' | 'UTF8_STRING',
  content: Buffer | string
): Promise<void> {
  const holder = desktop.start('xclip', ['-quiet', '-selection', 'clipboard', '-t', target, '-i'])
  holder.child.stdin?.end(content)
  const wanted = Buffer.from(content)
  await until(`${target} on the clipboard`, async () => {
    if (holder.hasEnded()) throw new Error(`xclip: ${holder.stderr()}`)
    const offered = await desktop.run('xclip', ['-selection', 'clipboard', '-o', '-t', target])
    return offered.status === 0 && offered.stdout.equals(wanted)
  })
}

/** What another program gets when it pastes text; empty where nobody offers any. */
export async function textOnClipboard(desktop: Desktop): Promise<string> {
  const pasted = await desktop.run('xclip', ['-selection', 'clipboard', '-o'])
  return pasted.status === 0 ? pasted.stdout.toString('utf8') : ''
}

export async function targetsOnClipboard(desktop: Desktop): Promise<string[]> {
  const pasted = await desktop.run('xclip', ['-selection', 'clipboard', '-o', '-t', 'TARGETS'])
  return pasted.status === 0 ? pasted.stdout.toString('utf8').trim().split('\n') : []
}

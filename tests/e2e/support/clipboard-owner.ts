import { join } from 'node:path'
import type { Desktop } from './desktop.ts'
import { until } from './until.ts'

/** Another program that owns the clipboard of an X desktop; see clipboard-owner.py. */
export interface ClipboardOwner {
  write(formats: Record<string, Buffer>): Promise<void>
  clear(): Promise<void>
  read(): Promise<Map<string, Buffer>>
  /** A clipboard manager from now on: takes texts over, and puts them back this often; null ends it. */
  keep(times: number | null): Promise<void>
  /** A gentler one: offers what is there when the program that offered it ends, but nothing that was cleared before. */
  save(isOn: boolean): Promise<void>
  stop(): Promise<void>
}

export async function startClipboardOwner(desktop: Desktop): Promise<ClipboardOwner> {
  const owner = desktop.start('/usr/bin/python3', [join(import.meta.dirname, 'clipboard-owner.py')])
  let read = 0
  const nextLine = async () => {
    const line = await until('an answer of the clipboard owner', () => {
      const lines = owner.stdout().split('\n')
      if (lines.length > read + 1) return lines[read]
      if (owner.hasEnded()) throw new Error(`the clipboard owner ended: ${owner.stderr().slice(-800)}`)
      return undefined
    })
    read += 1
    return JSON.parse(line) as unknown
  }
  let last: Promise<unknown> = nextLine()
  // It answers a line after the other.
  const ask = (command: object) => {
    last = last.then(() => {
      owner.writeLine(JSON.stringify(command))
      return nextLine()
    })
    return last
  }
  await last
  return {
    async write(formats) {
      const named = Object.entries(formats).map(([name, content]) => [name, content.toString('base64')])
      await ask({ write: Object.fromEntries(named) })
    },
    async clear() {
      await ask({ clear: true })
    },
    async read() {
      const found = (await ask({ read: true })) as Record<string, string>
      return new Map(Object.entries(found).map(([name, content]) => [name, Buffer.from(content, 'base64')]))
    },
    async keep(times) {
      await ask({ keep: times })
    },
    async save(isOn) {
      await ask({ save: isOn })
    },
    stop: () => owner.stop()
  }
}

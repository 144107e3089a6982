import { join } from 'node:path'
import { startProcess, type ProcessOptions } from './processes.ts'
import { until } from './until.ts'

export interface TrayEntry {
  id: number
  label: string
  enabled: boolean
  visible: boolean
  kind: 'standard' | 'separator'
  /** Those of the menu behind it. */
  entries: TrayEntry[]
}

/** The other side of the tray, over D-Bus: what a panel sees and what its clicks send. */
export interface TrayHost {
  /** Entries a person sees, without lines between them. */
  menu(): Promise<TrayEntry[]>
  labels(): Promise<string[]>
  /** `A > B` is line B of the menu behind line A. */
  click(label: string): Promise<void>
  /** What a panel says before it shows the menu, and when it is gone again. */
  open(): Promise<void>
  close(): Promise<void>
  /** How often each signal of a menu came so far. */
  signals(): Promise<Record<string, number>>
  /** A plain click on the icon. */
  activate(): Promise<void>
  tooltip(): Promise<string>
  stop(): Promise<void>
}

export async function startTrayHost(options: ProcessOptions): Promise<TrayHost> {
  const host = startProcess('/usr/bin/python3', [join(import.meta.dirname, 'tray-host.py')], options)
  let read = 0
  const nextLine = async () => {
    const line = await until('an answer of the tray host', () => {
      const lines = host.stdout().split('\n')
      if (lines.length > read + 1) return lines[read]
      if (host.hasEnded()) throw new Error(`the tray host ended: ${host.stderr().slice(-800)}`)
      return undefined
    })
    read += 1
    const parsed = JSON.parse(line) as { answer?: unknown; problem?: string }
    if (parsed.problem !== undefined) throw new Error(`tray: ${parsed.problem}`)
    return parsed.answer
  }
  const ask = async (command: string) => {
    host.writeLine(command)
    return nextLine()
  }
  await nextLine()
  const menu = async () =>
    ((await ask('menu')) as TrayEntry[]).filter((entry) => entry.kind !== 'separator' && entry.visible)
  return {
    menu,
    labels: async () => (await menu()).map((entry) => entry.label),
    click: async (label) => {
      await ask(`click ${label}`)
    },
    open: async () => {
      await ask('open')
    },
    close: async () => {
      await ask('close')
    },
    signals: async () => (await ask('signals')) as Record<string, number>,
    activate: async () => {
      await ask('activate')
    },
    tooltip: async () => (await ask('tooltip')) as string,
    stop: () => host.stop()
  }
}

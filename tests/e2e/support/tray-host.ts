import { join } from 'node:path'
import { startProcess, type ProcessOptions } from './processes.ts'
import { until } from './until.ts'

export interface TrayEntry {
  id: number
  label: string
  enabled: boolean
  visible: boolean
  kind: 'standard' | 'separator'
}

/** The other side of the tray, over D-Bus: what a panel sees and what its clicks send. */
export interface TrayHost {
  /** Entries a person sees, without lines between them. */
  menu(): Promise<TrayEntry[]>
  labels(): Promise<string[]>
  click(label: string): Promise<void>
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
    activate: async () => {
      await ask('activate')
    },
    tooltip: async () => (await ask('tooltip')) as string,
    stop: () => host.stop()
  }
}

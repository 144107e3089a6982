import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Desktop } from '../e2e/support/desktop.ts'
import { createVault } from '../e2e/support/person.ts'
import { useStage } from '../e2e/support/stage.ts'
import { pause, until } from '../e2e/support/until.ts'
import { drawScreen } from './support/draw.ts'
import { startPanel } from './support/panel.ts'
import { fillWithSamples } from './support/sample-items.ts'

const stage = useStage({ keyring: true })

/** The colour of our icon. */
const brass = '#d9a441'

/** Where it stands in the panel, in pixels of the screen. */
function iconIn(picture: string): { x: number; y: number } | undefined {
  const found = execFileSync('convert', [
    ...[picture, '-crop', '1400x30+0+0', '+repage', '-fuzz', '6%', '-fill', '#010203', '-opaque', brass],
    ...['-fuzz', '0', '-fill', 'white', '+opaque', '#010203', '-trim', '-format', '%X %Y %w %h', 'info:']
  ]).toString()
  const [x = 0, y = 0, width = 0, height = 0] = found.split(' ').map(Number)
  return width > 3 && width < 40 ? { x: x + width / 2, y: y + height / 2 } : undefined
}

async function icon(desktop: Desktop): Promise<{ x: number; y: number }> {
  const picture = join(desktop.folder, 'panel.png')
  return until('the icon in the panel', async () => {
    await desktop.output('import', ['-window', 'root', picture])
    return iconIn(picture)
  })
}

test('the tray in a real panel: its menu with codes and their seconds', async () => {
  const { desktop } = stage
  await desktop.output('xsetroot', ['-solid', '#8a9099'])
  await startPanel(desktop)
  const app = await stage.launch()
  await createVault(app)
  await fillWithSamples(app)
  const [pinned] = (await app.value('codes.list')).filter(({ issuer }) => issuer === 'Mail')
  if (pinned === undefined) throw new Error('no code of this sample')
  await app.value('codes.change', { id: pinned.id, isPinned: true })
  const items = await app.value('credentials.list')
  for (const { id, title } of items)
    if (['GitHub', 'Hetzner', 'Mail'].includes(title))
      await app.value('credentials.copy', { id, field: 'password' })
  await app.closeWindow()
  await pause(1_000)
  const { x, y } = await icon(desktop)
  await desktop.output('xdotool', ['mousemove', String(x), String(y), 'click', '3'])
  await pause(1_500)
  await drawScreen(desktop, '560x330+840+0', 'tray-menu')
  expect(app.hasEnded()).toBe(false)
})

import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emergencySheet } from '../../../src/main/shell/emergency-sheet.ts'
import { emergencyText } from '../../../src/main/text/emergency-text.ts'
import type { EmergencyPage } from '../../../src/main/vault/emergency-page.ts'

const page: EmergencyPage = {
  nowMs: Date.UTC(2026, 10, 22),
  vaultMark: '2B3D88B7',
  headCode: '281C-6984',
  backupFolder: '/home/ada/Backups',
  kit: { groups: ['8ZNQ', 'V2H0', '0WDX', '7RMY', 'B91X', 'HNH6', 'NCRB', 'HVW5'], qr: ['101', '010', '111'] }
}
const texts = new URL('../../../src/renderer/src/text/', import.meta.url)
/** All that the window says in a language, as it is written in the files of its words. */
const windowWords = (folder: string) =>
  readdirSync(new URL(folder, texts))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(folder + name, texts), 'utf8'))
    .join('\n')

describe('the sheet of the emergency page', () => {
  test.each([
    ['en', './', /“([^”]+)”/g],
    ['de', './de/', /„([^“]+)“/g]
  ] as const)('names what is to be pressed in the words of the window: %s', (language, folder, quotes) => {
    const words = windowWords(folder)
    const { losses } = emergencyText(language)
    const quoted = losses.flatMap(({ steps }) =>
      steps.flatMap((step) => [...step.matchAll(quotes)].map(([, word]) => word))
    )
    expect(new Set(quoted).size).toBeGreaterThanOrEqual(7)
    for (const word of quoted) expect(words).toContain(`: '${String(word)}'`)
  })

  test('has everything, and nothing that is fetched or run', () => {
    const { html } = emergencySheet(page, 'en')
    const { kit, ...facts } = page
    for (const part of [
      ...(kit?.groups ?? []),
      facts.vaultMark,
      facts.headCode,
      facts.backupFolder,
      '22 November 2026'
    ])
      expect(html).toContain(part)
    expect(html).not.toMatch(/<script|<img|https?:|\son\w+=|style=/i)
    expect(html).not.toContain(emergencyText('en').noKit)
  })

  test('has room to write where there is no kit, and says why', () => {
    const { html } = emergencySheet({ ...page, kit: undefined }, 'de')
    expect(html).toContain(emergencyText('de').noKitWhy)
    expect(html.match(/<li><\/li>/g)).toHaveLength(8)
    expect(html).not.toContain('<svg')
  })

  test('takes a folder for text, and of a long one its two ends', () => {
    const backupFolder = `/mnt/<script>${'x/'.repeat(2000)}end`
    const { html } = emergencySheet({ ...page, backupFolder }, 'en')
    expect(html).toContain('/mnt/&lt;script&gt;x/')
    expect(html).toContain('x/end<')
    expect(html.length).toBeLessThan(8000)
  })
})

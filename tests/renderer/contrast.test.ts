import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Settings } from '../../src/shared/model/settings.ts'

const css = ['tokens', 'accents']
  .map((name) => readFileSync(new URL(`../../src/renderer/src/styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n')

type Theme = 'light' | 'dark'
const themes = ['light', 'dark'] as const
const accents = Settings.shape.accent.options

/** The colours of a theme with an accent, in the order in which the browser lays them over each other. */
function tokensOf(theme: Theme, accent: string): Map<string, string> {
  const layers = [`[data-theme='${theme}']`, `[data-accent='${accent}']`]
  if (theme === 'dark') layers.push(`[data-theme='dark'][data-accent='${accent}']`)
  return new Map(
    layers.flatMap((selector) => {
      const block =
        [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].find(([, names = '']) =>
          names.split(/,|\*\//).some((name) => name.trim() === selector)
        )?.[2] ?? ''
      return [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
        ([, name = '', hex = '']) => [name, hex] as const
      )
    })
  )
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const onGrounds = (ink: string, grounds: string[]) => grounds.map((ground) => [ink, ground] as const)
const text = [
  ...onGrounds('ink', ['paper', 'surface', 'sunken', 'sidebar-bg', 'accent-soft']),
  ...onGrounds('ink-2', ['paper', 'surface', 'sunken', 'sidebar-bg', 'accent-soft']),
  ...onGrounds('ink-3', ['paper', 'surface', 'sunken', 'sidebar-bg']),
  ...onGrounds('accent', ['paper', 'surface', 'accent-soft']),
  ...onGrounds('on-accent', ['accent-fill', 'accent-fill-hover']),
  ...onGrounds('ok', ['ok-soft']),
  ...onGrounds('warn', ['warn-soft', 'surface']),
  ...onGrounds('bad', ['bad-soft', 'paper', 'surface']),
  ...onGrounds('digit', ['paper', 'surface']),
  ...onGrounds('symbol', ['paper', 'surface'])
]
/** Parts of controls and the focus ring need 3 : 1 against what is beside them. */
const parts = [
  ...onGrounds('line-control', ['paper', 'surface']),
  ...onGrounds('accent-fill', ['paper', 'surface']),
  ...onGrounds('focus', ['paper', 'surface', 'sidebar-bg', 'accent-soft'])
]

describe.each(themes.flatMap((theme) => accents.map((accent) => [theme, accent] as const)))(
  'contrast in the %s theme with %s',
  (theme, accent) => {
    const tokens = tokensOf(theme, accent)
    const hex = (name: string) => {
      const value = tokens.get(name)
      if (value === undefined) throw new Error(`${theme} has no --${name}`)
      return value
    }
    it.each(text)('text in %s is read on %s', (ink, ground) => {
      expect(contrast(hex(ink), hex(ground))).toBeGreaterThanOrEqual(4.5)
    })
    it.each(parts)('%s is seen on %s', (part, ground) => {
      expect(contrast(hex(part), hex(ground))).toBeGreaterThanOrEqual(3)
    })
  }
)

it('every accent but the first has colours of its own in both themes', () => {
  for (const theme of themes) {
    const fills = accents.map((accent) => tokensOf(theme, accent).get('accent-fill'))
    expect(new Set(fills).size).toBe(accents.length)
  }
})

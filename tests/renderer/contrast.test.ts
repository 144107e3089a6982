import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/renderer/src/styles/tokens.css', import.meta.url), 'utf8')

function tokensOf(theme: 'light' | 'dark'): Map<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex])
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
  ...onGrounds('digit', ['paper']),
  ...onGrounds('symbol', ['paper'])
]
/** Parts of controls and the focus ring need 3 : 1 against what is beside them. */
const parts = [
  ...onGrounds('line-control', ['paper', 'surface']),
  ...onGrounds('accent-fill', ['paper', 'surface']),
  ...onGrounds('focus', ['paper', 'surface', 'sidebar-bg', 'accent-soft'])
]

describe.each(['light', 'dark'] as const)('contrast in the %s theme', (theme) => {
  const tokens = tokensOf(theme)
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
})

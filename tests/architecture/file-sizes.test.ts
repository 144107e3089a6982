import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const sizes = sourceFiles('src')
  .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines)

describe('source files', () => {
  it('are never over 300 lines', () => {
    expect(sizes.length).toBeGreaterThan(50)
    expect(sizes.filter(({ lines }) => lines > 300)).toEqual([])
  })

  it('have a median of at most 80 lines and nine in ten under 200', () => {
    expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(80)
    expect(sizes[Math.floor(sizes.length * 0.9)]?.lines).toBeLessThanOrEqual(200)
  })

  it('are named after what they hold, not after being left over', () => {
    const drawers = /\/(utils?|helpers?|common|types|constants|misc)\.tsx?$/
    expect(sizes.filter(({ path }) => drawers.test(path))).toEqual([])
  })

  it('are no barrels: an index stands only where the build looks for an entry', () => {
    const indexes = sizes.map(({ path }) => path).filter((path) => /\/index\.tsx?$/.test(path))
    expect(indexes.sort()).toEqual(['src/main/index.ts', 'src/preload/index.ts'])
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, expect, test } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'latchkey-start-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start -- …` as somebody types it where there is no display. */
function start(...parameters: string[]) {
  const env: NodeJS.ProcessEnv = { ...process.env, INIT_CWD: folder }
  delete env.DISPLAY
  delete env.WAYLAND_DISPLAY
  const { status, stdout, stderr } = spawnSync('node', [join(project, 'scripts/start.mjs'), ...parameters], {
    cwd: project,
    env,
    encoding: 'utf8',
    timeout: 50_000
  })
  return { status, said: stdout + stderr }
}

function coloursOf(file: string): number {
  const { data } = PNG.sync.read(readFileSync(file))
  const colours = new Set<number>()
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at))
  return colours.size
}

const sampleFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('latchkey-demo-'))

test('the sample vault opens every time, shows what it looks like, and leaves nothing', () => {
  const before = sampleFolders()
  for (const name of ['first.png', 'second.png']) {
    const { status, said } = start('--demo', '--screenshot', name)
    expect(said).toContain('there is no display here')
    expect(said).toMatch(/Latchkey is open: .* after this command/)
    expect(status).toBe(0)
    // A drawn window, not an empty one: text alone brings many shades.
    expect(coloursOf(join(folder, name))).toBeGreaterThan(100)
  }
  expect(sampleFolders()).toEqual(before)
})

test('an option it does not know is named, with those it knows', () => {
  const { status, said } = start('--demonstration')
  expect(status).toBe(1)
  expect(said).toContain('--demonstration')
  expect(said).toContain('Usage: npm start')
})

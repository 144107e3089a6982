import { describe, expect, test } from 'vitest'
import {
  findRefusedSwitches,
  hasOwnSwitch,
  ownSwitches,
  refusedSwitches,
  secondStart
} from '../../../src/main/shell/command-line.ts'
import { readDevelopment } from '../../../src/main/shell/development.ts'

describe('findRefusedSwitches', () => {
  test.each(refusedSwitches)('finds --%s in every spelling that Chromium or Node takes', (name) => {
    const spellings = [
      `--${name}`,
      `--${name}=value`,
      `-${name}`,
      `--${name.toUpperCase()}`,
      `/${name}`,
      `--${name}=a=b`
    ]
    for (const spelling of spellings) {
      expect(findRefusedSwitches(['file.txt', spelling, 'more']), spelling).toEqual([name])
    }
  })

  test.each([
    [],
    ['--hidden'],
    ['--lock'],
    ['--ozone-platform=wayland', '--force-device-scale-factor=2', '--lang=de'],
    ['inspect', 'remote-debugging-port=9222'],
    ['--inspector'],
    ['--no-sandbox-please'],
    ['/home/inspect/file'],
    ['--', 'file'],
    ['', '-', '--', '=', '--=x']
  ])('lets %j pass', (...argv) => {
    expect(findRefusedSwitches(argv)).toEqual([])
  })

  test.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'inspect',
    'inspect-brk',
    'js-flags',
    'no-sandbox',
    'disable-web-security',
    'load-extension',
    'proxy-server',
    'host-rules',
    'ignore-certificate-errors',
    'renderer-cmd-prefix',
    'browser-subprocess-path',
    'ssl-key-log-file',
    'disable-seccomp-filter-sandbox',
    'disable-namespace-sandbox',
    'user-data-dir',
    'log-net-log'
  ])('has --%s on its list', (name) => {
    expect(refusedSwitches).toContain(name)
  })
})

describe('our own switches', () => {
  test('are none of the refused, and are found in one spelling', () => {
    expect(ownSwitches.filter((name) => refusedSwitches.includes(name))).toEqual([])
    expect(hasOwnSwitch(['latchkey', '--hidden'], 'hidden')).toBe(true)
    expect(hasOwnSwitch(['latchkey', '-hidden', '--hidden=1', 'hidden', '--hidden-too'], 'hidden')).toBe(
      false
    )
  })

  test('say what a second start asks of the first', () => {
    expect(secondStart(['latchkey'])).toBe('show')
    expect(secondStart(['latchkey', '--allow-file', '--hidden'])).toBe('nothing')
    expect(secondStart(['latchkey', '--hidden', '--lock'])).toBe('lock')
  })
})

describe('readDevelopment', () => {
  const env = {
    LATCHKEY_PROFILE: '/p',
    LATCHKEY_SQLITE_BINDING: '/b',
    LATCHKEY_DEMO: '1',
    LATCHKEY_SCREENSHOT: '/s.png',
    LATCHKEY_SCREENSHOT_THEN: 'quit'
  }

  test('reads nothing of the environment in a packaged program', () => {
    const nothing = readDevelopment(true, {})
    expect(readDevelopment(true, env)).toEqual(nothing)
    expect(Object.values(nothing).filter((value) => value !== undefined && value !== false)).toEqual([])
  })

  test('reads what a developer sets', () => {
    expect(readDevelopment(false, env)).toMatchObject({
      profileFolder: '/p',
      sqliteBinding: '/b',
      isDemo: true,
      screenshot: { file: '/s.png', then: 'quit' }
    })
    expect(readDevelopment(false, { LATCHKEY_DEMO: '0' }).isDemo).toBe(false)
  })
})

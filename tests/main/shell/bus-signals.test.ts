import { describe, expect, test } from 'vitest'
import { BusSignals, sessionPath, type BusEvent } from '../../../src/main/shell/bus-signals.ts'

const header = (from: string, member: string, path = '/org/x'): string =>
  `signal time=1795360575.421179 sender=:1.1 -> destination=(null destination) serial=2 path=${path}; interface=${from}; member=${member}`
const properties = (name: string, value: string): string =>
  [
    header('org.freedesktop.DBus.Properties', 'PropertiesChanged'),
    '   string "org.freedesktop.login1.Session"',
    '   array [',
    '      dict entry(',
    '         string "IdleHint"',
    '         variant             boolean true',
    '      )',
    '      dict entry(',
    `         string "${name}"`,
    `         variant             ${value}`,
    '      )',
    '   ]',
    '   array [',
    '   ]'
  ].join('\n')

/** What is told of an output that comes in parts of some length. */
function eventsOf(output: string, length = output.length + 1): BusEvent[] {
  const events: BusEvent[] = []
  const signals = new BusSignals((event) => events.push(event))
  const whole = `${output}\n`
  for (let at = 0; at < whole.length; at += length) signals.take(whole.slice(at, at + length))
  return events
}

describe('what dbus-monitor writes', () => {
  const saver = header('org.gnome.ScreenSaver', 'ActiveChanged')
  const outputs: [string, string, BusEvent[]][] = [
    ['a screen saver that begins', `${saver}\n   boolean true`, ['screen-locked']],
    ['one that ends', `${saver}\n   boolean false`, []],
    [
      'one of KDE',
      `${header('org.freedesktop.ScreenSaver', 'ActiveChanged')}\n   boolean true`,
      ['screen-locked']
    ],
    [
      'two in a row',
      `${saver}\n   boolean true\n${saver}\n   boolean true`,
      ['screen-locked', 'screen-locked']
    ],
    ['a word that is no boolean', `${saver}\n   string "boolean true"`, []],
    ['another signal of it', `${header('org.gnome.ScreenSaver', 'WakeUpScreen')}\n   boolean true`, []],
    ['another program', `${header('org.example.ScreenSaver', 'ActiveChanged')}\n   boolean true`, []],
    ['the login service asking', header('org.freedesktop.login1.Session', 'Lock'), ['screen-locked']],
    ['the login service letting go', header('org.freedesktop.login1.Session', 'Unlock'), []],
    ['a session that is locked', properties('LockedHint', 'boolean true'), ['screen-locked']],
    ['a session that is not', properties('LockedHint', 'boolean false'), []],
    ['a session that is left', properties('Active', 'boolean false'), ['session-left']],
    ['a session that is back', properties('Active', 'boolean true'), []],
    ['its own greeting', `${header('org.freedesktop.DBus', 'NameAcquired')}\n   string ":1.0"`, []],
    ['lines without a signal', '   boolean true\nboolean true\n', []],
    ['a value after something else', `${saver}\nmethod call\n   boolean true`, []],
    ['a line without an end', `${saver} ${'x'.repeat(5000)}\n   boolean true`, []]
  ]
  test.each(outputs)('%s', (_name, output, events) => {
    for (const length of [1, 7, 64, output.length + 1]) expect(eventsOf(output, length)).toEqual(events)
  })
})

test('a session is found by its number or name, and by nothing that looks otherwise', () => {
  expect(sessionPath('1')).toBe('/org/freedesktop/login1/session/_31')
  expect(sessionPath('42')).toBe('/org/freedesktop/login1/session/_342')
  expect(sessionPath('c2')).toBe('/org/freedesktop/login1/session/c2')
  for (const id of [undefined, '', "x',path='/", '1'.repeat(30)]) expect(sessionPath(id)).toBeUndefined()
})

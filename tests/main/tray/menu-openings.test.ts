import { expect, test } from 'vitest'
import { MenuOpenings } from '../../../src/main/tray/menu-openings.ts'

function hear(text: string): string[] {
  const heard: string[] = []
  const note = (what: string) => () => heard.push(what)
  const openings = new MenuOpenings({
    ...{ opened: note('opened'), closed: note('closed'), trayChanged: note('tray') }
  })
  // In pieces, as a pipe may hand them over.
  for (let at = 0; at < text.length; at += 7) openings.take(text.slice(at, at + 7))
  return heard
}
const call = (member: string, ...lines: string[]) =>
  [
    `method call time=1.2 sender=:1.3 -> destination=:1.7 serial=9 path=/com/canonical/dbusmenu; interface=com.canonical.dbusmenu; member=${member}`,
    ...lines.map((line) => `   ${line}`),
    ''
  ].join('\n')
const event = (id: number, name: string) => [
  `int32 ${String(id)}`,
  `string "${name}"`,
  'variant       int32 0',
  'uint32 0'
]

test('hears when the whole menu opens and closes, in every way that panels say so', () => {
  expect(hear(call('AboutToShow', 'int32 0'))).toEqual(['opened'])
  expect(hear(call('AboutToShowGroup', 'array [', '   int32 0', ']'))).toEqual(['opened'])
  expect(hear(call('Event', ...event(0, 'opened')) + call('Event', ...event(0, 'closed')))).toEqual([
    'opened',
    'closed'
  ])
  expect(hear(call('EventGroup', 'array [', 'struct {', ...event(0, 'closed'), '}', ']'))).toEqual(['closed'])
})

test('takes no line of the menu, and nothing else, for the menu', () => {
  expect(hear(call('AboutToShow', 'int32 3') + call('Event', ...event(4, 'opened')))).toEqual([])
  expect(hear(call('Event', ...event(0, 'clicked')) + call('GetLayout', 'int32 0', 'int32 -1'))).toEqual([])
  expect(hear(`${'x'.repeat(5000)}\n   int32 0\n   string "opened"\n`)).toEqual([])
})

test('hears of another tray', () => {
  const signal =
    'signal time=1.2 sender=org.freedesktop.DBus -> destination=(null destination) serial=5 path=/org/freedesktop/DBus; interface=org.freedesktop.DBus; member=NameOwnerChanged\n   string "org.kde.StatusNotifierWatcher"\n   string ""\n   string ":1.9"\n'
  expect(hear(signal)).toEqual(['tray'])
})

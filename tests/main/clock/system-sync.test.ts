import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { askSystem } from '../../../src/main/clock/ask-system.ts'
import { syncQuestions } from '../../../src/main/clock/system-sync.ts'

const questions = syncQuestions('C:\\Windows')

describe('what systems say of their clock', () => {
  test.each<[NodeJS.Platform, string, string]>([
    ['linux', 'yes\n', 'yes'],
    ['linux', 'no\n', 'no'],
    ['linux', '', 'unknown'],
    ['linux', 'Failed to connect to bus: yes', 'unknown'],
    ['win32', 'Leap Indicator: 0(no warning)\r\nStratum: 4 (secondary reference)\r\n', 'yes'],
    ['win32', 'Sprungindikator: 3(nicht synchronisiert)\r\nStratum: 0 (nicht angegeben)\r\n', 'no'],
    ['win32', 'The following error occurred: The service has not been started. (0x80070426)', 'unknown'],
    ['darwin', 'Network Time: On\n', 'yes'],
    ['darwin', 'Network Time: Off\n', 'no'],
    ['darwin', 'You need administrator access to run this tool... exiting!\n', 'unknown']
  ])('%s: %j is %s', (platform, output, says) => {
    expect(questions[platform]?.read(output)).toBe(says)
  })

  test('are asked by programs at full paths', () => {
    const programs = Object.values(questions).flatMap(({ programs: all }) => all)
    expect(programs.length).toBeGreaterThan(3)
    for (const program of programs) expect(program).toMatch(/^(\/|C:\\)/)
  })

  test('a system without the program, or one that nobody knows, says nothing', async () => {
    expect(await askSystem('win32', '/nowhere')).toBe('unknown')
    expect(await askSystem('aix')).toBe('unknown')
  })

  const hasTimedatectl = existsSync('/usr/bin/timedatectl')
  if (!hasTimedatectl) console.info('skipped: the command timedatectl is not installed')
  test.skipIf(!hasTimedatectl)('this one is asked for real, and answers in time or not at all', async () => {
    expect(['yes', 'no', 'unknown']).toContain(await askSystem('linux'))
  })
})

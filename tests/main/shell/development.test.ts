import { expect, test } from 'vitest'
import { readDevelopment } from '../../../src/main/shell/development.ts'

test('a sample vault is made in a folder named for it, never in the profile of the person', () => {
  expect(readDevelopment(false, { LATCHKEY_DEMO: '1' }).isDemo).toBe(false)
  expect(readDevelopment(false, { LATCHKEY_DEMO: '1', LATCHKEY_PROFILE: '/elsewhere' }).isDemo).toBe(true)
})

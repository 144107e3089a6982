import { expect, test } from 'vitest'
import { recoveryKeysSheet } from '../../../src/main/shell/recovery-keys-sheet.ts'

const sheet = { name: 'Bank', isRevoked: false, waysBackIn: [], keys: [], damaged: 0 }

test('the sheet of recovery keys says whose they are, which, what was used, and what is missing', () => {
  const keys = [
    { mark: '1. (used)', label: '', text: 'AAAA-1111' },
    { mark: '2.', label: 'First dog?', text: 'Rex' }
  ]
  const page = recoveryKeysSheet({ ...sheet, keys, damaged: 1, waysBackIn: ['help.example'] }, 'en').html
  const parts = [
    '<bdi>Bank</bdi>',
    '1. (used)',
    'AAAA-1111',
    'First dog?',
    'Rex',
    'help.example',
    '1 key is damaged'
  ]
  for (const part of parts) expect(page).toContain(part)
  expect(page).not.toMatch(/<script|<img|https?:|\son\w+=|style=|revoked/i)
  expect(recoveryKeysSheet({ ...sheet, isRevoked: true }, 'de').html).toContain('widerrufen')
})

test('whatever a set or a key is called is text on it', () => {
  const hostile = `</p><script>alert('1')</script><img src=x onerror="x">`
  const keys = [{ mark: '1.', label: hostile, text: hostile }]
  const page = recoveryKeysSheet({ ...sheet, name: hostile, keys, waysBackIn: [hostile] }, 'en').html
  expect(page).not.toMatch(/<script|<img/)
  expect(page.match(/&lt;img src=x/g)).toHaveLength(4)
})

import { describe, expect, test } from 'vitest'
import { safeFileName } from '../../../src/main/shell/safe-file-name.ts'

describe('a name for a file', () => {
  test.each([
    ['recovery keys.txt', 'recovery keys.txt'],
    ['Schlüssel für Ä.pdf', 'Schlüssel für Ä.pdf'],
    ['../../.ssh/authorized_keys', '_.._.ssh_authorized_keys'],
    ['..\\..\\autoexec.bat', '_.._autoexec.bat'],
    ['C:\\x', 'C__x'],
    ['a\u0000b\nc', 'a_b_c'],
    ['gpj.\u202eexe', 'gpj._exe'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['LPT¹.txt', '_LPT¹.txt'],
    ['con .txt', '_con .txt'],
    ['CONIN$', '_CONIN$'],
    ['console.txt', 'console.txt'],
    ['name. . ', 'name'],
    ['...', 'file'],
    ['', 'file']
  ])('%j becomes %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })

  test.each([
    ['one byte a letter', 'x'.repeat(600)],
    ['three bytes a letter', '鍵'.repeat(600)],
    ['pairs', '🦊'.repeat(600)],
    ['a long ending before it', `${'x'.repeat(300)}.${'y'.repeat(300)}`]
  ])('fits where names are kept, with what it ends in: %s', (_what, name) => {
    const safe = safeFileName(`${name}.txt`)
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200)
    expect(safe.endsWith('.txt')).toBe(true)
    expect(Buffer.from(safe).toString()).toBe(safe)
  })
})

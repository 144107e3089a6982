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
})

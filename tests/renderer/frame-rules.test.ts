import { describe, expect, it } from 'vitest'
import { ShellAction } from '../../src/shared/model/settings.ts'
import { FolderId } from '../../src/shared/model/ids.ts'
import {
  actionForKeys,
  actionIds,
  groupOf,
  keysOf,
  shellActions
} from '../../src/renderer/src/app/actions.ts'
import { foldFor } from '../../src/renderer/src/app/use-fold.ts'
import { markWords } from '../../src/renderer/src/features/credentials/mark-words.ts'
import { isCovered, windowStart } from '../../src/renderer/src/features/credentials/list-window.ts'
import {
  flatTree,
  folderPath,
  folderTree,
  possibleParents
} from '../../src/renderer/src/features/listing/folder-tree.ts'

const key = (
  pressed: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}
) => actionForKeys({ key: pressed, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

describe('actions', () => {
  it('have keys of their own: no two have the same', () => {
    const keys = actionIds.flatMap((id) => keysOf(id) ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are found by their keys, with Caps Lock and with either modifier', () => {
    expect(key('k', { ctrlKey: true })).toBe('palette')
    expect(key('K', { metaKey: true })).toBe('palette')
    expect(key('N', { ctrlKey: true, shiftKey: true })).toBe('add-code')
    expect(key('n', { ctrlKey: true })).toBe('new-login')
    expect(key('?', { shiftKey: true })).toBe('shortcuts')
    expect(key('?')).toBe('shortcuts')
    expect(key('k')).toBeUndefined()
    expect(key('k', { ctrlKey: true, altKey: true })).toBeUndefined()
  })

  it('stand behind everything the menu bar can ask for, and in one group each', () => {
    for (const asked of ShellAction.options) expect(actionIds).toContain(shellActions[asked])
    expect(groupOf('copy-password')).toBe('item')
    expect(groupOf('new-ssh-key')).toBe('make')
    expect(groupOf('add-code')).toBe('make')
    expect(groupOf('go-trash')).toBe('go')
    expect(groupOf('undo')).toBe('window')
  })
})

describe('panes', () => {
  it('fold from three to two to one', () => {
    expect([1240, 1020, 1019, 700, 699, 420].map(foldFor)).toEqual([
      'three',
      'three',
      'two',
      'two',
      'one',
      'one'
    ])
  })
})

describe('windows of rows', () => {
  it('lie around what is in sight, and never beyond the ends', () => {
    expect(windowStart(0, 12, 100_000)).toBe(0)
    expect(windowStart(50_000, 50_012, 100_000)).toBe(49_906)
    expect(windowStart(99_990, 100_000, 100_000)).toBe(99_800)
    expect(windowStart(0, 10, 30)).toBe(0)
  })

  it('cover what is in sight with some to spare, but for the ends', () => {
    const rows = Array.from<never>({ length: 200 })
    expect(isCovered({ from: 0, rows }, 0, 12, 1000)).toBe(true)
    expect(isCovered({ from: 100, rows }, 120, 132, 1000)).toBe(false)
    expect(isCovered({ from: 800, rows }, 985, 1000, 1000)).toBe(true)
    expect(isCovered({ from: 100, rows }, 250, 262, 1000)).toBe(false)
  })
})

describe('marks', () => {
  const marked = (text: string, marks: string[]) =>
    markWords(text, marks)
      .map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
      .join('')

  it('stand wherever a word is, folded as the search folds', () => {
    expect(marked('GitHub', ['git'])).toBe('[Git]Hub')
    expect(marked('Müller & Söhne', ['muller', 'sohne'])).toBe('[Müller] & [Söhne]')
    expect(marked('banana', ['an'])).toBe('b[anan]a')
    expect(marked('ﬁle', ['fi'])).toBe('[ﬁ]le')
    expect(marked('Bank', ['xyz'])).toBe('Bank')
    expect(marked('', ['a'])).toBe('')
  })

  it('never lose a letter', () => {
    for (const text of ['e\u0301cole', '👩‍👩‍👧 family', 'İstanbul', 'ﷺ', '𝔘nicode']) {
      for (const mark of ['e', 'i', 'u', 'f', 'ecole']) {
        expect(
          markWords(text, [mark])
            .map((part) => part.text)
            .join('')
        ).toBe(text)
      }
    }
  })
})

describe('folders', () => {
  const id = (n: number) => FolderId.parse(`00000000-0000-4000-8000-00000000010${String(n)}`)
  const folder = (n: number, name: string, parent: number | null) => ({
    id: id(n),
    name,
    parentId: parent === null ? null : id(parent),
    count: 0
  })
  const folders = [
    folder(3, 'Servers', 2),
    folder(1, 'Home', null),
    folder(2, 'Work', null),
    folder(4, 'lost', 9)
  ]

  it('lie in each other by name, and one without its outer folder is still there', () => {
    expect(flatTree(folderTree(folders)).map(({ folder: { name }, depth }) => [name, depth])).toEqual([
      ['Home', 0],
      ['lost', 0],
      ['Work', 0],
      ['Servers', 1]
    ])
  })

  it('cannot be moved into themselves', () => {
    expect(possibleParents(folders, id(2)).map((node) => node.folder.name)).toEqual(['Home', 'lost'])
  })

  it('have a path, and a ring of them ends', () => {
    expect(folderPath(folders, id(3))).toBe('Work / Servers')
    expect(folderPath([folder(1, 'a', 2), folder(2, 'b', 1)], id(1))).toBe('b / a')
  })
})

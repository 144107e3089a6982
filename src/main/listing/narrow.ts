import type { FolderId } from '../../shared/model/ids.ts'
import type { Scope } from '../../shared/model/listing.ts'
import { credentialKinds, type KindOfCredential } from '../../shared/rules/credential-kinds.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import type { FolderRow } from './folder-table.ts'
import { foldersWithin, folderTree } from './folder-tree.ts'
import { flags, type ListIndex } from './list-index.ts'
import type { Filter } from './parse-query.ts'

/** What stands in other tables or is known to other features, and is asked for only where a query needs it. */
export interface Outside {
  folders: () => readonly FolderRow[]
  /** Ids of credentials that have something of this kind. */
  idsWith: (what: 'code' | 'recovery' | 'attachment') => readonly string[]
  /** Ids of credentials with a finding whose kind begins so. */
  idsWithFinding: (kind: string) => readonly string[]
}

/** Says of a record whether it is meant. */
type Test = (record: number) => boolean

/** Which records are in a scope; nothing where all are. */
export function scopeTest(index: ListIndex, scope: Scope, outside: Outside): Test | undefined {
  switch (scope.kind) {
    case 'all':
      return undefined
    case 'favourites':
      return hasFlag(index, flags.favourite)
    case 'kind':
      return isOfKind(index, [scope.of])
    case 'tag': {
      const wanted = foldText(scope.tag)
      return hasTag(index, (tag) => tag === wanted)
    }
    case 'folder':
      return isInFolder(index, foldersWithin(folderTree(outside.folders()), scope.folderId))
  }
}

export function filterTest(index: ListIndex, filter: Filter, outside: Outside): Test {
  const test = positiveTest(index, filter, outside)
  return filter.isNot ? (record) => !test(record) : test
}

function positiveTest(index: ListIndex, filter: Filter, outside: Outside): Test {
  switch (filter.by) {
    case 'favourite':
      return hasFlag(index, flags.favourite)
    case 'kind':
      return isOfKind(index, filter.kinds)
    case 'tag':
      return hasTag(index, wholeOrBeginning(filter.value, index.tagsOfSet.flat()))
    case 'folder': {
      const folders = outside.folders()
      const isMeant = wholeOrBeginning(
        filter.value,
        folders.map(({ name }) => name)
      )
      const tree = folderTree(folders)
      const meant = folders.filter(({ name }) => isMeant(foldText(name)))
      return isInFolder(index, new Set(meant.flatMap(({ id }) => [...foldersWithin(tree, id)])))
    }
    case 'has':
      if (filter.value === 'password') return hasFlag(index, flags.password)
      if (filter.value === 'notes') return hasFlag(index, flags.notes)
      if (filter.value === 'second-factor') {
        const isOnRecord = hasFlag(index, flags.secondFactor)
        const hasCode = isAmong(index, outside.idsWith('code'))
        return (record) => isOnRecord(record) || hasCode(record)
      }
      return isAmong(index, outside.idsWith(filter.value))
    case 'weak':
      return isAmong(index, outside.idsWithFinding(filter.value))
  }
}

/** A name that is the value itself; while it is still being typed, every name that begins with it. */
function wholeOrBeginning(value: string, names: readonly string[]): (folded: string) => boolean {
  const isWhole = names.some((name) => foldText(name) === value)
  return isWhole ? (name) => name === value : (name) => name.startsWith(value)
}

function hasFlag(index: ListIndex, flag: number): Test {
  const list = index.flags.list
  return (record) => ((list[record] ?? 0) & flag) !== 0
}

function isOfKind(index: ListIndex, kinds: readonly KindOfCredential[]): Test {
  const list = index.kinds.list
  const numbers = kinds.map((kind) => credentialKinds.indexOf(kind))
  return (record) => numbers.includes(list[record] ?? 0)
}

function hasTag(index: ListIndex, isMeant: (folded: string) => boolean): Test {
  const isSetMeant = index.tagsOfSet.map((tags) => tags.some((tag) => isMeant(foldText(tag))))
  const list = index.tagSetOf.list
  return (record) => isSetMeant[list[record] ?? 0] === true
}

function isInFolder(index: ListIndex, folderIds: ReadonlySet<FolderId>): Test {
  const numbers = new Set([...folderIds].map((id) => index.folderNumber(id)))
  const list = index.folders.list
  return (record) => numbers.has(list[record] ?? 0)
}

function isAmong(index: ListIndex, ids: readonly string[]): Test {
  const marked = new Uint8Array(index.count)
  for (const id of ids) {
    const record = index.ids.recordOf(id)
    if (record !== undefined) marked[record] = 1
  }
  return (record) => marked[record] === 1
}

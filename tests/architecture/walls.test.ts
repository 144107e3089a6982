import { describe, expect, it } from 'vitest'
import { importsOf, readProjectFile, sourceFiles } from './source-files.ts'

/** Folders of main that any feature may build on. Everything else in main is a feature or the shell around them. */
const foundations = ['audit', 'clipboard', 'crypto', 'database', 'keychain', 'log', 'vault']
const features = [
  'attachments',
  'backup',
  'clock',
  'codes',
  'confirmation',
  'credentials',
  'generator',
  'health',
  'intake',
  'listing',
  'quick',
  'recovery',
  'settings',
  'typed',
  'undo'
]
const core = [...features, 'audit', 'crypto', 'database', 'vault']

interface Project {
  references?: { path: string }[]
  compilerOptions: { types?: string[]; lib?: string[] }
}
const project = (folder: string) => JSON.parse(readProjectFile(`src/${folder}/tsconfig.json`)) as Project

describe('walls between processes', () => {
  it('are project references: everything may use shared, nobody anything else', () => {
    for (const folder of ['main', 'preload', 'renderer']) {
      expect(project(folder).references, folder).toEqual([{ path: '../shared' }])
    }
    expect(project('shared').references).toBeUndefined()
  })

  it('give the page no Node and main no document', () => {
    expect(project('renderer').compilerOptions.types).not.toContain('node')
    expect(project('main').compilerOptions.lib?.join()).not.toContain('DOM')
    expect(project('shared').compilerOptions.types ?? []).toEqual([])
  })

  it('keep schemas out of the page: it takes types of them, and values from `rules/`', () => {
    const schemas = /^import (?!type )[^'"]*?from '[^']*shared\/(model|bridge\/contract)[^']*'/m
    const page = sourceFiles('src/renderer')
    expect(page.length).toBeGreaterThan(50)
    expect(page.filter(({ text }) => schemas.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('let the preload use nothing but electron and the list of names', () => {
    const imports = sourceFiles('src/preload').flatMap(importsOf)
    expect(imports.sort()).toEqual([
      '../shared/bridge/api.ts',
      '../shared/bridge/channels.ts',
      '../shared/bridge/errors.ts',
      'electron/renderer'
    ])
  })
})

describe('walls inside main', () => {
  it('keep Electron out of the core', () => {
    const inCore = sourceFiles('src/main').filter(({ path }) => core.includes(path.split('/')[2] ?? ''))
    expect(inCore.length).toBeGreaterThan(20)
    const users = inCore.filter((file) => importsOf(file).some((from) => from.startsWith('electron')))
    expect(users.map(({ path }) => path)).toEqual([])
  })

  it('keep features apart: one gets what it needs of another from compose.ts', () => {
    const strangers = features.flatMap((feature) =>
      sourceFiles(`src/main/${feature}`).flatMap((file) =>
        importsOf(file)
          .filter((from) => from.startsWith('../') && !from.startsWith('../../'))
          .filter((from) => ![...foundations, feature].includes(from.split('/')[1] ?? ''))
          .map((from) => `${file.path} → ${from}`)
      )
    )
    expect(strangers).toEqual([])
  })

  it('keep SQL in table files and migrations', () => {
    const sql = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE)\b/
    const allowed = /-table\.ts$|\/migrations\/|^src\/main\/database\/|^src\/main\/vault\/session\.ts$/
    const strangers = sourceFiles('src/main').filter(
      ({ path, text }) => sql.test(text) && !allowed.test(path)
    )
    expect(strangers.map(({ path }) => path)).toEqual([])
  })

  it('keep crypto ignorant of vaults', () => {
    const imports = sourceFiles('src/main/crypto').flatMap(importsOf)
    expect(imports.filter((from) => from.startsWith('../'))).toEqual([])
  })
})

describe('walls inside the page', () => {
  it('keep the interface parts free of features and of the bridge', () => {
    const imports = sourceFiles('src/renderer/src/ui').flatMap(importsOf)
    expect(imports.filter((from) => /features\/|bridge/.test(from))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readProjectFile } from './source-files.ts'

interface Manifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}
interface Lock {
  packages: Record<
    string,
    { resolved?: string; hasInstallScript?: boolean; optional?: boolean; os?: string[] }
  >
}
const manifest = JSON.parse(readProjectFile('package.json')) as Manifest
const lock = JSON.parse(readProjectFile('package-lock.json')) as Lock

describe('dependencies', () => {
  it('are at most 18 at run time, each with its reason in ARCHITECTURE.md', () => {
    const names = Object.keys(manifest.dependencies)
    expect(names.length).toBeLessThanOrEqual(18)
    const text = readProjectFile('ARCHITECTURE.md')
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
  })

  it('count as data where the build copies them into the application, and are named as such', () => {
    const data = Object.keys(manifest.devDependencies).filter((name) =>
      /^@fontsource|^@zxcvbn-ts\/language-|wordlist/.test(name)
    )
    expect(data).toHaveLength(6)
    const text = readProjectFile('ARCHITECTURE.md')
    expect(data.filter((name) => !text.includes(`\`${name}\``))).toEqual([])
    expect(data.filter((name) => name in manifest.dependencies)).toEqual([])
  })

  it('are pinned to one version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    const loose = versions.filter(([, version]) => !/^(npm:@?[^@]+@)?\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([])
  })

  it('run no install script on any system', () => {
    expect(Object.values(manifest.allowScripts).filter((allowed) => allowed)).toEqual([])
    const named = Object.keys(manifest.allowScripts)
    const unnamed = Object.entries(lock.packages)
      .filter(([, entry]) => entry.hasInstallScript === true)
      .map(([path, entry]) => (entry as { name?: string }).name ?? path.replace(/^.*node_modules\//, ''))
      .filter((name) => !named.includes(name))
    expect(unnamed).toEqual([])
  })

  it('name no registry in the lockfile', () => {
    const resolved = Object.values(lock.packages).filter((entry) => entry.resolved !== undefined)
    expect(resolved).toEqual([])
  })
})

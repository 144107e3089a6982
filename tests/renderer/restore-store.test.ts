import { describe, expect, it } from 'vitest'
import { AppError } from '../../src/shared/bridge/errors.ts'
import { createBackupStore } from '../../src/renderer/src/features/backup/backup-store.ts'
import { createRestoreStore } from '../../src/renderer/src/features/backup/restore-store.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { sampleBackup, sampleBackups, sampleInspected } from '../support/page-samples.ts'
import { settle } from '../support/page-clock.ts'

const files = [sampleBackup(1), sampleBackup(2)]
function setUp() {
  const fake = fakeBridge({
    'backup.state': () => sampleBackups({ files }),
    'backup.inspect': () => sampleInspected
  })
  const store = createRestoreStore(fake.bridge)
  return { fake, get: () => store.getState() }
}
const chosen = { kit: '7f2a 91c0', useKeychain: true }

describe('restore store', () => {
  it('goes from the list to one backup to the open vault', async () => {
    const { fake, get } = setUp()
    await get().open()
    expect(get().phase).toMatchObject({ kind: 'choosing', files })
    await get().inspect(files[1]?.name)
    expect(get().phase).toMatchObject({ kind: 'asking', backup: { token: sampleInspected.token } })
    fake.answer('backup.restore', () => ({ kind: 'restored', records: 412, setAside: '/there' }))
    await get().restore(chosen)
    expect(get()).toMatchObject({ phase: { kind: 'done', records: 412, setAside: '/there' }, restored: 1 })
    expect(fake.inputsOf('backup.inspect')).toEqual([{ file: files[1]?.name }])
    expect(fake.inputsOf('backup.restore')).toEqual([{ ...chosen, token: sampleInspected.token }])
  })

  it('keeps what was chosen when the kit does not fit, and holds neither kit nor password', async () => {
    const { fake, get } = setUp()
    await get().open(files[0]?.name)
    fake.answer('backup.restore', () => ({ kind: 'wrong-kit' }))
    await get().restore(chosen)
    expect(get().phase).toMatchObject({ kind: 'asking', refusal: { kind: 'wrong-kit' }, busy: false })
    fake.answer('backup.restore', () => {
      throw new AppError('disk-full')
    })
    await get().restore({
      backupPassword: 'correct horse',
      useKeychain: false,
      masterPassword: 'battery staple'
    })
    expect(get().phase).toMatchObject({ refusal: { kind: 'stopped', code: 'disk-full' } })
    expect(JSON.stringify(get())).not.toMatch(/7f2a|correct horse|battery/)
  })

  it('says what is wrong with a file, and offers the others', async () => {
    const { fake, get } = setUp()
    fake.answer('backup.inspect', () => ({ kind: 'problem', problem: 'cut-off' }))
    await get().open(files[0]?.name)
    expect(get().phase).toMatchObject({ kind: 'choosing', problem: 'cut-off', files, busy: false })
    fake.answer('backup.inspect', () => ({ kind: 'cancelled' }))
    await get().inspect()
    expect(get().phase).toMatchObject({ kind: 'choosing', problem: undefined, files })
  })

  it('cannot be closed while it writes, and ignores answers once it was closed', async () => {
    const { fake, get } = setUp()
    let answer: (value: { kind: 'already-running' }) => void = () => undefined
    fake.answer('backup.restore', () => new Promise((resolve) => (answer = resolve)))
    await get().open(files[0]?.name)
    const restoring = get().restore(chosen)
    await settle()
    get().close()
    expect(get().phase).toMatchObject({ kind: 'asking', busy: true })
    await get().restore(chosen)
    expect(fake.inputsOf('backup.restore')).toHaveLength(1)
    answer({ kind: 'already-running' })
    await restoring
    get().close()
    expect(get().phase.kind).toBe('closed')

    const looking = get().inspect(files[0]?.name)
    get().close()
    await looking
    expect(get().phase.kind).toBe('closed')
  })
})

describe('backup store', () => {
  it('shows what main says, from when it is asked and as it changes', async () => {
    const fake = fakeBridge({ 'backup.state': () => sampleBackups({ files }) })
    const store = createBackupStore(fake.bridge)
    const stop = store.getState().connect()
    expect(fake.calls).toEqual([])
    await store.getState().load()
    expect(store.getState().state?.files).toHaveLength(2)
    fake.emit('backup.stateChanged', sampleBackups({ running: 'proving' }))
    expect(store.getState().state?.running).toBe('proving')
    stop()
    fake.emit('backup.stateChanged', sampleBackups({ running: null }))
    expect(store.getState().state?.running).toBe('proving')
  })

  it('asks again after everything that changes something, and keeps no password', async () => {
    const fake = fakeBridge({
      'backup.state': () => sampleBackups({}),
      'backup.setPassword': () => undefined,
      'backup.make': () => ({ kind: 'failed', failure: 'disk-full' })
    })
    const store = createBackupStore(fake.bridge)
    await store.getState().setPassword('correct horse')
    expect(await store.getState().make()).toEqual({ kind: 'failed', failure: 'disk-full' })
    expect(fake.inputsOf('backup.state')).toHaveLength(2)
    expect(JSON.stringify(store.getState())).not.toContain('correct horse')
  })

  it('says why the backups could not be listed', async () => {
    const fake = fakeBridge({
      'backup.state': () => {
        throw new AppError('io-error')
      }
    })
    const store = createBackupStore(fake.bridge)
    await store.getState().load()
    expect(store.getState()).toMatchObject({ state: undefined, failure: 'io-error' })
  })
})

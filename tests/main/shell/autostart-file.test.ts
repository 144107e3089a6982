import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { autostartEntry, isSwitchedOn } from '../../../src/main/shell/autostart-entry.ts'
import { autostartFile, configFolderOf, programFile } from '../../../src/main/shell/autostart-file.ts'
import { alwaysHolds } from '../../support/random-cases.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const hasGio = existsSync('/usr/bin/gio')
if (!hasGio) console.info('skipped: no gio here to start entries with')

/** A program that writes down what it was started with. */
function programIn(folder: string, name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '#!/bin/sh\nfor one in "$0" "$@"; do printf "%s\\n" "$one"; done > "$STARTED.new"\n')
  writeFileSync(path, `${readFileSync(path, 'utf8')}mv "$STARTED.new" "$STARTED"\n`)
  chmodSync(path, 0o755)
  return path
}

async function startedWith(file: string, answer: string): Promise<string[]> {
  execFileSync('/usr/bin/gio', ['launch', file], { env: { ...process.env, STARTED: answer }, stdio: 'pipe' })
  for (let tries = 0; tries < 200 && !existsSync(answer); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10))
  return readFileSync(answer, 'utf8').split('\n').slice(0, -1)
}

describe('the file that starts us with a Linux desktop', () => {
  it.runIf(hasGio)('starts just this program, wherever it stands', { timeout: 30_000 }, async () => {
    const awkward = 'aZ0 "\'\\$`&;()<>|~*?#!{}[]^,@ü→'
    const text = (signs: string) =>
      fc
        .array(fc.constantFrom(...signs.split('')), { minLength: 1, maxLength: 12 })
        .map((some) => some.join(''))
    let tries = 0
    await alwaysHolds(
      fc.tuple(text(awkward), text(`${awkward}%=`)),
      async ([folderName, argument]) => {
        const folder = join(newFolder(), `f${folderName}`)
        mkdirSync(folder)
        const program = programIn(folder, 'latch key')
        const file = join(folder, `${String((tries += 1))}.desktop`)
        writeFileSync(file, autostartEntry([program, '--hidden', argument]) ?? '')
        expect(await startedWith(file, join(folder, 'answer'))).toEqual([program, '--hidden', argument])
      },
      25
    )
  })

  it('is not made for a place that such a file cannot name', () => {
    expect(autostartEntry(['/opt/a\nExec=/bin/evil', '--hidden'])).toBeUndefined()
    expect(autostartEntry(['/opt/a=b/latchkey'])).toBeUndefined()
    expect(autostartEntry(['/opt/100%/latchkey'])).toBeUndefined()
    expect(autostartFile(newFolder(), ['/opt/a\tb']).isPossible).toBe(false)
  })

  it('is written, read back, switched off by the desktop, renewed and removed', () => {
    const config = join(newFolder(), 'not there yet')
    const path = join(config, 'autostart', 'latchkey.desktop')
    const file = autostartFile(config, ['/opt/Latchkey/latchkey', '--hidden'])
    expect(file.isOn()).toBe(false)
    file.renew()
    expect(existsSync(path)).toBe(false)
    file.set(true)
    expect(file.isOn()).toBe(true)
    expect(readFileSync(path, 'utf8')).toContain('\nExec=/opt/Latchkey/latchkey --hidden\n')

    // GNOME and KDE switch it off in these ways.
    const entry = readFileSync(path, 'utf8')
    for (const off of [
      `${entry}Hidden=true\n`,
      entry.replace('enabled=true', 'enabled=false'),
      `${entry}Hidden = true\n`
    ]) {
      writeFileSync(path, off)
      expect(file.isOn()).toBe(false)
      file.renew()
      expect(readFileSync(path, 'utf8')).toBe(off)
    }

    file.set(true)
    const moved = autostartFile(config, ['/home/ada/Latchkey.AppImage', '--hidden'])
    moved.renew()
    expect(readFileSync(path, 'utf8')).toContain('\nExec=/home/ada/Latchkey.AppImage --hidden\n')
    moved.set(false)
    expect(existsSync(path)).toBe(false)
    moved.set(false)
  })

  it('takes the place of a link and leaves alone what that named', () => {
    const config = newFolder()
    mkdirSync(join(config, 'autostart'))
    const other = join(config, 'other')
    writeFileSync(other, 'theirs')
    symlinkSync(other, join(config, 'autostart', 'latchkey.desktop'))
    autostartFile(config, ['/opt/latchkey']).set(true)
    expect(readFileSync(other, 'utf8')).toBe('theirs')
  })

  it('is off where there is none, or nothing that starts', () => {
    expect(isSwitchedOn('')).toBe(false)
    expect(isSwitchedOn('[Desktop Entry]\nName=x\n')).toBe(false)
  })
})

it('stands where the person keeps settings', () => {
  expect(configFolderOf({}, '/home/ada')).toBe('/home/ada/.config')
  expect(configFolderOf({ XDG_CONFIG_HOME: '/c' }, '/home/ada')).toBe('/c')
  // A relative path is to be ignored.
  expect(configFolderOf({ XDG_CONFIG_HOME: 'c' }, '/home/ada')).toBe('/home/ada/.config')
})

describe('the program that is to be started', () => {
  it('is the AppImage it runs from, and never one of another program', () => {
    const folder = newFolder()
    const env = { APPIMAGE: '/home/ada/Latchkey.AppImage', APPDIR: folder }
    expect(programFile(env, join(folder, 'latchkey'))).toBe('/home/ada/Latchkey.AppImage')
    // Started from a terminal that is an AppImage itself, and hands on what it was told.
    expect(programFile(env, '/opt/Latchkey/latchkey')).toBe('/opt/Latchkey/latchkey')
    expect(programFile(env, `${folder}-other/latchkey`)).toBe(`${folder}-other/latchkey`)
    expect(programFile({ APPIMAGE: env.APPIMAGE }, '/opt/latchkey')).toBe('/opt/latchkey')
    expect(programFile({ ...env, APPIMAGE: 'Latchkey.AppImage' }, join(folder, 'latchkey'))).toBe(
      join(folder, 'latchkey')
    )
    const link = join(newFolder(), 'link')
    symlinkSync(folder, link)
    expect(programFile({ ...env, APPDIR: link }, join(folder, 'latchkey'))).toBe(env.APPIMAGE)
  })
})

// A .deb from the unpacked application, by Debian's own dpkg-deb: electron-builder would download a program for it.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, run } from '../setup/run.mjs'
import { unpacked } from './unpacked.mjs'

const ARCH = { x64: 'amd64', arm64: 'arm64' }

/** What Electron and keytar are linked to or load. Newer releases of Debian and Ubuntu renamed three (…t64). */
const DEPENDS = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libgbm1',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libsecret-1-0',
  'xdg-utils'
]

const desktopFile = `[Desktop Entry]
Type=Application
Name=Latchkey
Comment=Passwords and one-time codes, kept on this computer
Exec=/opt/Latchkey/latchkey
Icon=latchkey
Terminal=false
StartupWMClass=latchkey
Categories=Utility;Security;
Keywords=password;otp;totp;2fa;vault;
Actions=lock;

[Desktop Action lock]
Name=Lock
Name[de]=Sperren
Exec=/opt/Latchkey/latchkey --lock
`

// Asked as an ordinary user, since root may always make namespaces.
const postinst = `#!/bin/sh
set -e
ln -sf /opt/Latchkey/latchkey /usr/bin/latchkey
# Chromium's sandbox stands on user namespaces. Only where ordinary users may not make them is its helper needed,
# which then must belong to root and carry the setuid bit.
if setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user --map-root-user true 2>/dev/null; then
  chmod 0755 /opt/Latchkey/chrome-sandbox
else
  chmod 4755 /opt/Latchkey/chrome-sandbox
fi
`

const postrm = `#!/bin/sh
set -e
case "$1" in remove|purge) rm -f /usr/bin/latchkey ;; esac
# Vaults are in people's own folders, and stay.
`

/** @param {{ file: string, isTest: boolean }} wanted */
export async function makeDeb({ file, isTest }) {
  const { version, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const stage = mkdtempSync(join(tmpdir(), 'latchkey-deb-'))
  const put = (path, text, mode = 0o644) => {
    writeFileSync(join(stage, path), text)
    chmodSync(join(stage, path), mode)
  }
  const folders = [
    'DEBIAN',
    'opt',
    'usr/share/applications',
    'usr/share/doc/latchkey',
    'usr/share/icons/hicolor/512x512/apps'
  ]
  try {
    for (const folder of folders) mkdirSync(join(stage, folder), { recursive: true })
    // a true copy: the modes are set below, and hard links would set those of the unpacked application too
    await run('cp', ['-a', '--reflink=auto', unpacked, join(stage, 'opt/Latchkey')])
    const size = (await run('du', ['-sk', join(stage, 'opt')])).split('\t')[0]
    put('usr/share/applications/latchkey.desktop', desktopFile)
    put('usr/share/doc/latchkey/copyright', copyright())
    cpSync(
      join(root, 'resources/icons/icon.png'),
      join(stage, 'usr/share/icons/hicolor/512x512/apps/latchkey.png')
    )
    put('DEBIAN/control', control({ version, description, size, isTest }))
    put('DEBIAN/postinst', postinst, 0o755)
    put('DEBIAN/postrm', postrm, 0o755)
    await run('chmod', ['-R', 'go=u-w', stage]) // the umask of whoever packs must not decide who may start it
    await run('dpkg-deb', ['--root-owner-group', ...compression(isTest), '--build', stage, file])
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

/** A test package is not worth the three minutes that the small one takes. */
const compression = (isTest) => (isTest ? ['-Zgzip', '-z1'] : ['-Zxz', '-z6'])

function control({ version, description, size, isTest }) {
  const lines = [
    'Package: latchkey',
    `Version: ${version}${isTest ? '~test' : ''}`,
    `Architecture: ${ARCH[process.arch]}`,
    'Maintainer: Latchkey developers <developers@latchkey.invalid>',
    'Section: utils',
    'Priority: optional',
    `Installed-Size: ${size}`,
    `Depends: ${DEPENDS.join(', ')}`,
    'Recommends: gnome-keyring | kwalletmanager | keepassxc',
    `Description: ${description.replace(/\.$/, '')}`,
    ' Credentials and one-time codes in an encrypted vault on this computer; nothing is sent anywhere.'
  ]
  if (isTest) lines.push(' .', ' TEST PACKAGE for the machine that made it, never to be given away.')
  return `${lines.join('\n')}\n`
}

const copyright = () => `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Latchkey
Comment: The licenses of Electron and Chromium are in /opt/Latchkey.

Files: *
Copyright: the Latchkey developers
License: GPL-3.0-or-later
 On Debian systems the text is in /usr/share/common-licenses/GPL-3.
`

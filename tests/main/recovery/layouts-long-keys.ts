import { lines, rows, type Layout } from './layout.ts'

/** States, disks and messages, in the layouts their pages are known for; of some it was looked up. */
export const longKeyLayouts: Layout[] = [
  {
    site: 'Mozilla',
    make: (draw) => {
      const keys = draw.set(8, () => draw.lowerMixed(10))
      return { keys, text: lines('Backup authentication codes', rows(keys, 2, '  '), 'mozilla.org') }
    }
  },
  {
    site: 'Login.gov',
    lookedUp:
      '18F/identity-idp backup_code_generator.rb, random_phrase.rb: ten codes, groups of four, Crockford’s base32',
    make: (draw) => {
      const keys = draw.set(10, () =>
        draw.groups(3, '-', () => draw.of('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 4))
      )
      return {
        keys,
        text: lines(
          'Backup codes',
          'Created on January 3, 2026, at 10:22 am',
          rows(keys, 2, '      '),
          'Login.gov'
        )
      }
    }
  },
  {
    site: 'BitLocker',
    lookedUp: 'several pages: 48 digits in eight groups of six',
    make: (draw) => {
      const key = draw.groups(8, '-', () => draw.digits(6))
      const id = [8, 4, 4, 4, 12].map((length) => draw.hex(length).toUpperCase()).join('-')
      return {
        keys: [key],
        kind: 'key',
        text: lines(
          'BitLocker Drive Encryption recovery key',
          '',
          'To verify that this is the correct recovery key, compare the start of the following identifier with the identifier value displayed on your PC.',
          '',
          'Identifier:',
          '',
          `      ${id}`,
          '',
          'If the above identifier matches the one displayed by your PC, then use the following key to unlock your drive.',
          '',
          'Recovery Key:',
          '',
          `      ${key}`,
          '',
          'If the above identifier doesn’t match the one displayed by your PC, then this isn’t the right key to unlock your drive.',
          'Try another recovery key, or refer to https://go.microsoft.com/fwlink/?LinkID=260589 for additional assistance.'
        )
      }
    }
  },
  {
    site: 'FileVault',
    make: (draw) => {
      const key = draw.groups(6, '-', () => draw.upperMixed(4))
      return { keys: [key], kind: 'key', text: lines('Your FileVault recovery key is:', key) }
    }
  },
  {
    site: 'Element',
    lookedUp: 'matrix-org/matrix-js-sdk src/crypto/recoverykey.ts: base58 in groups of four',
    make: (draw) => {
      const key = `EsT${draw.mixed(1)} ${draw.groups(11, ' ', () => draw.mixed(4))}`
      return { keys: [key], kind: 'key', text: key }
    }
  },
  {
    site: 'Signal',
    make: (draw) => {
      const all = draw.groups(6, ' ', () => draw.digits(5))
      return {
        keys: [all],
        kind: 'key',
        text: lines(
          'Backups will be encrypted with the 30-digit passphrase below.',
          all.slice(0, 17),
          all.slice(18)
        )
      }
    }
  },
  {
    site: 'WhatsApp',
    make: (draw) => {
      const groups = Array.from({ length: 16 }, () => draw.digits(4))
      return {
        keys: [groups.join(' ')],
        kind: 'key',
        text: lines('Save your 64-digit encryption key', rows(groups, 4, ' '))
      }
    }
  },
  {
    site: 'Threema',
    make: (draw) => {
      const key = draw.groups(20, '-', () => draw.base32(4))
      return { keys: [key], kind: 'key', text: lines('Threema ID backup', 'Your Threema ID: ABCD1234', key) }
    }
  }
]

import { lines, numbered, rows, type Layout } from './layout.ts'

/** Games, money and managers of passwords, in the layouts their pages are known for; of some it was looked up. */
export const keyLayouts: Layout[] = [
  {
    site: 'Coinbase',
    make: (draw) => {
      const keys = draw.set(10, () => draw.digits(8))
      return {
        keys,
        text: lines(
          'Backup codes',
          keys.map((key, at) => `Code ${String(at + 1)}: ${key}`)
        )
      }
    }
  },
  {
    site: 'Kraken',
    make: (draw) => {
      const key = draw.groups(4, '-', () => draw.upperMixed(6))
      return {
        keys: [key],
        kind: 'key',
        text: lines('Kraken Master Key', 'Username: jane1984', `Master key = ${key}`)
      }
    }
  },
  {
    site: 'Binance',
    make: (draw) => {
      const key = draw.base32(16)
      return {
        keys: [key],
        kind: 'key',
        text: lines(
          'Binance Authenticator Backup Key',
          key,
          'This key will allow you to recover it in case of phone loss.'
        )
      }
    }
  },
  {
    site: 'Proton',
    make: (draw) => {
      const keys = draw.set(16, () => draw.lowerMixed(8))
      return {
        keys,
        text: lines(
          'Proton Account recovery codes',
          `Date: ${draw.day()}`,
          `Account: ${draw.account()}`,
          '',
          keys
        )
      }
    }
  },
  {
    site: 'Tuta',
    make: (draw) => {
      const all = draw.groups(16, ' ', () => draw.hex(4))
      return {
        keys: [all],
        kind: 'key',
        text: lines(
          'Recovery code',
          'The recovery code has 64 characters. Write it down.',
          all.slice(0, 39),
          all.slice(40)
        )
      }
    }
  },
  {
    site: 'Fastmail',
    make: (draw) => {
      const key = draw.groups(3, '-', () => draw.upperMixed(4))
      return {
        keys: [key],
        kind: 'key',
        text: lines('Your Fastmail recovery code is:', '', key, '', 'Print this and keep it safe.')
      }
    }
  },
  {
    site: 'mailbox.org',
    make: (draw) => {
      const keys = draw.set(10, () => draw.lowerMixed(12))
      return {
        keys,
        text: lines(
          'Ihre Einmal-Codes für den Notfall',
          `Erstellt am 03.01.2026 um 10:22 Uhr für ${draw.account()}`,
          '',
          keys,
          '',
          'Seite 1 von 1'
        )
      }
    }
  },
  {
    site: 'Nextcloud',
    lookedUp: 'nextcloud/server BackupCodeStorage.php: ten codes of 16 letters and digits',
    make: (draw) => {
      const keys = draw.set(10, () => draw.mixed(16))
      return { keys, text: lines('Backup-Codes', keys, 'Sie haben 10 von 10 Codes übrig.') }
    }
  },
  {
    site: 'Steam',
    make: (draw) => {
      const key = `R${draw.digits(5)}`
      return {
        keys: [key],
        text: lines(
          'Steam Guard Recovery Code',
          `Your recovery code: ${key}`,
          'You will need it to remove the authenticator.'
        )
      }
    }
  },
  {
    site: 'Epic Games',
    make: (draw) => {
      const keys = draw.set(10, () => draw.lowerMixed(8))
      return {
        keys,
        text: lines(
          'Epic Games – códigos de respaldo',
          'Guarda estos códigos en un lugar seguro.',
          numbered(keys, '.')
        )
      }
    }
  },
  {
    site: 'Ubisoft',
    make: (draw) => {
      const keys = draw.set(10, () => draw.digits(6))
      return { keys, text: lines('Recovery codes', rows(keys, 2, '\t')) }
    }
  },
  {
    site: 'EA',
    make: (draw) => {
      const keys = draw.set(6, () => draw.digits(8))
      return {
        keys,
        used: [1, 4],
        text: lines(
          'Backup Codes',
          keys.map((key, at) => `${String(at + 1)}) ${at === 1 || at === 4 ? `~~${key}~~` : key}`)
        )
      }
    }
  },
  {
    site: 'Nintendo',
    make: (draw) => {
      const keys = draw.set(10, () => draw.digits(8))
      return {
        keys,
        text: lines(
          'バックアップコード',
          '認証アプリが使えないときに使用できます。各コードは1回のみ使用できます。',
          numbered(keys, '. ')
        )
      }
    }
  },
  {
    site: 'Sony PlayStation',
    make: (draw) => {
      const keys = draw.set(10, () => draw.mixed(6))
      return { keys, text: lines('Backup Codes', 'Sign-in ID: jane@example.com', keys) }
    }
  },
  {
    site: '1Password',
    make: (draw) => {
      const key = `A3-${draw.clear(6)}-${draw.clear(6)}-${draw.groups(4, '-', () => draw.clear(5))}`
      return {
        keys: [key],
        kind: 'key',
        text: lines(
          '1Password Emergency Kit',
          'Created for Jane Doe on January 3rd, 2026.',
          'Sign-in address: https://my.1password.com',
          `Email address: ${draw.account()}`,
          `Secret Key: ${key}`,
          'Password: ',
          'Need help? support@1password.com'
        )
      }
    }
  },
  {
    site: 'Bitwarden',
    lookedUp: 'bitwarden/help: 32 letters and digits',
    make: (draw) => {
      const key = draw.groups(8, ' ', () => draw.lowerMixed(4))
      return {
        keys: [key],
        kind: 'key',
        text: lines('Bitwarden two-step login recovery code:', key, `Sat Jan 03 2026 10:22:33 GMT+0100`)
      }
    }
  },
  {
    site: 'LastPass',
    make: (draw) => {
      const keys = draw.set(10, () => draw.hex(32))
      return { keys, text: lines('One Time Passwords', keys, 'Clear all OTPs') }
    }
  },
  {
    site: 'Standard Notes',
    make: (draw) => {
      const key = draw.hex(64)
      return { keys: [key], kind: 'key', text: lines('Secret Key', key, 'Save this in a password manager.') }
    }
  }
]

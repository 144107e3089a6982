import { downwards, lines, numbered, rows, type Layout } from './layout.ts'

/** Mail, social networks and shops, in the layouts their pages are known for; of some it was looked up. */
export const accountLayouts: Layout[] = [
  {
    site: 'Google',
    lookedUp: 'pages of others: ten codes of eight digits',
    make: (draw) => {
      const keys = draw.set(10, () => `${draw.digits(4)} ${draw.digits(4)}`)
      return {
        keys,
        text: lines(
          'SAVE YOUR BACKUP CODES',
          'Keep these backup codes somewhere safe but accessible.',
          '',
          downwards(keys, '\t\t').map((line) => ` ${line}`),
          '',
          `(${draw.account()})`,
          '',
          '* You can only use each backup code once.',
          '* Need more? Visit https://g.co/2sv',
          '* These codes were generated on: Jan 3, 2026.'
        )
      }
    }
  },
  {
    site: 'Microsoft',
    lookedUp: 'support.microsoft.com, "Microsoft account recovery code": 25 characters',
    make: (draw) => {
      const key = draw.groups(5, '-', () => draw.clear(5))
      return {
        keys: [key],
        kind: 'key',
        text: lines(
          'Microsoft account',
          'Your new recovery code',
          key,
          'Print or write down this code and keep it in a safe place. You need it to sign in if you ever lose access to',
          'your security info.',
          `Account: ${draw.account()}`
        )
      }
    }
  },
  {
    site: 'Apple',
    make: (draw) => {
      const key = draw.groups(7, '-', () => draw.clear(4))
      return {
        keys: [key],
        kind: 'key',
        text: lines(
          'Recovery Key',
          '',
          key,
          '',
          'Without it you could be locked out of your account permanently.'
        )
      }
    }
  },
  {
    site: 'Facebook',
    make: (draw) => {
      const keys = draw.set(10, () => `${draw.digits(4)} ${draw.digits(4)}`)
      return {
        keys,
        text: lines(
          'Facebook Recovery Codes',
          'Use these codes to log in when you can’t get a code by text message. Each can be used only once.',
          numbered(keys),
          'Generated for Jane Doe on January 3, 2026 at 10:22 AM'
        )
      }
    }
  },
  {
    site: 'Instagram',
    make: (draw) => {
      const keys = draw.set(5, () => `${draw.digits(4)} ${draw.digits(4)}`)
      return { keys, text: lines('Backup codes', 'jane_doe84', keys, 'Get New Codes') }
    }
  },
  {
    site: 'X (Twitter)',
    make: (draw) => {
      const key = draw.lowerMixed(12)
      return {
        keys: [key],
        kind: 'key',
        text: lines(
          'Backup code',
          'Use this single-use backup code to log in to X if you don’t have access to your device.',
          key,
          'Generate new code'
        )
      }
    }
  },
  {
    site: 'Discord',
    make: (draw) => {
      const keys = draw.set(10, () => `${draw.lowerMixed(4)}-${draw.lowerMixed(4)}`)
      return {
        keys,
        text: lines(
          'These are your Discord backup codes for account jane.doe@example.com. Keep them safe!',
          '',
          keys.map((key) => `* ${key}`)
        )
      }
    }
  },
  {
    site: 'Slack',
    make: (draw) => {
      const keys = draw.set(10, () => draw.digits(6))
      return {
        keys,
        used: [1],
        text: lines(
          'Backup Codes for Example Ltd',
          'Each code can only be used once.',
          keys.map((key, at) => (at === 1 ? `☑ ${key}` : `☐ ${key}`))
        )
      }
    }
  },
  {
    site: 'Dropbox',
    make: (draw) => {
      const keys = draw.set(10, () => draw.digits(8))
      return {
        keys,
        text: lines(
          'Dropbox backup codes',
          'Keep these somewhere safe. If you lose your phone you can use one of these emergency backup codes:',
          rows(keys, 2, '\t')
        )
      }
    }
  },
  {
    site: 'LinkedIn',
    make: (draw) => {
      const keys = draw.set(7, () => draw.digits(8))
      return {
        keys,
        text: lines(
          'LinkedIn recovery codes',
          'Save these codes.',
          '',
          keys.map((key) => `• ${key}`)
        )
      }
    }
  },
  {
    site: 'PayPal',
    make: (draw) => {
      const keys = draw.set(8, () => draw.digits(8))
      return {
        keys,
        text: lines('Your backup codes', rows(keys, 4, '    '), 'PayPal Customer Service: 1-888-221-1161')
      }
    }
  },
  {
    site: 'Snapchat',
    make: (draw) => {
      const key = draw.digits(16)
      return {
        keys: [key],
        kind: 'key',
        text: lines(
          'Recovery Code',
          'Make sure to save this code. If you lose your phone, use it to log in.',
          `Your Recovery Code: ${key}`
        )
      }
    }
  },
  {
    site: 'TikTok',
    make: (draw) => {
      const keys = draw.set(6, () => draw.upperMixed(8))
      return { keys, text: lines('TikTok backup codes', numbered(keys, ') '), 'Save by 03/01/2026') }
    }
  },
  {
    site: 'Reddit',
    make: (draw) => {
      const keys = draw.set(10, () => draw.lowerMixed(6))
      return {
        keys,
        text: lines(
          'Your reddit backup codes',
          `Generated on ${draw.day()} 10:22 for u/jane_doe`,
          numbered(keys, ': ')
        )
      }
    }
  },
  {
    site: 'Twitch',
    make: (draw) => {
      const keys = draw.set(10, () => draw.lowerMixed(8))
      return { keys, text: `Twitch backup codes: ${keys.join(', ')}.` }
    }
  },
  {
    site: 'Mastodon',
    lookedUp: 'mastodon/mastodon app/models/user.rb: ten codes of devise-two-factor, 16 hexadecimal digits',
    make: (draw) => {
      const keys = draw.set(10, () => draw.hex(16))
      return {
        keys,
        text: lines(
          'Codes de récupération',
          'Si vous perdez l’accès à votre téléphone, vous pouvez utiliser un de ces codes pour vous reconnecter.',
          keys.map((key) => `<li><code>${key}</code></li>`)
        )
      }
    }
  },
  {
    site: 'Evernote',
    make: (draw) => {
      const keys = draw.set(4, () => draw.lowerMixed(16))
      return {
        keys,
        text: lines('Evernote backup codes', '', keys, '', 'You can use each code only one time.')
      }
    }
  },
  {
    site: 'Zoho',
    make: (draw) => {
      const keys = draw.set(5, () => draw.groups(3, ' ', () => draw.lowerMixed(4)))
      return {
        keys,
        text: lines('Zoho Backup Verification Codes', `Email: ${draw.account()}`, numbered(keys, '.  '))
      }
    }
  },
  {
    site: 'Zoom',
    make: (draw) => {
      const keys = draw.set(10, () => draw.upperMixed(8))
      return { keys, text: lines('Recovery Codes', rows(keys, 5, '  '), 'Page 1 of 1') }
    }
  },
  {
    site: 'two groups of six digits',
    make: (draw) => {
      const keys = draw.set(8, () => draw.groups(2, '-', () => draw.digits(6)))
      return { keys, text: lines('Emergency codes', 'Account ID: 112233445566', keys) }
    }
  }
]

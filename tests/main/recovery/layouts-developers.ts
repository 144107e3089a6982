import { downwards, lines, numbered, rows, type Layout } from './layout.ts'

/** Where programs are made and kept, in the layouts their pages are known for; of some it was looked up. */
export const developerLayouts: Layout[] = [
  {
    site: 'GitHub',
    lookedUp: 'docs.github.com, "Configuring two-factor authentication recovery methods": 16 codes',
    make: (draw) => {
      const keys = draw.set(16, () => `${draw.hex(5)}-${draw.hex(5)}`)
      return { keys, text: `${keys.join('\n')}\n` }
    }
  },
  {
    site: 'GitHub, copied from the page',
    make: (draw) => {
      const keys = draw.set(16, () => `${draw.hex(5)}-${draw.hex(5)}`)
      return {
        keys,
        text: lines(
          'Two-factor recovery codes',
          'Keep your recovery codes as safe as your password. We recommend saving them with a password manager.',
          keys.map((key) => `• ${key}`),
          'Generate new recovery codes'
        )
      }
    }
  },
  {
    site: 'GitLab',
    lookedUp: 'docs.gitlab.com, "GitLab Shell feature list": the words above them',
    make: (draw) => {
      const keys = draw.set(10, () => draw.hex(16))
      return {
        keys,
        text: lines(
          'Your two-factor authentication recovery codes are:',
          '',
          keys,
          '',
          'During sign in, use one of the codes above when prompted for your two-factor code.'
        )
      }
    }
  },
  {
    site: 'Bitbucket',
    make: (draw) => {
      const keys = draw.set(8, () => draw.lowerMixed(8))
      return { keys, text: lines('Recovery codes for Bitbucket', rows(keys, 2, '        ')) }
    }
  },
  {
    site: 'six groups of four behind a label',
    make: (draw) => {
      const key = draw.groups(6, '-', () => draw.upperMixed(4))
      return {
        keys: [key],
        kind: 'key',
        text: lines('Emergency recovery key', `Recovery key: ${key}`, 'Store it securely.')
      }
    }
  },
  {
    site: 'npm',
    make: (draw) => {
      const keys = draw.set(5, () => draw.hex(64))
      return { keys, text: lines('npm recovery codes', 'user: jane-doe', keys) }
    }
  },
  {
    site: 'PyPI',
    make: (draw) => {
      const keys = draw.set(8, () => draw.hex(16))
      return {
        keys,
        text: lines(
          '# PyPI recovery codes',
          '',
          keys.map((key) => `- \`${key}\``)
        )
      }
    }
  },
  {
    site: 'RubyGems',
    lookedUp:
      'rubygems/rubygems.org app/models/concerns/user_multifactor_methods.rb: ten of 12 hexadecimal digits',
    make: (draw) => {
      const keys = draw.set(10, () => draw.hex(12))
      return {
        keys,
        text: lines('Recovery codes', 'Copy and save these recovery codes in a safe place.', keys)
      }
    }
  },
  {
    site: 'Docker Hub',
    make: (draw) => {
      const key = draw.upperMixed(32)
      return { keys: [key], kind: 'key', text: lines('Save your recovery code', 'Docker ID: janedoe', key) }
    }
  },
  {
    site: 'DigitalOcean',
    make: (draw) => {
      const keys = draw.set(10, () => draw.lowerMixed(8))
      return { keys, text: lines('digitalocean backup codes', '', downwards(keys, '     ', '. ')) }
    }
  },
  {
    site: 'Cloudflare',
    make: (draw) => {
      const keys = draw.set(10, () => draw.hex(8))
      return {
        keys,
        text: lines('Cloudflare backup codes', 'Each backup code can be used once.', rows(keys, 2, ' | '))
      }
    }
  },
  {
    site: 'Heroku',
    make: (draw) => {
      const keys = draw.set(10, () => draw.hex(16))
      return { keys, text: JSON.stringify(keys, null, 2) }
    }
  },
  {
    site: 'Vercel',
    make: (draw) => {
      const keys = draw.set(10, () => draw.upperMixed(10))
      return {
        keys,
        used: [0, 3],
        text: lines(
          'code,used',
          keys.map((key, at) => `${key},${at === 0 || at === 3 ? 'yes' : 'no'}`)
        )
      }
    }
  },
  {
    site: 'Netlify',
    make: (draw) => {
      const keys = draw.set(10, () => draw.lowerMixed(10))
      return {
        keys,
        text: lines(
          'Netlify recovery codes',
          `Created ${draw.day()}T10:22:33Z`,
          keys.map((key) => `"${key}",`)
        )
      }
    }
  },
  {
    site: 'Stripe',
    make: (draw) => {
      const key = draw.groups(6, '-', () => draw.lower(4))
      return {
        keys: [key],
        kind: 'key',
        text: lines(
          'Stripe emergency backup code',
          key,
          'If you lose access to your phone, this is the only way back in.'
        )
      }
    }
  },
  {
    site: 'Porkbun',
    make: (draw) => {
      const keys = draw.set(8, () => draw.upper(8))
      return { keys, text: lines('Two-factor backup codes', keys) }
    }
  },
  {
    site: 'OVH',
    make: (draw) => {
      const keys = draw.set(10, () => draw.digits(8))
      return {
        keys,
        text: lines(
          'Codes de secours',
          'Votre identifiant : jd12345-ovh',
          'Chaque code ne peut être utilisé qu’une fois.',
          numbered(keys, ' - ')
        )
      }
    }
  },
  {
    site: 'Hetzner',
    make: (draw) => {
      const key = draw.groups(4, '-', () => draw.upperMixed(5))
      return {
        keys: [key],
        kind: 'key',
        text: lines(
          'Hetzner Online – Wiederherstellungsschlüssel',
          'Kundennummer: K0123456789',
          `Ihr Wiederherstellungsschlüssel lautet: ${key}`
        )
      }
    }
  },
  {
    site: 'Okta',
    make: (draw) => {
      const keys = draw.set(5, () => draw.base32(10))
      return {
        keys,
        text: lines(
          '| # | Recovery code | Status |',
          '|---|---|---|',
          keys.map((key, at) => `| ${String(at + 1)} | ${key} | unused |`)
        )
      }
    }
  },
  {
    site: 'Duo',
    make: (draw) => {
      const keys = draw.set(10, () => draw.digits(9))
      return {
        keys,
        used: [2],
        text: lines(
          'Bypass codes for jdoe',
          keys.map((key, at) => (at === 2 ? `${key} (used)` : key)),
          'Expires in 1 hour.'
        )
      }
    }
  },
  {
    site: 'WordPress.com',
    make: (draw) => {
      const keys = draw.set(10, () => `${draw.digits(4)} ${draw.digits(4)}`)
      return {
        keys,
        text: lines(
          'WordPress.com backup codes for janedoe',
          downwards(keys, '    '),
          '',
          'We generated these on 03.01.2026, 10:22.'
        )
      }
    }
  }
]

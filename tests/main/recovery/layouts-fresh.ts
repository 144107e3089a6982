import { downwards, lines, numbered, rows, type Layout } from './layout.ts'

/** Layouts that were written after the reading was finished, to see how it does with what it was not made for. */
export const freshLayouts: Layout[] = [
  {
    site: 'Swedish bank with dashes',
    make: (draw) => {
      const keys = draw.set(12, () => draw.groups(3, '-', () => draw.digits(3)))
      return {
        keys,
        text: lines(
          'Dina reservkoder',
          'Varje kod kan bara användas en gång.',
          rows(keys, 3, '   '),
          'Kundtjänst 0771-22 44 88'
        )
      }
    }
  },
  {
    site: 'Polish shop, lettered',
    make: (draw) => {
      const keys = draw.set(6, () => draw.upperMixed(10))
      return {
        keys,
        text: lines(
          'Kody zapasowe',
          keys.map((key, at) => `${'abcdef'.charAt(at)}) ${key}`),
          'Wygenerowano: 3.01.2026'
        )
      }
    }
  },
  {
    site: 'Russian page',
    make: (draw) => {
      const keys = draw.set(10, () => draw.digits(8))
      return {
        keys,
        text: lines(
          'Резервные коды',
          'Сохраните эти коды. Каждый код можно использовать один раз.',
          numbered(keys, '. '),
          'Телефон поддержки: 8 800 555-35-35'
        )
      }
    }
  },
  {
    site: 'Chinese page',
    make: (draw) => {
      const keys = draw.set(8, () => draw.lowerMixed(8))
      return {
        keys,
        text: lines(
          '备用验证码',
          '请妥善保管以下备用码,每个只能使用一次。',
          rows(keys, 2, '  '),
          '生成时间:2026-01-03 10:22'
        )
      }
    }
  },
  {
    site: 'HTML table with status',
    make: (draw) => {
      const keys = draw.set(5, () => draw.groups(2, '-', () => draw.upperMixed(5)))
      return {
        keys,
        used: [2],
        text: `<table><tr><th>#</th><th>Code</th><th>Status</th></tr>${keys.map((key, at) => `<tr><td>${String(at + 1)}</td><td>${key}</td><td>${at === 2 ? 'Used on 2025-12-24' : 'Available'}</td></tr>`).join('')}</table>`
      }
    }
  },
  {
    site: 'JSON with objects',
    make: (draw) => {
      const keys = draw.set(6, () => draw.hex(10))
      return {
        keys,
        used: [0],
        text: JSON.stringify({
          account: 'jane@example.com',
          created_at: '2026-01-03T10:22:33Z',
          recovery_codes: keys.map((code, at) => ({
            id: at + 1,
            code,
            used_at: at === 0 ? '2026-02-01' : null
          }))
        })
      }
    }
  },
  {
    site: 'CSV with semicolons and quotes',
    make: (draw) => {
      const keys = draw.set(8, () => draw.digits(10))
      return {
        keys,
        text: lines(
          '"No";"Backup code";"Used"',
          keys.map((key, at) => `"${String(at + 1)}";"${key}";"false"`)
        )
      }
    }
  },
  {
    site: 'mail quoted with signs',
    make: (draw) => {
      const keys = draw.set(5, () => draw.lowerMixed(16))
      return {
        keys,
        text: lines(
          '> Hi Jane,',
          '> here are your emergency codes:',
          '>',
          keys.map((key) => `> ${key}`),
          '>',
          '> Best, the Example team'
        )
      }
    }
  },
  {
    site: 'plain numbers, single blanks',
    make: (draw) => {
      const keys = draw.set(10, () => `${draw.digits(4)} ${draw.digits(4)}`)
      return { keys, text: lines('Backup codes', downwards(keys, ' ', ' ')) }
    }
  },
  {
    site: 'circled numbers',
    make: (draw) => {
      const keys = draw.set(8, () => draw.lowerMixed(9))
      return {
        keys,
        text: lines(
          'Rescue codes',
          keys.map((key, at) => `${String.fromCharCode(0x2460 + at)}${key}`)
        )
      }
    }
  },
  {
    site: 'one sentence',
    make: (draw) => {
      const keys = draw.set(4, () => draw.upperMixed(8))
      return {
        keys,
        text: `Your one-time recovery codes are ${keys[0] ?? ''}, ${keys[1] ?? ''}, ${keys[2] ?? ''} and ${keys[3] ?? ''}. Store them safely.`
      }
    }
  },
  {
    site: 'words with numbers as keys',
    make: (draw) => {
      const keys = draw.set(
        6,
        () =>
          `${['tiger', 'apple', 'river'][draw.below(3)] ?? ''}-${['stone', 'cloud', 'lemon'][draw.below(3)] ?? ''}-${draw.digits(4)}`
      )
      return { keys, text: lines('Recovery codes', numbered(keys)) }
    }
  },
  {
    site: 'Base64 keys',
    make: (draw) => {
      const keys = draw.set(3, () => `${draw.mixed(21)}/${draw.mixed(20)}==`)
      return { keys, text: lines('Emergency access keys', keys) }
    }
  },
  {
    site: 'numbers on their own lines',
    make: (draw) => {
      const keys = draw.set(6, () => draw.lower(10))
      return {
        keys,
        text: lines(
          'Recovery codes',
          keys.flatMap((key, at) => [`${String(at + 1)}.`, key])
        )
      }
    }
  },
  {
    site: 'PDF with pages',
    make: (draw) => {
      const keys = draw.set(12, () => draw.groups(4, '-', () => draw.clear(4)))
      return {
        keys,
        text: lines(
          'Example Bank – Confidential',
          'Your back-up codes',
          keys.slice(0, 6),
          'Example Bank – Confidential',
          'Page 1 / 2',
          '\f',
          'Example Bank – Confidential',
          keys.slice(6),
          'Page 2 / 2'
        )
      }
    }
  },
  {
    site: 'three states in German',
    make: (draw) => {
      const keys = draw.set(6, () => draw.digits(6))
      return {
        keys,
        used: [1, 3],
        text: lines(
          'Ihre TAN-Ersatzcodes',
          keys.map(
            (key, at) =>
              `${String(at + 1)}. ${key}${at === 1 ? ' – verwendet am 24.12.2025' : at === 3 ? ' (ungültig, bereits benutzt)' : ''}`
          )
        )
      }
    }
  },
  {
    site: 'lowercase words in groups',
    make: (draw) => {
      const key = draw.groups(5, ' ', () => draw.lower(5))
      return { keys: [key], kind: 'key', text: lines('Paper key', key) }
    }
  },
  {
    site: 'markdown checklist',
    make: (draw) => {
      const keys = draw.set(8, () => draw.groups(2, '-', () => draw.lowerMixed(6)))
      return {
        keys,
        used: [0, 1],
        text: lines(
          '## Codes for example.com',
          '',
          keys.map((key, at) => `- [${at < 2 ? 'x' : ' '}] \`${key}\``)
        )
      }
    }
  },
  {
    site: 'with user name alone on a line',
    make: (draw) => {
      const keys = draw.set(8, () => draw.lowerMixed(8))
      return {
        keys,
        text: lines('maria1987', '', 'Your backup codes:', '', keys, '', 'example.com/security')
      }
    }
  },
  {
    site: 'hexadecimal in upper case with colons',
    make: (draw) => {
      const key = draw.groups(8, ':', () => draw.hex(4).toUpperCase())
      return {
        keys: [key],
        kind: 'key',
        text: lines('Emergency recovery key', key, 'Serial number: 4C530001230405119283')
      }
    }
  }
]

import type { CredentialDraft, CredentialDetail } from '../../../src/shared/model/credential.ts'
import type { FolderId } from '../../../src/shared/model/ids.ts'
import type { RunningApp } from '../../e2e/support/app.ts'

interface Sample extends CredentialDraft {
  folder?: 'work' | 'servers' | 'home'
  otpauth?: string
  /** What it had before, to have a history. */
  before?: Partial<CredentialDraft>
}

const samples: readonly Sample[] = [
  {
    title: 'GitHub',
    userName: 'you@example.org',
    url: 'https://github.com/login',
    password: 'k7-Quiet-Lantern-19',
    notes:
      '# When the phone is lost\nThe **spare key** is in the desk.\n\n- the recovery keys are on paper\n- ask `ops` for the rest',
    fields: [
      { role: 'email', kind: 'text', label: '', value: 'second@example.org' },
      { role: 'custom', kind: 'concealed', label: 'Deploy word', value: 'plum-Signal-7-attic' }
    ],
    secondFactors: [
      { kind: 'sms', where: '+49 170 5550199' },
      { kind: 'hardware-key', where: 'The small key on the key ring' }
    ],
    tags: ['work', 'code'],
    folder: 'work',
    isFavourite: true,
    otpauth: 'otpauth://totp/GitHub:you@example.org?secret=JBSWY3DPEHPK3PXP&issuer=GitHub',
    before: {
      userName: 'you',
      password: 'quiet-Lantern-7',
      tags: ['work'],
      secondFactors: [{ kind: 'sms', where: '+49 170 5550199' }]
    }
  },
  {
    title: 'Hetzner',
    userName: 'ops@example.org',
    url: 'https://accounts.hetzner.com',
    password: 'tidy-Otter-88-ledger',
    tags: ['work', 'servers'],
    folder: 'servers',
    otpauth:
      'otpauth://totp/Hetzner:ops@example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hetzner&digits=8'
  },
  {
    title: 'Mail',
    userName: 'you@example.org',
    url: 'https://mail.example.org',
    password: 'seven Quiet otters 12 sing',
    secondFactors: [{ kind: 'app', where: '' }],
    tags: ['home'],
    isFavourite: true,
    otpauth: 'otpauth://totp/Mail:you@example.org?secret=KRSXG5CTMVRXEZLUKN2XAZLS&issuer=Mail'
  },
  {
    title: 'Northern Bank',
    userName: '4417 0023',
    url: 'https://bank.example',
    password: 'paper-Moth-52-harbour',
    notes: 'Phone banking asks for the third and the fifth letter.',
    secondFactors: [{ kind: 'sms', where: '+49 170 5550199' }],
    tags: ['money'],
    folder: 'home'
  },
  {
    title: 'Mastodon',
    userName: '@you@example.social',
    url: 'https://example.social',
    password: 'Summer2024',
    secondFactors: [{ kind: 'email', where: 'you@example.org' }],
    folder: 'home'
  },
  {
    title: 'Photo shop',
    userName: 'you@example.org',
    url: 'https://photos.example',
    password: 'Summer2024',
    folder: 'home'
  },
  {
    title: 'Router at home',
    userName: 'admin',
    url: 'http://192.168.1.1',
    password: 'admin123',
    tags: ['home'],
    folder: 'home'
  },
  {
    title: 'Photos',
    userName: 'you@example.org',
    url: 'https://photos.example/start',
    password: 'blue-Fern-41-morning'
  },
  {
    kind: 'card',
    title: 'Travel card',
    userName: 'YOU EXAMPLE',
    url: '',
    password: '4111 1111 1111 1111',
    fields: [
      { role: 'expires', kind: 'date', label: '', value: '2027-01' },
      { role: 'security-code', kind: 'concealed', label: '', value: '123' },
      { role: 'bank', kind: 'text', label: '', value: 'Northern Bank' }
    ],
    tags: ['money']
  },
  {
    kind: 'wifi',
    title: 'Wi-Fi at home',
    userName: 'Attic',
    url: '',
    password: 'kettle-Drum-sixty-four',
    fields: [{ role: 'encryption', kind: 'text', label: '', value: 'WPA3' }],
    folder: 'home'
  },
  {
    kind: 'ssh-key',
    title: 'Key for the servers',
    userName: 'ops',
    url: '',
    password: '-----BEGIN OPENSSH PRIVATE KEY-----\nmade up for a picture\n-----END OPENSSH PRIVATE KEY-----',
    fields: [{ role: 'host', kind: 'text', label: '', value: 'host.example.org' }],
    tags: ['work', 'servers'],
    folder: 'servers'
  },
  {
    kind: 'note',
    title: 'Where things are',
    userName: '',
    url: '',
    notes: '- passport: second drawer\n- spare keys: at the neighbours’'
  },
  {
    kind: 'licence',
    title: 'Drawing program',
    userName: 'You Example',
    url: 'https://drawing.example',
    password: 'AB12-CD34-EF56-GH78',
    fields: [{ role: 'version', kind: 'text', label: '', value: '4' }]
  }
]

/** Fills an open vault with things made up for pictures, through the door the page uses; answers them by title. */
export async function fillWithSamples(app: RunningApp): Promise<Map<string, CredentialDetail>> {
  const work = await folder(app, 'Work')
  const folders = { work, servers: await folder(app, 'Servers', work), home: await folder(app, 'Home') }
  const saved = new Map<string, CredentialDetail>()
  for (const { folder: where, otpauth, before, ...whole } of samples) {
    const draft = { ...whole, folderId: where === undefined ? null : folders[where] }
    let detail = await app.value('credentials.save', { ...draft, ...before })
    if (before !== undefined) {
      const { id, revision } = detail
      // The fields it has had before are changed, not put in the place of others.
      const fields = (draft.fields ?? []).map((field, index) => {
        const had = detail.fields[index]
        return had === undefined ? field : { ...field, id: had.id }
      })
      detail = await app.value('credentials.save', { ...draft, id, revision, fields })
    }
    if (otpauth !== undefined) await addCode(app, otpauth, detail)
    saved.set(draft.title, detail)
  }
  return saved
}

async function folder(app: RunningApp, name: string, parentId: FolderId | null = null): Promise<FolderId> {
  const { id } = await app.value('folders.save', { name, parentId })
  return id
}

async function addCode(app: RunningApp, otpauth: string, { id }: CredentialDetail): Promise<void> {
  const [row] = await app.value('intake.read', { source: 'typed-text', texts: [otpauth] })
  if (row?.kind !== 'code') throw new Error('the code was not read')
  const { saved } = await app.value('intake.save', {
    drafts: [{ draftId: row.draftId, target: { kind: 'credential', id } }]
  })
  for (const { codeId } of saved) {
    if (codeId !== null)
      await app.value('codes.change', { id: codeId, verification: 'accepted', recovery: 'stored' })
  }
}

import type { Sample } from './sample-items.ts'

const work = ['Work']
const servers = ['Work', 'Servers']
const clients = ['Work', 'Clients', 'Harbour & Pine']

/** No key at all: it only looks like one. */
const madeUpKey = [
  '-----BEGIN OPENSSH PRIVATE KEY-----',
  'bm9uZSBvZiB0aGlzIGlzIGEga2V5OyBpdCBpcyBhIHNhbXBsZSBvZiBMYXRjaGtleQ==',
  '-----END OPENSSH PRIVATE KEY-----',
  ''
].join('\n')

/** What the same person has at work. */
export const samplesAtWork: readonly Sample[] = [
  {
    title: 'Codeberry',
    userName: 'robin@alderworks.example',
    url: 'https://codeberry.example/login',
    password: 'correct-horse-battery-staple',
    secondFactors: [
      { kind: 'app', where: 'Latchkey' },
      { kind: 'hardware-key', where: 'Grey key on the key ring' }
    ],
    fields: [
      { role: 'email', kind: 'text', label: '', value: 'robin@fernmail.example' },
      { role: 'custom', kind: 'concealed', label: 'Token for releases', value: 'cb_7f2e9c0d41aa4b0f' },
      { role: 'custom', kind: 'date', label: 'Token runs out', value: '2027-01-31' }
    ],
    tags: ['code', 'important'],
    isFavourite: true,
    folder: work,
    otpauth:
      'otpauth://totp/Codeberry:robin@alderworks.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Codeberry&algorithm=SHA256&digits=8',
    daysAgo: 20,
    before: [
      { daysAgo: 600, password: 'Codeberry2024!', secondFactors: [], fields: [] },
      { daysAgo: 200, secondFactors: [{ kind: 'sms', where: '+44 20 7946 0123' }], fields: [] }
    ]
  },
  {
    title: 'Quarry Cloud',
    userName: 'ops@alderworks.example',
    url: 'https://panel.quarrycloud.example',
    password: 'plum-Signal-7-attic',
    secondFactors: [{ kind: 'app', where: 'Latchkey' }],
    tags: ['hosting', 'important'],
    folder: servers,
    otpauth:
      'otpauth://totp/Quarry%20Cloud:ops@alderworks.example?secret=KRSXG5CTMVRXEZLUKN2XAZLS&issuer=Quarry%20Cloud',
    isUnfinished: true,
    daysAgo: 2
  },
  {
    kind: 'ssh-key',
    title: 'deploy on quarry-1',
    userName: 'deploy',
    url: '',
    password: madeUpKey,
    fields: [
      { role: 'host', kind: 'text', label: '', value: 'quarry-1.alderworks.example' },
      { role: 'passphrase', kind: 'concealed', label: '', value: 'seven lanterns in the quarry' },
      { role: 'public-key', kind: 'text', label: '', value: 'ssh-ed25519 AAAAC3Nz…sample deploy' },
      { role: 'fingerprint', kind: 'text', label: '', value: 'SHA256:sampleSampleSampleSample' }
    ],
    tags: ['hosting'],
    folder: servers,
    daysAgo: 150
  },
  {
    kind: 'licence',
    title: 'Draftsman Pro',
    userName: 'Alder Works',
    url: 'https://draftsman.example',
    password: 'DRFT-5Q2K-88MN-0PLX-EXAMPLE',
    fields: [
      { role: 'version', kind: 'text', label: '', value: '12' },
      { role: 'email', kind: 'text', label: '', value: 'robin@alderworks.example' },
      { role: 'bought', kind: 'date', label: '', value: '2024-11-02' },
      { role: 'expires', kind: 'date', label: '', value: '2026-12-01' }
    ],
    folder: work,
    daysAgo: 390
  },
  {
    title: 'Harbour & Pine shop',
    userName: 'alderworks',
    url: 'https://admin.harbourpine.example',
    password: 'glass-Pepper-30-violin',
    secondFactors: [{ kind: 'email', where: 'robin@alderworks.example' }],
    notes: 'Ask Mina before a release. **Never** on Fridays.',
    tags: ['client'],
    folder: clients,
    daysAgo: 60
  },
  {
    title: 'Harbour & Pine statistics',
    userName: 'alderworks',
    url: 'https://stats.harbourpine.example',
    password: 'harbour123',
    tags: ['client'],
    folder: clients,
    daysAgo: 700
  },
  {
    kind: 'wifi',
    title: 'Wi-Fi at the office',
    userName: 'Alder Works guests',
    url: '',
    password: 'welcome-Cedar-14',
    fields: [{ role: 'encryption', kind: 'text', label: '', value: 'WPA2' }],
    folder: work,
    daysAgo: 250
  },
  {
    title: 'Swiftpost',
    userName: 'robin@alderworks.example',
    url: 'https://swiftpost.example',
    password: 'amber-Violin-77-north',
    secondFactors: [{ kind: 'passkey', where: 'This laptop' }],
    tags: ['mail'],
    folder: work,
    daysAgo: 75
  }
]

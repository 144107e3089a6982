import type { Sample } from './sample-items.ts'

const home = ['Home']
const money = ['Home', 'Money']

/** What one person has at home. */
export const samplesAtHome: readonly Sample[] = [
  {
    title: 'Fernmail',
    userName: 'robin@fernmail.example',
    url: 'https://mail.fernmail.example',
    password: 'tidy-Otter-88-ledger',
    secondFactors: [{ kind: 'app', where: 'Latchkey' }],
    fields: [
      { role: 'email', kind: 'text', label: '', value: 'robin.alder@fernmail.example' },
      { role: 'url', kind: 'url', label: 'Settings', value: 'https://account.fernmail.example/security' }
    ],
    tags: ['mail', 'important'],
    isFavourite: true,
    folder: home,
    otpauth:
      'otpauth://totp/Fernmail:robin@fernmail.example?secret=JBSWY3DPEHPK3PXP&issuer=Fernmail&algorithm=SHA1',
    daysAgo: 40,
    before: [
      { daysAgo: 900, password: 'summer2023', secondFactors: [], fields: [] },
      { daysAgo: 410, password: 'blue-Fern-41-morning' }
    ]
  },
  {
    title: 'Northern Bank',
    userName: '4417 0023',
    url: 'https://online.northernbank.example',
    password: 'k7-Quiet-Lantern-19',
    notes:
      '**Phone banking** asks for the third and the fifth letter.\n\n- Card lost: +44 20 7946 0991\n- Branch: Mill Lane 4',
    secondFactors: [{ kind: 'sms', where: '+44 20 7946 0123' }],
    fields: [{ role: 'pin', kind: 'concealed', label: 'Phone PIN', value: '408 122' }],
    tags: ['bank', 'important'],
    isFavourite: true,
    folder: money,
    daysAgo: 120
  },
  {
    kind: 'card',
    title: 'Northern Bank card',
    userName: 'ROBIN ALDER',
    url: '',
    password: '4111 1111 1111 1111',
    fields: [
      { role: 'expires', kind: 'date', label: '', value: '2027-03' },
      { role: 'security-code', kind: 'concealed', label: '', value: '123' },
      { role: 'pin', kind: 'concealed', label: '', value: '2580' },
      { role: 'bank', kind: 'text', label: '', value: 'Northern Bank' }
    ],
    tags: ['bank'],
    folder: money,
    daysAgo: 300
  },
  {
    title: 'Marlowe & Finch Books',
    userName: 'robin@fernmail.example',
    url: 'https://marlowefinch.example',
    password: 'Sunflower1',
    tags: ['shopping'],
    folder: home,
    daysAgo: 1100
  },
  {
    title: 'Kettlewright',
    userName: 'robin@fernmail.example',
    url: 'http://shop.kettlewright.example',
    password: 'Sunflower1',
    tags: ['shopping'],
    folder: home,
    daysAgo: 800
  },
  {
    title: 'Pelican Video',
    userName: 'robin@fernmail.example',
    url: 'https://pelicanvideo.example/login',
    password: 'Sunflower12',
    tags: ['family'],
    folder: home,
    daysAgo: 500
  },
  {
    kind: 'identity',
    title: 'Robin Alder',
    userName: 'Robin Alder',
    url: '',
    fields: [
      { role: 'email', kind: 'text', label: '', value: 'robin@fernmail.example' },
      { role: 'phone', kind: 'text', label: '', value: '+44 20 7946 0123' },
      { role: 'address', kind: 'text', label: '', value: '12 Mill Lane, Kelso Bridge' },
      { role: 'birth-date', kind: 'date', label: '', value: '1988-05-17' },
      { role: 'id-number', kind: 'concealed', label: '', value: 'QQ 12 34 56 C' }
    ],
    folder: home,
    daysAgo: 350
  },
  {
    kind: 'document',
    title: 'Passport',
    userName: '',
    url: '',
    fields: [
      { role: 'id-number', kind: 'concealed', label: '', value: '533401372' },
      { role: 'expires', kind: 'date', label: '', value: '2031-09-02' }
    ],
    notes: 'A copy is with Sam. Renew half a year before it runs out.',
    tags: ['important', 'travel'],
    folder: home,
    daysAgo: 350,
    file: {
      name: 'Where the copies are.txt',
      text: 'One copy is in the blue folder on the shelf, one is with Sam.\n'
    }
  },
  {
    kind: 'wifi',
    title: 'Wi-Fi at home',
    userName: 'Attic',
    url: '',
    password: 'paper-Moth-52-candle',
    fields: [{ role: 'encryption', kind: 'text', label: '', value: 'WPA3' }],
    tags: ['family'],
    folder: home,
    daysAgo: 200
  },
  {
    title: 'Router at home',
    userName: 'admin',
    url: 'http://192.168.1.1',
    password: 'admin123',
    folder: home,
    daysAgo: 200
  },
  {
    kind: 'note',
    title: 'Bicycle lock and cellar',
    userName: '',
    url: '',
    notes: '## Cellar\nThe code is **5 · 19 · 3**.\n\n## Bicycle\nThe spare key is with Sam.',
    tags: ['family'],
    folder: home,
    daysAgo: 90
  },
  {
    title: 'Old forum of gardeners',
    userName: 'robin_a',
    url: 'https://gardeners.example',
    password: 'petunia',
    daysAgo: 1300,
    isTrashed: true
  }
]

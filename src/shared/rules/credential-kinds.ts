/** What a credential can be. */
export const credentialKinds = [
  'login',
  'note',
  'card',
  'identity',
  'ssh-key',
  'wifi',
  'licence',
  'document'
] as const
export type KindOfCredential = (typeof credentialKinds)[number]

/** How the value of a field is typed, shown and opened. `concealed` is sealed and revealed one at a time. */
export const fieldKinds = ['text', 'concealed', 'date', 'url'] as const
export type KindOfField = (typeof fieldKinds)[number]

/** What a further field is for; `custom` has only the label that the person gave it. */
export const fieldRoles = [
  'custom',
  'user-name',
  'email',
  'url',
  'expires',
  'pin',
  'security-code',
  'brand',
  'bank',
  'valid-from',
  'first-name',
  'last-name',
  'birth-date',
  'phone',
  'company',
  'address',
  'id-number',
  'public-key',
  'fingerprint',
  'passphrase',
  'host',
  'encryption',
  'version',
  'order-number',
  'bought'
] as const
export type RoleOfField = (typeof fieldRoles)[number]

/** The four places every credential has, and what they hold for one kind; null where the kind has no use for it. */
export interface KindPlaces {
  /** Key of the label in the language files, `kinds.places`. */
  userName: string | null
  password: string | null
  url: string | null
  /** Whether the secret in `password` has lines: a private key, not a password. */
  isLong: boolean
  /** Further fields an editor offers at once, in this order. */
  fields: readonly { role: RoleOfField; kind: KindOfField }[]
}

/**
 * What each kind is made of. User name, password and address of a login are columns of their own; other kinds use
 * the same columns for what comes closest, so that lists, search, copying and health know one form only.
 */
export const kindPlaces: Record<KindOfCredential, KindPlaces> = {
  login: { userName: 'userName', password: 'password', url: 'website', isLong: false, fields: [] },
  note: { userName: null, password: null, url: null, isLong: false, fields: [] },
  card: {
    userName: 'cardHolder',
    password: 'cardNumber',
    url: 'website',
    isLong: false,
    fields: [
      { role: 'expires', kind: 'date' },
      { role: 'security-code', kind: 'concealed' },
      { role: 'pin', kind: 'concealed' },
      { role: 'bank', kind: 'text' }
    ]
  },
  identity: {
    userName: 'fullName',
    password: null,
    url: null,
    isLong: false,
    fields: [
      { role: 'email', kind: 'text' },
      { role: 'phone', kind: 'text' },
      { role: 'address', kind: 'text' },
      { role: 'birth-date', kind: 'date' },
      { role: 'id-number', kind: 'concealed' }
    ]
  },
  'ssh-key': {
    userName: 'keyUser',
    password: 'privateKey',
    url: null,
    isLong: true,
    fields: [
      { role: 'host', kind: 'text' },
      { role: 'passphrase', kind: 'concealed' },
      { role: 'public-key', kind: 'text' },
      { role: 'fingerprint', kind: 'text' }
    ]
  },
  wifi: {
    userName: 'networkName',
    password: 'password',
    url: null,
    isLong: false,
    fields: [{ role: 'encryption', kind: 'text' }]
  },
  licence: {
    userName: 'licensedTo',
    password: 'licenceKey',
    url: 'website',
    isLong: true,
    fields: [
      { role: 'version', kind: 'text' },
      { role: 'email', kind: 'text' },
      { role: 'bought', kind: 'date' },
      { role: 'expires', kind: 'date' }
    ]
  },
  document: {
    userName: null,
    password: null,
    url: null,
    isLong: false,
    fields: [
      { role: 'id-number', kind: 'concealed' },
      { role: 'expires', kind: 'date' }
    ]
  }
}

/** Which second factor a site asks for; where it goes (a number, a mailbox, a device) is said beside it. */
export const secondFactorKinds = ['app', 'sms', 'email', 'hardware-key', 'passkey', 'other'] as const
export type KindOfSecondFactor = (typeof secondFactorKinds)[number]

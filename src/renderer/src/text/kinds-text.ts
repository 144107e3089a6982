import type {
  KindOfCredential,
  KindOfField,
  KindOfSecondFactor,
  RoleOfField
} from '../../../shared/rules/credential-kinds.ts'
import { spoken } from './spoken.ts'

/** What the kinds of credentials and their parts are called, for one and for several. */
export const kindsText = spoken({
  one: {
    login: 'Login',
    note: 'Secure note',
    card: 'Card',
    identity: 'Identity',
    'ssh-key': 'SSH key',
    wifi: 'Wi-Fi network',
    licence: 'Licence',
    document: 'Document'
  } satisfies Record<KindOfCredential, string>,
  many: {
    login: 'Logins',
    note: 'Secure notes',
    card: 'Cards',
    identity: 'Identities',
    'ssh-key': 'SSH keys',
    wifi: 'Wi-Fi networks',
    licence: 'Licences',
    document: 'Documents'
  } satisfies Record<KindOfCredential, string>,
  fresh: {
    login: 'New login',
    note: 'New secure note',
    card: 'New card',
    identity: 'New identity',
    'ssh-key': 'New SSH key',
    wifi: 'New Wi-Fi network',
    licence: 'New licence',
    document: 'New document'
  } satisfies Record<KindOfCredential, string>,
  change: {
    login: 'Edit login',
    note: 'Edit secure note',
    card: 'Edit card',
    identity: 'Edit identity',
    'ssh-key': 'Edit SSH key',
    wifi: 'Edit Wi-Fi network',
    licence: 'Edit licence',
    document: 'Edit document'
  } satisfies Record<KindOfCredential, string>,

  /** The places every credential has, by the keys of `kindPlaces`. */
  places: {
    userName: 'User name',
    password: 'Password',
    website: 'Website',
    cardHolder: 'Name on the card',
    cardNumber: 'Card number',
    fullName: 'Full name',
    keyUser: 'User on the server',
    privateKey: 'Private key',
    networkName: 'Network name',
    licensedTo: 'Licensed to',
    licenceKey: 'Licence key',
    notes: 'Notes',
    title: 'Title'
  },

  roles: {
    custom: 'Field',
    'user-name': 'User name',
    email: 'E-mail address',
    url: 'Website',
    expires: 'Expires',
    pin: 'PIN',
    'security-code': 'Security code',
    brand: 'Brand',
    bank: 'Bank',
    'valid-from': 'Valid from',
    'first-name': 'First name',
    'last-name': 'Last name',
    'birth-date': 'Date of birth',
    phone: 'Phone',
    company: 'Company',
    address: 'Address',
    'id-number': 'Number',
    'public-key': 'Public key',
    fingerprint: 'Fingerprint',
    passphrase: 'Passphrase',
    host: 'Server',
    encryption: 'Encryption',
    version: 'Version',
    'order-number': 'Order number',
    bought: 'Bought on'
  } satisfies Record<RoleOfField, string>,

  /** How a field of one's own is typed and shown. */
  fields: {
    text: 'Text',
    concealed: 'Hidden text',
    date: 'Date',
    url: 'Web address'
  } satisfies Record<KindOfField, string>,

  factors: {
    app: 'Code from an app',
    sms: 'Text message',
    email: 'E-mail',
    'hardware-key': 'Hardware key',
    passkey: 'Passkey',
    other: 'Something else'
  } satisfies Record<KindOfSecondFactor, string>,
  /** What is asked for behind the kind: where the second factor goes. */
  factorWhere: {
    app: 'Which app, on which device',
    sms: 'Which number',
    email: 'Which mailbox',
    'hardware-key': 'Which key, and where it is',
    passkey: 'On which device or in which manager',
    other: 'What, and where'
  } satisfies Record<KindOfSecondFactor, string>
})

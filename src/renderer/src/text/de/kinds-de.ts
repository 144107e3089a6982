import type { kindsText } from '../kinds-text.ts'
import type { Spoken } from '../spoken.ts'

export const kindsDe: Spoken<typeof kindsText> = {
  one: {
    login: 'Login',
    note: 'Sichere Notiz',
    card: 'Karte',
    identity: 'Identität',
    'ssh-key': 'SSH-Schlüssel',
    wifi: 'WLAN',
    licence: 'Lizenz',
    document: 'Dokument'
  },
  many: {
    login: 'Logins',
    note: 'Sichere Notizen',
    card: 'Karten',
    identity: 'Identitäten',
    'ssh-key': 'SSH-Schlüssel',
    wifi: 'WLANs',
    licence: 'Lizenzen',
    document: 'Dokumente'
  },
  fresh: {
    login: 'Neuer Login',
    note: 'Neue sichere Notiz',
    card: 'Neue Karte',
    identity: 'Neue Identität',
    'ssh-key': 'Neuer SSH-Schlüssel',
    wifi: 'Neues WLAN',
    licence: 'Neue Lizenz',
    document: 'Neues Dokument'
  },
  change: {
    login: 'Login bearbeiten',
    note: 'Sichere Notiz bearbeiten',
    card: 'Karte bearbeiten',
    identity: 'Identität bearbeiten',
    'ssh-key': 'SSH-Schlüssel bearbeiten',
    wifi: 'WLAN bearbeiten',
    licence: 'Lizenz bearbeiten',
    document: 'Dokument bearbeiten'
  },
  places: {
    userName: 'Benutzername',
    password: 'Passwort',
    website: 'Website',
    cardHolder: 'Name auf der Karte',
    cardNumber: 'Kartennummer',
    fullName: 'Vollständiger Name',
    keyUser: 'Benutzer auf dem Server',
    privateKey: 'Privater Schlüssel',
    networkName: 'Netzwerkname',
    licensedTo: 'Lizenziert für',
    licenceKey: 'Lizenzschlüssel',
    notes: 'Notizen',
    title: 'Titel'
  },
  roles: {
    custom: 'Feld',
    'user-name': 'Benutzername',
    email: 'E-Mail-Adresse',
    url: 'Website',
    expires: 'Gültig bis',
    pin: 'PIN',
    'security-code': 'Prüfnummer',
    brand: 'Marke',
    bank: 'Bank',
    'valid-from': 'Gültig ab',
    'first-name': 'Vorname',
    'last-name': 'Nachname',
    'birth-date': 'Geburtsdatum',
    phone: 'Telefon',
    company: 'Firma',
    address: 'Anschrift',
    'id-number': 'Nummer',
    'public-key': 'Öffentlicher Schlüssel',
    fingerprint: 'Fingerabdruck',
    passphrase: 'Passphrase',
    host: 'Server',
    encryption: 'Verschlüsselung',
    version: 'Version',
    'order-number': 'Bestellnummer',
    bought: 'Gekauft am'
  },
  fields: {
    text: 'Text',
    concealed: 'Verborgener Text',
    date: 'Datum',
    url: 'Webadresse'
  },
  factors: {
    app: 'Code aus einer App',
    sms: 'SMS',
    email: 'E-Mail',
    'hardware-key': 'Hardwareschlüssel',
    passkey: 'Passkey',
    other: 'Etwas anderes'
  },
  factorWhere: {
    app: 'Welche App, auf welchem Gerät',
    sms: 'Welche Nummer',
    email: 'Welches Postfach',
    'hardware-key': 'Welcher Schlüssel, und wo er liegt',
    passkey: 'Auf welchem Gerät oder in welchem Programm',
    other: 'Was, und wo'
  }
}

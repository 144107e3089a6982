import type { generatorText } from '../generator-text.ts'
import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

export const generatorDe: Spoken<typeof generatorText> = {
  title: 'Generator',
  lead: 'Aus dem Zufall Ihres Systems, auf diesem Computer. Die letzten 50 bleiben im Tresor.',
  generate: 'Passwort erzeugen',
  value: 'Erzeugt',
  again: 'Ein anderes',
  copy: 'Kopieren',
  copied: 'Kopiert. Es steht auch im Verlauf.',
  use: 'Dieses nehmen',
  history: 'Früher erzeugt',
  historyNone: 'Noch nichts. Was erzeugt wird, bleibt hier, die letzten 50, bis es vergessen werden soll.',
  historyFailed: 'Der Verlauf konnte nicht gelesen werden.',
  forget: 'Alle vergessen',
  forgotten: 'Der Verlauf ist leer.',
  reveal: (kind: string, moment: string) => `Zeigen: ${kind}, ${moment}`,
  hide: 'Verbergen',
  copyOne: (kind: string, moment: string) => `Kopieren: ${kind}, ${moment}`,
  legend: { letter: 'Buchstabe', digit: 'Ziffer', symbol: 'Zeichen' },
  kind: 'Was erzeugt wird',
  kinds: {
    random: 'Passwort',
    passphrase: 'Wörter',
    pronounceable: 'Aussprechbar',
    pin: 'PIN',
    'user-name': 'Benutzername'
  },
  length: 'Länge',
  words: 'Wörter',
  lower: 'Kleinbuchstaben a–z',
  upper: 'Großbuchstaben A–Z',
  digits: 'Ziffern 0–9',
  symbols: 'Zeichen !#$%',
  noLookAlikes: 'Ohne Verwechselbares wie 0 O l 1',
  oneOfEach: 'Von jeder Art mindestens eines',
  include: 'Auch diese Zeichen',
  exclude: 'Nie diese Zeichen',
  separator: 'Zwischen den Wörtern',
  capitals: 'Großbuchstaben',
  capitalsOf: { none: 'Keine', first: 'Am Wortanfang', all: 'Alle' },
  withNumber: 'Mit einer Ziffer',
  withNumberName: 'Mit einer Zahl am Ende',
  withCapital: 'Mit einem Großbuchstaben',
  style: 'Woraus',
  styles: { words: 'Zwei Wörter', pronounceable: 'Silben', random: 'Buchstaben und Ziffern' },
  pinNote: 'Zahlen, die zuerst probiert werden, wie 1234 und 1987, kommen nie.',
  bits: (bits: number) => `${numberText(Math.floor(bits))} Bit`,
  scores: ['Sehr schwach', 'Schwach', 'Mittel', 'Stark', 'Sehr stark'],
  strength: (score: string, bits: string) => `${score}, ${bits}`,
  impossible: {
    'no-characters':
      'Es bleiben keine Zeichen übrig. Schalten Sie eine Art ein, oder schließen Sie weniger aus.',
    'too-short':
      'Zu kurz, um von jeder Art eines zu haben. Machen Sie es länger, oder schalten Sie eine Art aus.'
  },
  rules: 'Regeln einer Seite',
  rulesLead:
    'Fügen Sie ein, was die Seite verlangt, deutsch oder englisch: „8–16 Zeichen, mindestens eine Zahl“. Auch die Form von passwordrules geht.',
  rulesField: 'Was die Seite sagt',
  read: 'Regeln lesen',
  understood: 'Verstanden und oben eingestellt:',
  notUnderstood: 'Davon wurde nichts verstanden. Stellen Sie Arten und Länge selbst ein.',
  presetName: 'Diese Einstellungen unter einem Namen behalten',
  keepPreset: 'Behalten',
  presets: 'Behaltene Einstellungen',
  usePreset: (name: string) => `${name} verwenden`,
  removePreset: (name: string) => `${name} entfernen`,
  presetKept: (name: string) => `Als ${name} behalten.`,
  presetCount: (n: number) => plural(n, { one: '1 behalten', other: `${numberText(n)} behalten` })
}

import { clockHosts } from '../../../../shared/rules/clock-hosts.ts'
import { spanOf, type clockText } from '../clock-text.ts'
import type { Spoken } from '../spoken.ts'

export const clockDe: Spoken<typeof clockText> = {
  title: 'Uhr',
  state: 'Uhr dieses Computers',
  synchronised: {
    yes: 'Ihr System stellt sie von selbst richtig.',
    no: 'Ihr System stellt sie nicht von selbst richtig. Schalten Sie in den Systemeinstellungen die automatische Uhrzeit ein.',
    unknown: 'Ihr System sagt nicht, ob es sie von selbst richtig stellt.'
  },
  jumped: (byMs, moment) =>
    `Sie wurde um ${spanOf(byMs / 1000)} ${byMs > 0 ? 'vorgestellt' : 'zurückgestellt'} (${moment}), während Latchkey lief.`,
  offset: 'Zeitversatz für Codes',
  noOffset: 'Keiner: Codes werden nach der Uhr dieses Computers berechnet.',
  offsetIs: (seconds) =>
    `Codes werden ${spanOf(seconds)} ${seconds > 0 ? 'vor' : 'hinter'} der Uhr dieses Computers berechnet. Sonst nichts.`,
  setBack: 'Auf 0 zurücksetzen',
  isSetBack: 'Codes werden wieder nach der Uhr dieses Computers berechnet.',

  measure: 'Mit dem Handy messen',
  measureButton: 'Messen…',
  measureMeans: 'Mit zwei Codes, die ein anderes Gerät zeigt. Nichts verlässt diesen Computer.',
  measureTitle: 'Mit dem Handy messen',
  measureLead:
    'Wählen Sie einen Code, den auch Ihr Handy hat. Tippen Sie, was das Handy zeigt, warten Sie auf den nächsten, und tippen Sie auch diesen.',
  measureCode: 'Code',
  first: 'Code auf dem Handy',
  second: 'Der Code danach',
  bothNeeded: 'Tippen Sie zwei aufeinanderfolgende Codes.',
  compare: 'Vergleichen',
  noCodes: 'Es gibt keinen Code, der nach der Uhr läuft. Fügen Sie zuerst einen hinzu.',
  agrees: 'Ihre Uhr stimmt mit der des Handys überein.',
  behind: (seconds) => `Ihre Uhr geht gegenüber der des Handys etwa ${spanOf(seconds)} nach.`,
  ahead: (seconds) => `Ihre Uhr geht gegenüber der des Handys etwa ${spanOf(seconds)} vor.`,
  notFound:
    'Diese beiden Codes liegen nicht nahe der jetzigen Zeit oder folgen nicht aufeinander. Nichts wurde geändert. Prüfen Sie den gewählten Code und die Eingabe.',
  noClock: 'Codes dieser Art laufen nicht nach der Uhr.',
  advice:
    'Am besten stellen Sie die Uhr dieses Computers richtig. Wenn das nicht geht, kann Latchkey Codes um den Unterschied versetzt berechnen. Sperren, Protokoll und Zwischenablage bleiben bei der Uhr dieses Computers.',
  forVault: 'Für alle Codes',
  forCode: 'Nur für diesen Code',
  leave: 'Nichts ändern',
  appliedVault: (seconds) =>
    `Von jetzt an werden Codes ${spanOf(seconds)} ${seconds > 0 ? 'vor' : 'hinter'} der Uhr dieses Computers berechnet.`,
  appliedCode: 'Dieser Code wird von jetzt an um den Unterschied versetzt berechnet.',

  check: 'Uhrzeit im Internet erfragen',
  checkButton: 'Erfragen…',
  checkMeans: 'Nur wenn Sie es auslösen. Sie sehen vorher, wer gefragt wird.',
  checkTitle: 'Uhrzeit im Internet erfragen',
  checkLead: 'Latchkey fragt diese Websites nach der Uhrzeit, einmal und nach nichts anderem:',
  hosts: clockHosts,
  checkExposed: 'Sie sehen die Adresse Ihres Internetanschlusses, wie jede Website, die Sie besuchen.',
  ask: 'Jetzt fragen',
  asking: 'Wird gefragt…',
  noAnswer:
    'Keine hat geantwortet. Nichts wurde geändert. Prüfen Sie die Internetverbindung und versuchen Sie es noch einmal.',
  siteAgrees: 'Ihre Uhr geht richtig.',
  siteBehind: (seconds) => `Ihre Uhr geht ${spanOf(seconds)} nach.`,
  siteAhead: (seconds) => `Ihre Uhr geht ${spanOf(seconds)} vor.`,
  siteAnswer: (seconds) =>
    seconds === null
      ? 'keine Antwort'
      : seconds === 0
        ? 'dieselbe Zeit'
        : `${spanOf(seconds)} ${seconds > 0 ? 'später' : 'früher'} als hier`,

  banner: {
    jump: (byMs) =>
      `Die Uhr dieses Computers wurde um ${spanOf(byMs / 1000)} ${byMs > 0 ? 'vorgestellt' : 'zurückgestellt'}. Geht sie jetzt falsch, lehnen Websites Ihre Codes ab.`,
    'not-synchronised':
      'Ihr System stellt seine Uhr nicht von selbst richtig. Geht sie falsch, lehnen Websites Ihre Codes ab.'
  },
  look: 'Uhr ansehen'
}

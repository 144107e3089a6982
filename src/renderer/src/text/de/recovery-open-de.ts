import { named } from '../en.ts'
import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { recoveryOpenText } from '../recovery-open-text.ts'
import type { Spoken } from '../spoken.ts'

export const recoveryOpenDe: Spoken<typeof recoveryOpenText> = {
  pin: 'Wiederherstellungs-PIN',
  masterPassword: 'Master-Passwort',
  way: 'Öffnen mit',
  ways: { pin: 'Wiederherstellungs-PIN', 'master-password': 'Master-Passwort' },
  capsLock: 'Die Feststelltaste ist an.',

  title: {
    show: (key, name) => `${key} von ${named(name)} zeigen`,
    copy: (key, name) => `${key} von ${named(name)} kopieren`,
    use: (key, name) => `${key} von ${named(name)} benutzen`,
    all: (name) => `Alle Schlüssel von ${named(name)} zeigen`,
    printer: (name) => `Die Schlüssel von ${named(name)} drucken`,
    'text-file': (name) => `Die Schlüssel von ${named(name)} als Textdatei sichern`
  },
  lead: {
    show: 'Der Schlüssel wird 30 Sekunden gezeigt. Dass Sie ihn ansehen, wird vorher aufgeschrieben.',
    copy: 'Der Schlüssel kommt in die Zwischenablage, die wieder geleert wird. Dass Sie ihn kopieren, wird vorher aufgeschrieben.',
    use: 'Der Schlüssel kommt in die Zwischenablage und wird als benutzt vermerkt. Das wird vorher aufgeschrieben.',
    all: 'Alle Schlüssel werden auf einmal 30 Sekunden gezeigt. Das wird vorher als eine Handlung aufgeschrieben.',
    printer:
      'Alle Schlüssel kommen auf Papier, lesbar für jeden, der es hält. Verwahren Sie es an einem anderen Ort. Das wird vorher aufgeschrieben.',
    'text-file':
      'Alle Schlüssel kommen in eine Datei, die nicht verschlüsselt ist. Verwahren Sie sie auf einem Datenträger, der anderswo liegt, nicht auf diesem Computer. Das wird vorher aufgeschrieben.'
  },
  act: {
    show: 'Schlüssel zeigen',
    copy: 'Schlüssel kopieren',
    use: 'Kopieren und als benutzt vermerken',
    all: 'Alle Schlüssel zeigen',
    printer: 'Drucken…',
    'text-file': 'Sichern…'
  },
  copyInstead: 'Stattdessen kopieren',
  evenSo: { show: 'Trotzdem zeigen', copy: 'Trotzdem kopieren', use: 'Trotzdem benutzen' },

  why: 'Warum',
  reasons: ['Telefon verloren', 'Neues Telefon', 'Ausgesperrt', 'Prüfen, ob sie stimmen'],
  reasonsOut: ['Ein zweites Exemplar auf Papier', 'Umzug anderswohin', 'Prüfen, ob sie stimmen'],
  ownWords: 'Mit eigenen Worten',
  reasonMissing: 'Wählen Sie, warum, oder sagen Sie es mit eigenen Worten.',

  empty: {
    pin: 'Tippen Sie zuerst die Wiederherstellungs-PIN.',
    'master-password': 'Tippen Sie zuerst das Master-Passwort.'
  },
  wrong: {
    pin: 'Das ist nicht die Wiederherstellungs-PIN.',
    'master-password': 'Das ist nicht das Master-Passwort.'
  },
  tooSoon: 'Das war zu bald nach einem falschen Versuch.',
  wrongOnRecord: 'Der Versuch steht im Protokoll.',
  olderPassword:
    'Wurde mit dem Notfallblatt ein neues gesetzt, öffnet die Wiederherstellungsschlüssel weiter das vorige.',
  wait: (seconds) => `Der nächste Versuch ist in ${numberText(seconds)} s möglich.`,
  notConfirmed:
    'Ihrem System wurde nicht zugestimmt, deshalb wurde nichts geöffnet. Versuchen Sie es noch einmal.',

  shownLabel: (key) => `${key}, sichtbar`,
  hides: (seconds) => `verschwindet in ${numberText(seconds)} s`,
  hidden: 'Wieder verborgen.',
  hideNow: 'Jetzt verbergen',
  done: 'Fertig',
  copied: (key) => `${key} ist in der Zwischenablage.`,
  used: (key) => `${key} ist in der Zwischenablage und als benutzt vermerkt.`,
  usedNext:
    'Fügen Sie ihn bei der Website ein. Hat sie ihn abgelehnt, oder brauchten Sie ihn nicht, können Sie es 10 Minuten lang zurücknehmen.',
  usedLeft: (n) =>
    n === 0
      ? 'Danach ist keiner mehr übrig.'
      : plural(n, {
          one: '1 Schlüssel ist noch übrig.',
          other: `${numberText(n)} Schlüssel sind noch übrig.`
        }),
  undoUse: 'Zurücknehmen',
  undone: (key) => `${key} gilt wieder als unbenutzt.`,
  damagedKey: 'beschädigt, nicht lesbar',

  alreadyUsed: (moment) => `Dieser Schlüssel wurde benutzt: ${moment}.`,
  alreadyUsedEarlier: 'Dieser Schlüssel wurde benutzt, bevor er hierher kam.',
  alreadyUsedBecause: (moment, reason) =>
    `Dieser Schlüssel wurde benutzt: ${moment}, wegen ${named(reason)}.`,
  alreadyUsedMeans: 'Die meisten Websites nehmen jeden Schlüssel nur einmal.',
  revoked:
    'Dieser Schlüssel ist ungültig: Neuere sind an seine Stelle getreten, oder die Website nimmt ihn nicht mehr.',
  outcome: {
    gone: {
      title: 'Er ist nicht mehr da',
      text: 'Der Schlüssel wurde entfernt, seit dieses Fenster gezeichnet wurde. Nichts wurde gezeigt.'
    },
    damaged: {
      title: 'Dieser Schlüssel ist beschädigt',
      text: 'Sein Siegel öffnet sich nicht: Er wurde außerhalb von Latchkey verändert oder beschädigt. Die anderen des Satzes öffnen sich noch. Waren Sie das nicht, sehen Sie ins Protokoll, und holen Sie neue Schlüssel bei der Website.'
    },
    'not-done': {
      title: 'Es kam nichts heraus',
      text: 'Das Fenster wurde geschlossen, oder Drucker oder Datenträger nahmen nichts an. Dass es begonnen wurde, steht im Protokoll.'
    }
  },
  noRecord: {
    title: 'Nichts wurde gezeigt',
    why: {
      'disk-full': 'Der Datenträger ist voll, deshalb ließ sich nicht vorher aufschreiben, dass Sie lesen.',
      'read-only':
        'Der Tresor ist nur zum Ansehen geöffnet, deshalb ließ sich nicht vorher aufschreiben, dass Sie lesen.',
      'not-writable':
        'In den Ordner des Tresors lässt sich nicht schreiben, deshalb ließ sich nicht vorher aufschreiben, dass Sie lesen.',
      'io-error':
        'Der Datenträger meldete einen Fehler, deshalb ließ sich nicht vorher aufschreiben, dass Sie lesen.'
    },
    rule: 'Ohne Vermerk kein Schlüssel: Die Schlüssel selbst sind sicher.',
    todo: {
      'disk-full': 'Schaffen Sie Platz, und versuchen Sie es noch einmal.',
      'read-only':
        'Machen Sie den Datenträger beschreibbar, sperren und entsperren Sie, und versuchen Sie es noch einmal.',
      'not-writable': 'Prüfen Sie die Rechte des Ordners, und versuchen Sie es noch einmal.',
      'io-error': 'Versuchen Sie es noch einmal, und machen Sie eine Sicherung auf einem anderen Datenträger.'
    }
  },
  onRecord: 'Im Protokoll:',
  record: (moment, what, reason) => `${moment}, ${what}, wegen ${named(reason)}`,
  whats: {
    show: 'gezeigt',
    copy: 'kopiert',
    use: 'benutzt',
    all: 'alle gezeigt',
    printer: 'gedruckt',
    'text-file': 'als Datei gesichert'
  },
  seeTrail: 'Protokoll ansehen',
  printed: 'Gedruckt. Verwahren Sie das Blatt an einem anderen Ort.',
  saved: 'Gesichert. Außerhalb des Tresors ist die Datei nicht verschlüsselt.',
  damagedLeftOut: (n) =>
    plural(n, {
      one: '1 Schlüssel ist beschädigt und nicht dabei.',
      other: `${numberText(n)} Schlüssel sind beschädigt und nicht dabei.`
    }),

  rowNotSetUp:
    'Noch nicht eingerichtet. Es wird gefragt, wenn Sie die ersten Wiederherstellungsschlüssel hinzufügen.',
  rowBoth: 'Wiederherstellungsschlüssel öffnen sich mit der PIN oder dem Master-Passwort.',
  rowPin: 'Wiederherstellungsschlüssel öffnen sich mit einer eigenen PIN.',
  rowPassword: 'Keine. Wiederherstellungsschlüssel öffnen sich mit dem Master-Passwort.',
  pinSet: 'PIN festlegen…',
  pinChange: 'PIN ändern…',
  pinRemove: 'PIN entfernen…',
  usePassword: 'Auch das Master-Passwort verwenden…',
  stopPassword: 'Das Master-Passwort nicht mehr verwenden…',
  newPin: 'Neue Wiederherstellungs-PIN',
  repeatPin: 'PIN wiederholen',
  pinHint: (min) => `Mindestens ${numberText(min)} Zeichen; Buchstaben und Zeichen sind willkommen.`,
  pinShort: (min) => `Verwenden Sie mindestens ${numberText(min)} Zeichen.`,
  pinDifferent: 'Die beiden sind nicht gleich.',
  dialogs: {
    'set-pin': {
      title: 'Eine Wiederherstellungs-PIN festlegen',
      lead: 'Wiederherstellungsschlüssel öffnen sich dann auch mit dieser PIN. Sonst öffnet sie nichts.',
      submit: 'PIN festlegen'
    },
    'change-pin': {
      title: 'Die Wiederherstellungs-PIN ändern',
      lead: 'Die alte PIN öffnet dann keine Wiederherstellungsschlüssel mehr.',
      submit: 'PIN ändern'
    },
    'remove-pin': {
      title: 'Die Wiederherstellungs-PIN entfernen',
      lead: 'Wiederherstellungsschlüssel öffnen sich dann nur mit dem Master-Passwort.',
      submit: 'PIN entfernen'
    },
    'use-password': {
      title: 'Wiederherstellungsschlüssel auch mit dem Master-Passwort öffnen',
      lead: 'Dann öffnet sie jedes von beiden.',
      submit: 'Auch verwenden'
    },
    'stop-password': {
      title: 'Das Master-Passwort für Wiederherstellungsschlüssel nicht mehr verwenden',
      lead: 'Sie öffnen sich dann nur mit der Wiederherstellungs-PIN.',
      submit: 'Nicht mehr verwenden'
    }
  },
  proveNow: 'Zuerst, was sie jetzt öffnet',
  wayDone: 'Was die Wiederherstellungsschlüssel öffnet, wurde geändert.'
}

import type { confirmText } from '../confirm-text.ts'
import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

const codes = (n: number): string => plural(n, { one: '1 Ersatzcode', other: `${numberText(n)} Ersatzcodes` })

export const confirmDe: Spoken<typeof confirmText> = {
  wrong: 'Das ist weder der Code dieses Augenblicks noch ein übriger Ersatzcode.',
  used: 'Dieser Code wurde schon benutzt. Warten Sie auf den nächsten.',
  wait: (seconds) => `Der nächste Versuch ist in ${String(seconds)} s möglich.`,
  code: 'Code',
  codeHint: 'Sechs Ziffern vom Handy, oder ein Ersatzcode.',
  empty: 'Geben Sie zuerst den Code ein.',

  ask: {
    title: 'Noch ein Code',
    lead: 'Der Tresor wurde geöffnet. Geben Sie den Code ein, den Ihr Handy jetzt dafür anzeigt.',
    go: 'Weiter',
    going: 'Der Code wird geprüft…',
    lost: 'Ich habe mein Handy verloren',
    lostTitle: 'Ohne das Handy',
    lostBackup: (n) =>
      n === 0
        ? 'Es ist kein Ersatzcode mehr übrig.'
        : `${codes(n)} ${n === 1 ? 'ist' : 'sind'} noch übrig: Geben Sie einen davon anstelle des Codes ein. Jeder gilt einmal.`,
    lostKit:
      'Oder öffnen Sie den Tresor mit dem Notfallblatt. Das schaltet die zusätzliche Bestätigung aus; mit einem neuen Handy können Sie sie wieder einrichten.',
    lostNoKit: 'Dieser Tresor hat kein Notfallblatt. Deshalb führt nur ein Code oder ein Ersatzcode weiter.',
    lock: 'Wieder sperren'
  },

  row: {
    off: 'Aus. Eingeschaltet wird nach dem Öffnen des Tresors ein Code vom Handy verlangt.',
    on: (rule, since) => `Ein seit dem ${since}: ${rule}.`,
    rules: {
      'every-unlock': 'verlangt bei jedem Entsperren',
      days: (n) =>
        plural(n, {
          one: 'verlangt, wenn der letzte Code 1 Tag alt ist',
          other: `verlangt, wenn der letzte Code ${numberText(n)} Tage alt ist`
        })
    },
    passed: (moment) => `Letzter Code ${moment}.`,
    left: (n) => `${codes(n)} übrig.`,
    few: (n) =>
      n === 0
        ? 'Kein Ersatzcode ist mehr übrig. Ohne das Handy öffnet nur noch das Notfallblatt diesen Tresor.'
        : `Nur noch ${codes(n)} übrig. Erzeugen Sie neue, solange das Handy da ist.`,
    drift: (seconds) =>
      seconds > 0
        ? `Die Uhr Ihres Handys geht gegenüber diesem Computer ${numberText(seconds)} s vor.`
        : `Die Uhr Ihres Handys geht gegenüber diesem Computer ${numberText(-seconds)} s nach.`,
    turnOn: 'Einschalten…',
    change: 'Zeitpunkt ändern…',
    newCodes: 'Neue Ersatzcodes…',
    noDrift: 'Auf 0 setzen',
    driftReset: 'Der Unterschied der Uhren wurde auf 0 gesetzt.',
    turnOff: 'Ausschalten…'
  },

  plain:
    'Bei einem Tresor auf diesem Computer ist das eine Regel, die Latchkey einhält, keine Verschlüsselung: Wer Ihre Dateien hat und das, was sie öffnet, wird davon nicht aufgehalten. Sie hält jemanden an diesem Computer auf, der nur Ihr Passwort kennt.',
  real: 'Was verschlüsselt, sind ein Master-Passwort und eine Schlüsseldatei. Beide lassen sich ebenfalls hier einrichten.',

  kitFirst: {
    title: 'Zuerst das Notfallblatt',
    lead: 'Ist das Handy verloren, führt das Notfallblatt zurück in den Tresor. Deshalb muss es auf Papier sein, bevor sich die zusätzliche Bestätigung einschalten lässt.',
    go: 'Zum Notfallblatt'
  },

  enrol: {
    title: 'Zusätzliche Bestätigung beim Entsperren',
    when: 'Verlangt',
    modes: {
      'every-unlock': 'Bei jedem Entsperren',
      'every-unlock-means': 'Jedes Mal nach dem Öffnen, auch wenn der Tresor von selbst gesperrt hat.',
      'after-days': 'Auf diesem Computer, nach einigen Tagen',
      'after-days-means': 'Nur wenn der letzte Code älter ist. Bequemer, und schwächer.'
    },
    days: 'Tage',
    dayChoice: (n) => plural(n, { one: '1 Tag', other: `${numberText(n)} Tage` }),
    next: 'Weiter',
    scanTitle: 'Mit dem Handy scannen',
    scanLead:
      'In einer Authenticator-App auf Ihrem Handy. Bewahren Sie ihn nicht in diesem Tresor auf: Er wäre mit dem eingeschlossen, was er öffnet.',
    qr: 'QR-Code für Ihre Authenticator-App',
    typed: 'Oder tippen Sie diesen Schlüssel in die App:',
    show: 'QR-Code anzeigen',
    hidden:
      'Verborgen. Ein neuer QR-Code tritt an die Stelle des vorigen; scannen Sie ihn neu, falls Sie nicht schon gescannt haben.',
    showAgain: 'Neuen QR-Code anzeigen',
    code: 'Code, den das Handy anzeigt',
    codeHint: 'Sechs Ziffern. Er beweist, dass das Handy es richtig hat.',
    wrong:
      'Das ist nicht der Code dieses Augenblicks. Sehen Sie nach, ob die App diesen Tresor zeigt und ob die Uhren von Handy und Computer stimmen.',
    gone: 'Dieser QR-Code gilt nicht mehr. Scannen Sie einen neuen.',
    turnOn: 'Einschalten',
    back: 'Zurück'
  },

  codes: {
    title: 'Zehn Ersatzcodes',
    lead: 'Jeder öffnet den Tresor einmal anstelle eines Codes, wenn das Handy nicht da ist. Sie werden nur dieses eine Mal gezeigt.',
    list: 'Ihre Ersatzcodes',
    write:
      'Schreiben Sie sie auf, oder drucken Sie sie, und bewahren Sie sie getrennt von diesem Computer und vom Handy auf.',
    old: 'Die bisherigen Codes öffnen nichts mehr.',
    gone: 'Nicht mehr angezeigt. Wenn Sie sie nicht auf Papier haben, erzeugen Sie in den Einstellungen neue.',
    have: 'Ich habe sie auf Papier',
    print: 'Drucken…',
    notPrinted: 'Es wurde nichts gedruckt.',
    done: 'Fertig',
    isOn: 'Die zusätzliche Bestätigung ist eingeschaltet.'
  },

  change: {
    ruleTitle: 'Wann der Code verlangt wird',
    ruleLead: 'Ein Code vom Handy bestätigt die Änderung.',
    save: 'Ändern',
    offTitle: 'Zusätzliche Bestätigung ausschalten',
    offLead:
      'Dann öffnet das, was den Tresor öffnet, ihn sofort. Der Eintrag in Ihrer App und die Ersatzcodes bedeuten nichts mehr.',
    turnOff: 'Ausschalten',
    newTitle: 'Neue Ersatzcodes',
    newLead: 'Sie bekommen zehn neue. Die bisherigen öffnen nichts mehr.',
    make: 'Neue Codes erzeugen',
    changed: 'Zusätzliche Bestätigung geändert.',
    isOff: 'Die zusätzliche Bestätigung ist ausgeschaltet.'
  }
}

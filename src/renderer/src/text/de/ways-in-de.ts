import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'
import type { waysInText } from '../ways-in-text.ts'

export const waysInDe: Spoken<typeof waysInText> = {
  title: 'Code hinzufügen',
  lead: 'Ein Bild darf mehrere Codes zeigen, für jede App. Gespeichert wird erst, wenn Sie es sagen.',
  pasteOrDrop: (paste) => `Screenshot einfügen (${paste}) oder Bilder irgendwo ablegen`,
  fromClipboard: 'Aus der Zwischenablage',
  choose: 'Bilder auswählen…',
  scan: 'Bildschirm scannen…',
  camera: 'Kamera verwenden…',
  otherWay: 'Auf anderem Weg',
  orType: 'oder eintippen',
  secret: 'Geheimer Schlüssel oder Einrichtungsadresse',
  secretHint:
    'Die Buchstaben, die eine Website neben ihrem QR-Code zeigt, in beliebiger Schreibweise. Adressen: eine je Zeile.',
  backToReview: (n) =>
    plural(n, { one: 'Zurück zum gefundenen Code', other: `Zurück zu den ${String(n)} gefundenen Codes` }),
  nothingOnClipboard:
    'In der Zwischenablage ist weder ein Bild noch Text. Kopieren Sie zuerst den QR-Code oder seinen Schlüssel, und versuchen Sie es noch einmal.',
  screens: {
    title: 'Bildschirm scannen',
    lead: 'Es wird ein einziges Bild gemacht, auf diesem Computer gelesen und vergessen.',
    looking: 'Bildschirme und Fenster werden gesucht…',
    list: 'Bildschirme und Fenster',
    screens: 'Bildschirme',
    windows: 'Fenster',
    unnamed: 'Fenster ohne Namen',
    none: 'Kein Bildschirm und kein Fenster wurde gefunden. Machen Sie einen Screenshot mit dem Werkzeug Ihres Systems, und fügen Sie ihn ein.',
    portal:
      'Ihre Arbeitsumgebung fragt in einem eigenen Fenster, was Latchkey sehen darf. Wählen Sie, wo der QR-Code ist.',
    refused:
      'Ihr System lässt Latchkey den Bildschirm nicht sehen. Machen Sie einen Screenshot mit dem Werkzeug Ihres Systems, und fügen Sie ihn ein.',
    refusedMac:
      'macOS lässt Latchkey den Bildschirm nicht sehen. Erlauben Sie es in den Systemeinstellungen unter „Datenschutz & Sicherheit“, „Bildschirm- & Systemaudioaufnahme“, und starten Sie Latchkey neu. Oder fügen Sie einen Screenshot ein.',
    hide: 'Latchkey beim Scannen ausblenden',
    scan: 'Scannen',
    part: 'Nur einen Teil…',
    failed:
      'Der Bildschirm ließ sich nicht scannen. Versuchen Sie es noch einmal, oder machen Sie einen Screenshot, und fügen Sie ihn ein.'
  },
  region: {
    title: 'Teil mit dem Code wählen',
    lead: 'Ziehen Sie einen Rahmen um den QR-Code. Pfeiltasten verschieben ihn, mit der Umschalttaste ändern sie seine Größe.',
    picture: 'Bild des Bildschirms',
    at: (left, top, width, height) =>
      `Rahmen ${String(left)} % von links, ${String(top)} % von oben, ${String(width)} % breit, ${String(height)} % hoch`,
    read: 'Diesen Teil lesen',
    readAll: 'Alles lesen'
  },
  cameraView: {
    title: 'Halten Sie den QR-Code vor die Kamera',
    lead: 'Was die Kamera sieht, wird auf diesem Computer gelesen und nicht aufgezeichnet.',
    preview: 'Was die Kamera sieht',
    starting: 'Die Kamera startet…',
    looking: 'Ein QR-Code wird gesucht…',
    which: 'Kamera',
    numbered: (n) => `Kamera ${String(n)}`,
    refused:
      'Ihr System lässt Latchkey die Kamera nicht benutzen. Erlauben Sie es in den Datenschutzeinstellungen des Systems, und versuchen Sie es noch einmal.',
    none: 'Keine Kamera gefunden. Schließen Sie eine an, oder verwenden Sie ein Bild des Codes.',
    lost: 'Die Kamera ist weg. Schließen Sie sie wieder an, oder verwenden Sie ein Bild des Codes.',
    busy: 'Die Kamera ließ sich nicht starten. Vielleicht benutzt sie ein anderes Programm; schließen Sie es, und versuchen Sie es noch einmal.'
  }
}

import type { EmergencyText } from './emergency-text.ts'

export const emergencyGerman: EmergencyText = {
  title: 'Notfallseite',
  lead: 'Für den Tag, an dem etwas verloren ist: wie und womit Sie wieder in diesen Latchkey-Tresor kommen.',
  fileName: (mark, day) => `Latchkey-Notfallseite ${mark} ${day}.pdf`,
  vault: 'Tresor',
  madeOn: 'Diese Seite entstand am',
  head: 'Stand des Protokolls an diesem Tag (kein Geheimnis)',

  kit: 'Notfallblatt',
  withKit:
    'Wer dieses Papier hat, kann den Tresor und seine Sicherungen öffnen. Verwahren Sie es wie einen Reisepass: nicht neben dem Computer, nicht als Foto, nicht in einer E-Mail.',
  noKit: 'Schreiben Sie hier die acht Gruppen Ihres Notfallblatts auf',
  noKitWhy:
    'Latchkey zeigt ein Notfallblatt nur, bis es zurückgetippt wurde, und behält keine Kopie: Drucken kann es das nicht mehr. Schreiben Sie es von Ihrem Papier ab, oder notieren Sie, wo dieses Papier liegt. Ist es abgeschrieben, verwahren Sie diese Seite wie einen Reisepass.',
  kitKeptAt: 'Das Notfallblatt liegt bei',

  backups: 'Sicherungen liegen in',
  otherBackups: 'Kopien davon liegen bei',

  losses: [
    {
      title: 'Dieser Laptop ist weg',
      steps: [
        'Installieren Sie Latchkey auf einem anderen Computer (Windows, macOS oder Linux) und starten Sie es.',
        'Holen Sie eine Sicherung dorthin, eine Datei mit der Endung .latchkey-backup: aus dem Ordner oben oder von einer Kopie.',
        'Wählen Sie „Aus einer Sicherung wiederherstellen“, dann „Datei auswählen…“ und diese Datei.',
        'Tippen Sie unter „Notfallblatt“ die acht Gruppen. Wählen Sie, was den Tresor von jetzt an öffnet, und dann „Wiederherstellen“.',
        'Falls jemand den offenen Tresor vor sich gehabt haben kann: Ändern Sie zuerst die Passwörter von E-Mail und Bank.'
      ]
    },
    {
      title: 'Dieses Handy ist weg',
      steps: [
        'Fragt der Tresor selbst nach einem Code vom Handy? Wählen Sie „Ich habe mein Handy verloren“, und tippen Sie einen Ersatzcode. Ohne einen: „Wieder sperren“, dann „Notfallblatt verwenden“; das schaltet die Frage ab.',
        'Codes von Websites, die in Latchkey liegen, gehen weiter: Das Handy brauchen Sie dafür nicht.',
        'Für jede andere Website nehmen Sie einen ihrer Wiederherstellungsschlüssel aus dem Tresor und richten ihre Codes neu ein.',
        'Lassen Sie das Handy und seine Nummer sperren.'
      ]
    },
    {
      title: 'Das Master-Passwort ist vergessen',
      steps: [
        'Wählen Sie auf dem gesperrten Bildschirm „Notfallblatt verwenden“, und tippen Sie die acht Gruppen.',
        'Wählen Sie „Zugang reparieren“, und legen Sie ein neues Master-Passwort fest. Das Notfallblatt bleibt dasselbe. Wiederherstellungsschlüssel öffnen sich weiter mit ihrer PIN, sonst nur mit dem alten Passwort.'
      ]
    },
    {
      title: 'Der Schlüsselbund oder die Schlüsseldatei ist weg',
      steps: [
        'Nach einem neuen System oder Benutzerkonto: Wählen Sie „Notfallblatt verwenden“, tippen Sie die acht Gruppen, dann „Zugang reparieren“.',
        'Ist auch der Tresor weg, gehen Sie vor, als wäre der Laptop weg.'
      ]
    },
    {
      title: 'Dieses Papier ist weg, oder jemand hat es gesehen',
      steps: [
        'Öffnen Sie den Tresor, gehen Sie zu „Einstellungen“, und wählen Sie „Neues Notfallblatt…“. Das bisherige öffnet dann nur noch die Sicherungen bis zu diesem Tag.',
        'Legen Sie eine neue Sicherung an, löschen Sie die älteren, und erstellen Sie diese Seite neu.'
      ]
    }
  ],

  owner: 'Gehört',
  keptAt: 'Diese Seite liegt bei',
  copies: 'Weitere Exemplare liegen bei'
}

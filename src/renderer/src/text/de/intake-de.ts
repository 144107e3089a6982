import type { intakeProblemText, looksLikeText, pictureProblemText, typedText } from '../intake-text.ts'
import type { Spoken } from '../spoken.ts'

export const intakeProblemDe: Spoken<typeof intakeProblemText> = {
  'not-a-code':
    'Dieser QR-Code ist kein Einmalcode. Suchen Sie den, den die Website für die zweistufige Anmeldung zeigt.',
  'no-secret':
    'In diesem Code steht kein geheimer Schlüssel. Lassen Sie sich den QR-Code von der Website noch einmal zeigen.',
  'secret-not-base32':
    'Der Schlüssel enthält Zeichen, die darin nicht vorkommen können. Schlüssel bestehen aus den Buchstaben A bis Z und den Ziffern 2 bis 7; prüfen Sie ihn.',
  'secret-too-short': 'Der Schlüssel ist zu kurz, um vollständig zu sein. Prüfen Sie, ob etwas fehlt.',
  'secret-too-long':
    'Der Schlüssel ist länger, als Websites ihn verwenden. Prüfen Sie, ob nur der Schlüssel kopiert wurde.',
  'unknown-kind':
    'Diese Art von Code kennt Latchkey nicht. Verlangen Sie von der Website einen zeitbasierten.',
  'bad-algorithm':
    'Der Code verlangt ein Verfahren, das Latchkey nicht hat. Verlangen Sie von der Website einen üblichen Code.',
  'bad-digits':
    'Der Code verlangt eine unübliche Zahl von Ziffern. Lassen Sie sich den QR-Code von der Website noch einmal zeigen.',
  'bad-period':
    'Der Code verlangt eine unübliche Gültigkeitsdauer. Lassen Sie sich den QR-Code von der Website noch einmal zeigen.',
  'bad-counter':
    'Der Zähler dieses Codes ist keine Zahl. Lassen Sie sich den QR-Code von der Website noch einmal zeigen.',
  'label-too-long':
    'Der Name in diesem Code ist zu lang. Tippen Sie den Schlüssel von Hand, mit einem kürzeren Namen.',
  'batch-damaged':
    'Dieser Export aus einer anderen App ist beschädigt. Zeigen Sie seinen QR-Code in der App noch einmal an, und machen Sie ein neues Bild.',
  'batch-too-large':
    'Dieser Export ist größer, als eine App ihn erzeugt. Exportieren Sie die Codes noch einmal, weniger auf einmal.',
  'text-too-long': 'Der Text ist zu lang für einen Code. Kopieren Sie nur die Adresse oder den Schlüssel.',
  'too-many-codes':
    'Hier sind mehr Codes, als sich auf einmal durchsehen lassen. Speichern Sie zuerst diese, und fügen Sie dann den Rest hinzu.'
}

export const looksLikeDe: Spoken<typeof looksLikeText> = {
  'web-address': 'Eine Webadresse',
  wifi: 'Ein WLAN',
  contact: 'Eine Visitenkarte',
  text: 'Einfacher Text',
  otp: 'Ein Einmalcode mit einem Fehler',
  event: 'Ein Kalendereintrag',
  place: 'Ein Ort auf einer Karte',
  phone: 'Eine Telefonnummer',
  email: 'Eine E-Mail',
  sms: 'Eine Textnachricht',
  payment: 'Eine Zahlung',
  passkey: 'Eine Passkey-Anmeldung für ein Handy',
  'app-login': 'Eine Anmeldung bei einer anderen App'
}

export const typedDe: Spoken<typeof typedText> = {
  notACode:
    'Das ist weder ein geheimer Schlüssel noch eine otpauth://-Adresse. Kopieren Sie es noch einmal von der Website.'
}

export const pictureProblemDe: Spoken<typeof pictureProblemText> = {
  'no-code':
    'In diesem Bild wurde kein QR-Code gefunden. Zeigen Sie den Code größer, mit seinem weißen Rand, und versuchen Sie es noch einmal.',
  'not-a-picture':
    'Dieses Bild kann Latchkey nicht lesen. Verwenden Sie eine PNG-, JPEG-, WebP-, GIF-, AVIF- oder BMP-Datei.',
  svg: 'SVG-Dateien werden nicht geöffnet, weil sie mehr als ein Bild enthalten können. Machen Sie stattdessen einen Screenshot davon.',
  'too-large':
    'Die Datei ist größer als 25 MB. Machen Sie einen Screenshot nur vom Code, und verwenden Sie diesen.',
  'too-many-pixels':
    'Das Bild hat über 40 Megapixel oder 16.384 Pixel auf einer Seite. Schneiden Sie den Teil mit dem Code aus.',
  'too-many-codes':
    'Aus einem Bild werden nur 64 Codes übernommen. Wenn es mehr zeigt, zerschneiden Sie es, und fügen Sie die Teile einzeln hinzu.',
  broken: 'Das Bild ist beschädigt und ließ sich nicht öffnen. Speichern oder erstellen Sie es neu.',
  'too-slow':
    'Das Lesen dauerte über fünf Sekunden und wurde abgebrochen. Schneiden Sie den Teil mit dem Code aus, und versuchen Sie es noch einmal.',
  unreadable:
    'Die Datei ließ sich nicht vom Datenträger lesen. Prüfen Sie, ob sie noch da ist, und versuchen Sie es noch einmal.'
}

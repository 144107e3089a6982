import { looksLikeWord } from './read-letter-pairs.ts'

/** Without accents and in small letters, so that "Récupération" is found as "recuperation". */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Parts of words that a text about recovery keys has, in the languages sites are written in. */
const aboutRecovery = makeTest([
  'recover|backup|back-up|back up|rescue|emergency|scratch code|bypass|one-time|onetime|single-use|restor|fallback',
  'two-factor|2fa|two-step|2-step|2sv|mfa|multi-factor|two factor|two step|multifactor',
  'secret key|security key|security code|master key|encryption key|account key|reset key|paper key|unlock key',
  'wiederherstell|notfall|sicherungs|einmal|ersatzcode|zwei-faktor|zweifaktor|zwei-schritt|sicherheitsschl|reservecode',
  'secours|recuperation|sauvegarde|recuperacion|respaldo|emergencia|recupero|ripristin|riserva|emergenza|restablec',
  'recuperacao|reserva|herstel|noodcode|reservekod|aterstall|reservkod|sakerhetskod|sikkerhedskod|gendan|nodkod',
  'gjenoppret|sikkerhetskod|varakoodi|palautus|odzysk|zapasow|awaryjn|obnov|zalozn|nouzov|helyreall|tartalek',
  'biztonsagi kod|recuperare|rezerva|kurtar|yedek|резервн|восстанов|аварийн|запасн|відновл|εφεδρικ|επαναφορ',
  'ανακτησ|バックアップ|リカバリ|復旧|回復|予備|復元|备用|備用|恢复|恢復|备份|備份|救援|백업|복구|احتياط|استرداد|استعاد',
  'גיבוי|שחזור|बैकअप|रिकवरी|पुनर्प्राप्ति|สำรอง|กู้คืน|du phong|khoi phuc|cadangan|pemulihan'
])

/** What stands before a value that is not a key, even where the words before it speak of keys. */
const aboutOthersAlways = makeTest([
  '\\bids?\\b|identifier|kennung|identifiant|identificador|identificativo|fingerprint|\\bdates?\\b|datum|\\bhint\\b',
  'version|generated (?:on|at|by)|created|printed|idnumber|識別子'
])
const aboutOthers = makeTest([
  'account|\\buser|\\blogin|e-?mail|phone|\\btel\\b|\\bfax(?:\\b|num)|mobile|support|hotline|helpline|order|invoice|customer',
  'tracking|ticket|\\bref|serial|model|\\bzip\\b|postal|postcode|iban|\\bbic\\b|\\bvat\\b|\\btax|transaction|amount',
  'coupon|promo|discount|voucher|gift|checksum|\\bhash|\\buuid|device|\\bname|\\bcase\\b|receipt|payment|\\bsku|article',
  'konto|benutzer|kunde|rechnung|bestell|telefon|steuer|seriennummer|artikel|gutschein|sendung|vertrag|compte',
  'utilisateur|facture|commande|client|usuario|cuenta|factura|pedido|correo|utente|fattura|ordine|verification code',
  'bestätigungscode|\\bbuild|licen[cs]e|host|server|session|client'
])
const aboutKeys = makeTest([
  '\\bkeys?\\b|\\bcodes?\\b|schlussel|\\bcle\\b|\\bcles\\b|clave|chiave|codigo|codice|sleutel|nyckel|nokkel|nogle',
  'klucz|\\bkod|avain|ключ|код|キー|コード|密钥|密鑰|代码|代碼|码|碼|키|코드|κωδικ|مفتاح|رمز|קוד|कोड|รหัส'
])

const usedWords = makeTest([
  '\\bused\\b|consumed|redeemed|revoked|\\bspent\\b|invalid|expired|crossed out|verwendet|benutzt|gebraucht|verbraucht',
  'utilise|\\busad[oa]|\\busat[oa]|utilizad[oa]|utilizzat[oa]|gebruikt|\\banvand\\b|\\bbrugt|\\bbrukt|kaytetty|uzyty|wykorzystan',
  'pouzit|felhasznal|folosit|kullanil|использован|использовано|використан|使用済|已使用|已用|使用过|사용됨|사용 완료|مستخدم|da dung|terpakai'
])
const unusedWords = makeTest([
  'unused|\\bnot\\b|never|\\bno\\b|available|\\bactive\\b|unbenutzt|unverbraucht|ungebraucht|nicht|\\bnon\\b|\\bpas\\b|\\bsin\\b|\\bnao\\b|\\bniet\\b',
  'ongebruikt|oanvand|\\binte\\b|\\bikke\\b|ubrugt|ubrukt|\\bnie\\b|nieuzyt|nepouzit|не использ|неиспольз|не використ|未使用|미사용|\\bonce\\b|\\bonly\\b|\\bcan\\b|\\bmay\\b|einmal|une fois|una vez|\\bif\\b|when'
])

function makeTest(parts: readonly string[]): (text: string) => boolean {
  const one = new RegExp(folded(parts.join('|')), 'u')
  return (text) => one.test(folded(text))
}

/** Whether a text speaks of recovery, backup or second factors in any of some thirty languages. */
export const speaksOfRecovery = aboutRecovery

/** Whether words next to a key say that it has been used: "(used)", "already used on 3 May", but not "use once". */
export const saysUsed = (words: string): boolean => usedWords(words) && !unusedWords(words)

/** Whether a few words next to a key say how it stands with it, used or not. */
export const saysState = (words: string): boolean => usedWords(words) || unusedWords(words)

/** Whether a line speaks of recovery keys, and not only of backups. */
export const speaksOfKeys = (line: string): boolean => aboutRecovery(line) && aboutKeys(line)

/** Whether a word is one that stands around keys: "Wiederherstellungscodes", but not letters that only begin so. */
export const isKnownWord = (word: string): boolean =>
  /^(?:[A-Z]?[a-z]{6,}|[A-Z]{7,})$/.test(word) &&
  looksLikeWord(word) &&
  (labelKind(word) !== 'none' || saysState(word))

/** What the words before a value say of it: surely a recovery key, perhaps a key, surely another thing, or nothing. */
export type LabelKind = 'recovery' | 'key' | 'other' | 'none'

export function labelKind(label: string): LabelKind {
  if (label === '') return 'none'
  if (aboutOthersAlways(label)) return 'other'
  if (aboutRecovery(label)) return 'recovery'
  if (aboutOthers(label)) return 'other'
  return aboutKeys(label) ? 'key' : 'none'
}

/** Words no phrase of any list has, and nearly every sentence. */
const sentenceWords = new Set(
  folded(
    'the a an to of is are your and or in on for with be it as by at if from der die das und ist sind ein eine zu den ' +
      'sie ihr ihre mit von auf le la les de des et est un une pour vous votre sur el los las y es su para con il lo gli ' +
      'e di che per o os as um uma do da em het een van en och att som og er det av i w z na do je se v'
  ).split(' ')
)
export const isSentenceWord = (word: string): boolean => sentenceWords.has(folded(word))

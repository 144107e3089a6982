import type { IntakeProblem, IntakeRow } from '../../../shared/model/intake.ts'
import { spoken } from './spoken.ts'

/** Why a text is not a code we can keep, and what to do. */
export const intakeProblemText = spoken<Record<IntakeProblem, string>>({
  'not-a-code': 'This QR code is not a one-time code. Look for the one the site shows for two-step sign-in.',
  'no-secret': 'The code has no secret key in it. Ask the site to show the QR code again.',
  'secret-not-base32':
    'The key has characters that cannot be in one. Keys use the letters A to Z and the digits 2 to 7; check it.',
  'secret-too-short': 'The key is too short to be a whole one. Check that nothing is missing.',
  'secret-too-long': 'The key is longer than any site uses. Check that only the key was copied.',
  'unknown-kind': 'This kind of code is not known to Latchkey. Ask the site for a time-based one.',
  'bad-algorithm': 'The code asks for an algorithm Latchkey does not have. Ask the site for a standard code.',
  'bad-digits': 'The code asks for an odd number of digits. Ask the site to show the QR code again.',
  'bad-period': 'The code asks for an odd lifetime. Ask the site to show the QR code again.',
  'bad-counter': 'The counter of this code is not a number. Ask the site to show the QR code again.',
  'label-too-long': 'The name in this code is too long. Type the key by hand with a shorter name.',
  'batch-damaged':
    'This export from another app is damaged. Show its QR code in that app again and take a new picture.',
  'batch-too-large': 'This export is larger than any app makes. Export the codes again, fewer at a time.',
  'text-too-long': 'The text is too long for one code. Copy only the address or the key.',
  'too-many-codes':
    'There are more codes here than can be looked through at once. Save these first, then add the rest.'
})

type Looks = NonNullable<Extract<IntakeRow, { kind: 'problem' }>['looksLike']>

/** What sort of thing a QR code without a one-time code is. */
export const looksLikeText = spoken<Record<Looks, string>>({
  'web-address': 'A web address',
  wifi: 'A Wi-Fi network',
  contact: 'A contact card',
  text: 'Plain text',
  otp: 'A one-time code with a fault',
  event: 'A calendar entry',
  place: 'A place on a map',
  phone: 'A telephone number',
  email: 'An e-mail',
  sms: 'A text message',
  payment: 'A payment',
  passkey: 'A passkey sign-in, for a phone',
  'app-login': 'A sign-in for another app'
})

/** The same for what was typed, where there is no QR code to speak of. */
export const typedText = spoken({
  notACode: 'This is neither a secret key nor an otpauth:// address. Copy it again from the site.'
})

/** What is wrong with a picture as a whole: the list of these problems and their words in one. */
export const pictureProblemText = spoken({
  'no-code':
    'No QR code was found in this picture. Show the code larger, with its white border, and try again.',
  'not-a-picture': 'This is not a picture Latchkey can read. Use a PNG, JPEG, WebP, GIF, AVIF or BMP file.',
  svg: 'SVG files are not opened, because they can hold more than a picture. Take a screenshot of it instead.',
  'too-large': 'The file is over 25 MB. Take a screenshot of only the code and use that.',
  'too-many-pixels':
    'The picture is over 40 megapixels or 16,384 pixels on a side. Cut out the part with the code.',
  'too-many-codes':
    'Only 64 codes are taken from one picture. If it shows more, cut it into parts and add each of them.',
  broken: 'The picture is damaged and could not be opened. Save or take it again.',
  'too-slow': 'Reading took over five seconds and was stopped. Cut out the part with the code and try again.',
  unreadable: 'The file could not be read from the disk. Check that it is still there and try again.'
})
export type PictureProblem = keyof typeof pictureProblemText

import { spoken } from './spoken.ts'

/** Words of the ways in: paste, drop, choose, scan, camera, type. */
export const waysInText = spoken({
  title: 'Add a code',
  lead: 'A picture may show several codes, for any app. Nothing is saved until you say so.',
  pasteOrDrop: (paste: string) => `Paste a screenshot (${paste}) or drop pictures anywhere`,
  fromClipboard: 'From the clipboard',
  choose: 'Choose pictures…',
  scan: 'Scan the screen…',
  camera: 'Use the camera…',
  otherWay: 'Another way',
  orType: 'or type it',
  secret: 'Secret key or setup address',
  secretHint: 'The letters a site shows beside its QR code, in any spelling. Addresses: one on each line.',
  backToReview: (n: number) => (n === 1 ? 'Back to the code found' : `Back to the ${String(n)} codes found`),
  nothingOnClipboard:
    'The clipboard holds neither a picture nor text. Copy the QR code or its key first, then try again.',
  screens: {
    title: 'Scan the screen',
    lead: 'One picture is taken, read on this computer and forgotten.',
    looking: 'Looking for screens and windows…',
    list: 'Screens and windows',
    screens: 'Screens',
    windows: 'Windows',
    unnamed: 'Window without a name',
    none: 'No screen or window was found. Take a screenshot with your system’s own tool and paste it.',
    portal:
      'Your desktop asks in a window of its own what Latchkey may look at. Choose where the QR code is.',
    refused:
      'Your system does not let Latchkey see the screen. Take a screenshot with your system’s own tool and paste it.',
    refusedMac:
      'macOS does not let Latchkey see the screen. Allow it in System Settings, under Privacy & Security, “Screen & System Audio Recording”, then start Latchkey again. Or paste a screenshot.',
    hide: 'Hide Latchkey while scanning',
    scan: 'Scan',
    part: 'Only a part…',
    failed: 'The screen could not be scanned. Try again, or take a screenshot and paste it.'
  },
  region: {
    title: 'Choose the part with the code',
    lead: 'Draw a frame around the QR code. Arrow keys move it, with Shift they change its size.',
    picture: 'Picture of the screen',
    at: (left: number, top: number, width: number, height: number) =>
      `Frame at ${String(left)} % from the left, ${String(top)} % from the top, ${String(width)} % wide, ${String(height)} % high`,
    read: 'Read this part',
    readAll: 'Read all of it'
  },
  cameraView: {
    title: 'Hold the QR code in front of the camera',
    lead: 'What the camera sees is read on this computer and not recorded.',
    preview: 'What the camera sees',
    starting: 'Starting the camera…',
    looking: 'Looking for a QR code…',
    which: 'Camera',
    numbered: (n: number) => `Camera ${String(n)}`,
    refused:
      'Your system does not let Latchkey use the camera. Allow it in the system’s settings for privacy, then try again.',
    none: 'No camera was found. Connect one, or use a picture of the code.',
    lost: 'The camera is gone. Connect it again, or use a picture of the code.',
    busy: 'The camera could not be started. Another program may be using it; close that one and try again.'
  }
})

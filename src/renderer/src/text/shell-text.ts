import { spoken } from './spoken.ts'

/** What the desktop around the window does with it: keys that are another program's, and captures of the window. */
export const shellText = spoken({
  takenKeys: 'Another program uses the keys that should open quick access or lock Latchkey.',
  chooseKeys: 'Choose others',
  noTray:
    'This desktop shows no tray icons, so closing this window minimises it. Everything else works as it does elsewhere.',
  capture: {
    allow: 'Allow capture for 20 s',
    allowed: (seconds: number) => `Capture allowed for ${String(seconds)} s.`,
    end: 'End it now',
    /** Windows and macOS. */
    excluded:
      'This window is kept out of screenshots and shared screens. Allowing it for 20 s goes on record. New capture programs on macOS may show the window in any case.',
    switchedOff: 'Screenshots show this window: the settings allow it.',
    notHere: 'On Linux any program that may capture the screen can capture this window.'
  }
})

import { spoken } from './spoken.ts'

/** Words of the settings about one-time codes. */
export const codeSettingsText = spoken({
  groupingMeans: 'For reading only. What is copied has no spaces.',
  groupings: { threes: '123 456', pairs: '12 34 56', none: '123456' },
  hideMeans: 'Dots stand in their place. A click shows one for as long as it is valid.',
  showNextMeans: 'Beside the present one, in its last seconds.',
  lateMeans: 'A code with fewer seconds left than this is not copied any more.',
  lateAfter: (seconds: number) => (seconds === 0 ? 'Copy it anyway' : `Under ${String(seconds)} seconds`),
  lateDo: 'Then',
  lateCopies: { next: 'Copy the next', wait: 'Wait for the next' },
  lateDoMeans: {
    next: 'The next code is copied at once. Sites take it as soon as it begins.',
    wait: 'The next code is copied when it has begun.'
  },
  orderMeans: 'In the list of codes.'
})

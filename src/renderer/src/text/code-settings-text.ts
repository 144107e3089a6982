import { spoken } from './spoken.ts'

/** Words of the settings about one-time codes. */
export const codeSettingsText = spoken({
  title: 'One-time codes',
  grouping: 'Groups of digits',
  groupingMeans: 'For reading only. What is copied has no spaces.',
  groupings: { threes: '123 456', pairs: '12 34 56', none: '123456' },
  hide: 'Hide codes until clicked',
  hideMeans: 'Dots stand in their place. A click shows one for as long as it is valid.',
  showNext: 'Show the next code',
  showNextMeans: 'Beside the present one, in its last seconds.',
  late: 'When a code is about to run out',
  lateMeans: 'A code with fewer seconds left than this is not copied any more.',
  lateAfter: (seconds: number) => (seconds === 0 ? 'Copy it anyway' : `Under ${String(seconds)} seconds`),
  lateDo: 'Then',
  lateCopies: { next: 'Copy the next', wait: 'Wait for the next' },
  lateDoMeans: {
    next: 'The next code is copied at once. Sites take it as soon as it begins.',
    wait: 'The next code is copied when it has begun.'
  },
  order: 'Order of the codes',
  orderMeans: 'In the list of codes.'
})

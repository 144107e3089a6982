const dates = [
  // 2026-01-03, 03.01.2026, 1/3/26, with a time behind it or not
  /^(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])(?:[tT_-]\d\d[-:.]?\d\d(?:[-:.]?\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/,
  /^(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|[12]\d|3[01])[-./](?:19|20)?\d\d$/,
  // 3-Jan-2026
  /^(?:0?[1-9]|[12]\d|3[01])[-./]?[A-Za-z]{3,9}[-./](?:19|20)?\d\d$/,
  /^(?:19|20)\d\d[-./][A-Za-z]{3,9}[-./](?:0?[1-9]|[12]\d|3[01])$/,
  // 10:22, 10:22:33, 10:22Z, 10:22pm
  /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d(?:\.\d{1,9})?)?(?:Z|am|pm|h|[+-]\d\d:?\d\d)?$/i,
  /^(?:UTC|GMT)[+-]\d{1,2}(?::?\d\d)?$/i
]

/** Whether a word is a day or a time of day, in any of the usual ways to write them. */
export const isDate = (text: string): boolean => text.length <= 40 && dates.some((date) => date.test(text))

// The credentials both programs are given: the same for the same number, in every run.
const names = [
  'Amazon',
  'Northern Bank',
  'Café Olé',
  'Steam',
  'Router',
  'City Library',
  'Hetzner',
  'Mastodon',
  'GitHub',
  'Netflix',
  'Post',
  'Railway',
  'Insurance',
  'Tax office',
  'Phone',
  'Electricity',
  'School',
  'Doctor',
  'Forum',
  'Newspaper',
  'Museum',
  'Airline',
  'Hotel',
  'Bakery',
  'Garage',
  'Cinema',
  'Theatre',
  'Choir',
  'Sports club',
  'Printer'
]
const letters = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-+_.'
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Numbers that only look random: nothing here is a secret, and every run must have the same. */
function numbersFrom(seed) {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const textOf = (number, alphabet, length) =>
  Array.from({ length }, () => alphabet[number(alphabet.length)]).join('')

const tags = ['Work', 'Home', 'Family', 'Travel', 'Money', 'Old']

/** One login; each third has a one-time code, each fifth notes, each fourth a tag. Titles are unique. */
export function itemOf(n) {
  const number = numbersFrom(n * 7919 + 1)
  const site = `${textOf(number, 'abcdefghijklmnopqrstuvwxyz', 4 + number(8))}${n}.example`
  return {
    title: `${names[number(names.length)]} ${n}`,
    userName: `${textOf(number, 'abcdefghijklmnopqrstuvwxyz', 3 + number(8))}@example.org`,
    url: `https://www.${site}/login`,
    password: textOf(number, letters, 20),
    notes: n % 5 === 0 ? `Notes of ${n}: ${textOf(number, letters, 40 + number(120))}` : '',
    tags: n % 4 === 0 ? [tags[n % tags.length]] : [],
    secret: n % 3 === 0 ? textOf(number, base32, 32) : undefined
  }
}

/** Numbers of items from all over a vault that have a code, for the calls that are measured. */
export function samplesOf(size, count) {
  const number = numbersFrom(size + 17)
  return Array.from({ length: count }, () => 3 * (1 + number(Math.floor(size / 3) - 1)))
}

/** What is typed into a search: parts of titles, of hosts, two words, one that nothing has. */
export function queriesOf(size, count) {
  const number = numbersFrom(size + 99)
  return Array.from({ length: count }, (_, at) => {
    const { title, userName, url } = itemOf(number(size))
    const [word] = title.split(' ')
    const host = url.slice('https://www.'.length).split('/')[0]
    const kinds = [
      word.slice(0, 1 + number(word.length)).toLowerCase(),
      title.toLowerCase(),
      host.slice(0, 3 + number(host.length - 3)),
      `${userName.slice(0, 3)} ${word.toLowerCase()}`,
      word.slice(1, 4),
      `zq${textOf(number, letters, 4)}`
    ]
    return kinds[at % kinds.length]
  })
}

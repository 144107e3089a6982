// Tables of an SQLite database read from its pages (sqlite.org/fileformat2.html). Tables with row numbers only,
// UTF-8 only: the format has no others.
import { Refused } from './bytes.mjs'
import { usableBytes } from './sqlcipher.mjs'

const damaged = () => new Refused('A database file is decrypted, but its tables do not fit together.')

/** Every table by name: a function that gives its rows, each an object by column. */
export function readTables(pageOf) {
  const tables = new Map()
  for (const [type, name, , root, sql] of rowsOf(pageOf, 1)) {
    if (type === 'table') tables.set(name, { root, columns: columnsOf(sql) })
  }
  return {
    has: (name) => tables.has(name),
    rows(name) {
      const table = tables.get(name)
      if (table === undefined) return []
      return Array.from(rowsOf(pageOf, table.root, table.columns), (values) =>
        // A row from before a column was added is shorter, and has what the column says for it.
        Object.fromEntries(
          table.columns.map((column, at) => [column.name, at < values.length ? values[at] : column.byDefault])
        )
      )
    }
  }
}

/**
 * Columns out of CREATE TABLE: the name, what a row without it has there, and `isRowNumber` for the one that SQLite
 * keeps as the row's number.
 */
function columnsOf(sql) {
  const inside = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'))
  const parts = ['']
  let depth = 0
  for (const letter of inside) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
    .map((part) => part.trim())
    .filter((part) => !/^(PRIMARY|UNIQUE|CHECK|FOREIGN|CONSTRAINT)\b/i.test(part))
    .map((part) => ({
      name: part.split(/\s/)[0].replaceAll('"', ''),
      byDefault: defaultOf(part),
      isRowNumber: /^\S+\s+INTEGER\s+PRIMARY\s+KEY/i.test(part)
    }))
}

/** A number or a text between apostrophes; the format has no other defaults. */
function defaultOf(column) {
  const [, number, text] = /\bDEFAULT\s+(?:(-?\d+)|'((?:[^']|'')*)')/i.exec(column) ?? []
  if (number !== undefined) return Number(number)
  return text === undefined ? null : text.replaceAll("''", "'")
}

function* rowsOf(pageOf, root, columns = []) {
  for (const { rowNumber, payload } of cellsOf(pageOf, root, 0)) {
    const values = valuesOf(payload)
    const at = columns.findIndex((column) => column.isRowNumber)
    if (at !== -1) values[at] = rowNumber
    yield values
  }
}

function* cellsOf(pageOf, number, depth) {
  if (depth > 20) throw damaged()
  const page = pageOf(number)
  const start = number === 1 ? 100 : 0
  const kind = page[start]
  const count = page.readUInt16BE(start + 3)
  const isLeaf = kind === 13
  if (!isLeaf && kind !== 5) throw damaged()
  const pointers = start + (isLeaf ? 8 : 12)
  for (let n = 0; n < count; n++) {
    const at = page.readUInt16BE(pointers + 2 * n)
    if (isLeaf) yield leafCell(pageOf, page, at)
    else yield* cellsOf(pageOf, page.readUInt32BE(at), depth + 1)
  }
  if (!isLeaf) yield* cellsOf(pageOf, page.readUInt32BE(start + 8), depth + 1)
}

function leafCell(pageOf, page, at) {
  const [length, afterLength] = varint(page, at)
  const [rowNumber, start] = varint(page, afterLength)
  const most = usableBytes - 35
  if (length <= most) return { rowNumber, payload: page.subarray(start, start + length) }
  const least = Math.floor(((usableBytes - 12) * 32) / 255) - 23
  const wanted = least + ((length - least) % (usableBytes - 4))
  const here = wanted <= most ? wanted : least
  const pieces = [page.subarray(start, start + here)]
  let next = page.readUInt32BE(start + here)
  for (let left = length - here; left > 0;) {
    if (next === 0) throw damaged()
    const overflow = pageOf(next)
    pieces.push(overflow.subarray(4, 4 + Math.min(left, usableBytes - 4)))
    left -= usableBytes - 4
    next = overflow.readUInt32BE(0)
  }
  return { rowNumber, payload: Buffer.concat(pieces) }
}

/** The record format, section 2.1: a header of types, then the values. */
function valuesOf(payload) {
  const [headerLength, first] = varint(payload, 0)
  const values = []
  let at = headerLength
  for (let inHeader = first; inHeader < headerLength;) {
    const [type, next] = varint(payload, inHeader)
    inHeader = next
    const length = type >= 12 ? (type - 12) >> 1 : ([0, 1, 2, 3, 4, 6, 8, 8][type] ?? 0)
    if (at + length > payload.length) throw damaged()
    values.push(valueOf(type, payload.subarray(at, at + length)))
    at += length
  }
  return values
}

function valueOf(type, bytes) {
  if (type === 0) return null
  if (type <= 5) return bytes.readIntBE(0, bytes.length)
  if (type === 6) return Number(bytes.readBigInt64BE())
  if (type === 7) return bytes.readDoubleBE()
  if (type === 8 || type === 9) return type - 8
  if (type < 12) throw damaged()
  return type % 2 === 0 ? Buffer.from(bytes) : bytes.toString('utf8')
}

/** SQLite's variable-length integers; none of ours comes near 2^53. */
function varint(bytes, at) {
  let value = 0
  for (let n = 0; n < 8; n++) {
    const byte = bytes[at + n]
    if (byte === undefined) throw damaged()
    value = value * 128 + (byte & 127)
    if (byte < 128) return [value, at + n + 1]
  }
  return [value * 256 + bytes[at + 8], at + 9]
}

import type { FoldedPieces } from './folded-pieces.ts'

/** How much of the text is looked at to see how often a word comes, and at how many places. */
const sampleBytes = 1024
const samplePlaces = 6
/** A word that is in more pieces than this is looked for piece by piece: calls out of JavaScript cost more then. */
const denseFrom = 0.08
/** Longer pieces are looked through by the machine's own search, however often the word comes. */
const denseUpToBytes = 400

/**
 * Where a word stands first in each piece that holds it: its place in all bytes and one, written into `found` by the
 * piece's number; the others are left as they are. Pieces with 0 in `alive` need not be looked at.
 */
export function scanPieces(
  pieces: FoldedPieces,
  word: Buffer,
  found: Uint32Array,
  alive: Uint8Array | undefined
): void {
  if (pieces.count === 0) return
  const { bytes } = pieces
  if (isDense(pieces, bytes, word)) scanEach(pieces, bytes, word, found, alive)
  else scanByHits(pieces, bytes, word, found)
}

function scanByHits(pieces: FoldedPieces, bytes: Buffer, word: Buffer, found: Uint32Array): void {
  let piece = 0
  for (let at = bytes.indexOf(word); at !== -1;) {
    piece = pieces.pieceAt(at, piece)
    found[piece] = at + 1
    at = bytes.indexOf(word, pieces.endOf(piece))
  }
}

function scanEach(
  pieces: FoldedPieces,
  bytes: Buffer,
  word: Buffer,
  found: Uint32Array,
  alive: Uint8Array | undefined
): void {
  const { starts, count } = pieces
  const length = word.byteLength
  const first = word[0]
  for (let piece = 0; piece < count; piece++) {
    if (alive?.[piece] === 0) continue
    const last = (starts[piece + 1] ?? 0) - length
    for (let at = starts[piece] ?? 0; at <= last; at++) {
      if (bytes[at] !== first) continue
      let n = 1
      while (n < length && bytes[at + n] === word[n]) n++
      if (n < length) continue
      found[piece] = at + 1
      break
    }
  }
}

/** How often a word comes in some places of the text: about how many of its hits there are a byte. */
export function countInSample(bytes: Buffer, word: Buffer): number {
  let count = 0
  const step = Math.max(sampleBytes, Math.floor(bytes.byteLength / samplePlaces))
  for (let from = 0; from < bytes.byteLength; from += step) {
    const sample = bytes.subarray(from, from + sampleBytes)
    for (let at = sample.indexOf(word); at !== -1; at = sample.indexOf(word, at + word.byteLength)) count += 1
  }
  return count
}

function isDense(pieces: FoldedPieces, bytes: Buffer, word: Buffer): boolean {
  const bytesAPiece = bytes.byteLength / pieces.count
  if (bytesAPiece > denseUpToBytes) return false
  const sampled = Math.min(bytes.byteLength, sampleBytes * samplePlaces)
  return countInSample(bytes, word) * bytesAPiece > denseFrom * sampled
}

/**
 * Where a word stands first between two places, or -1. Compared byte by byte: for few bytes a call out of JavaScript
 * takes longer than the work itself.
 */
export function placeOf(bytes: Buffer, word: Buffer, start: number, end: number): number {
  const length = word.byteLength
  const first = word[0]
  const last = end - length
  for (let at = start; at <= last; at++) {
    if (bytes[at] !== first) continue
    let n = 1
    while (n < length && bytes[at + n] === word[n]) n++
    if (n === length) return at
  }
  return -1
}

export const holds = (bytes: Buffer, word: Buffer, start: number, end: number): boolean =>
  placeOf(bytes, word, start, end) !== -1

import type { FoldedPieces } from './folded-pieces.ts'

/** How much of the text is looked at to see how often a word comes, and at how many places. */
const sampleBytes = 4096
const samplePlaces = 6
/** A word that is in more pieces than this is looked for piece by piece: calls out of JavaScript cost more then. */
const denseFrom = 0.15
/** Longer pieces are looked through by the machine's own search, however often the word comes. */
const denseUpToBytes = 400

/** Calls `found` with each piece that holds the word, in order, and where in all bytes it stands there first. */
export function scanPieces(
  pieces: FoldedPieces,
  word: Buffer,
  found: (piece: number, at: number) => void
): void {
  const { bytes, count } = pieces
  if (count === 0) return
  if (isDense(pieces, bytes, word)) {
    scanEach(pieces, bytes, word, found)
    return
  }
  let piece = 0
  for (let at = bytes.indexOf(word); at !== -1;) {
    piece = pieces.pieceAt(at, piece)
    found(piece, at)
    at = bytes.indexOf(word, pieces.endOf(piece))
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

function scanEach(
  pieces: FoldedPieces,
  bytes: Buffer,
  word: Buffer,
  found: (piece: number, at: number) => void
): void {
  const { starts, count } = pieces
  for (let piece = 0; piece < count; piece++) {
    const at = placeOf(bytes, word, starts[piece] ?? 0, starts[piece + 1] ?? 0)
    if (at !== -1) found(piece, at)
  }
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

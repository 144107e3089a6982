import { groupsOf, type Piece } from './read-groups.ts'
import { shapeOf, strengthOf, type Shape } from './read-shape.ts'
import type { Token } from './read-tokens.ts'
import { saysUsed } from './read-vocabulary.ts'

/** What may be a key, and what stands around it on its line. */
export interface Candidate {
  text: string
  shape: Shape
  strength: number
  /** Place of its line in the text, and of its cell in the line, from 0. */
  line: number
  cell: number
  number: number | null
  /** Words before a colon, or the name of its column. */
  label: string
  /** Words that stand between the one before it or the line's begin and it, and behind it. */
  before: string[]
  after: string[]
  /** Words that stand in its own cell. */
  beside: number
  isStruck: boolean
  isBulleted: boolean
  check: 'open' | 'done' | 'crossed' | null
}

/** A line that was taken apart. */
export interface ReadLine {
  candidates: Candidate[]
  /** Texts of its cells, for a table's head. */
  cells: string[]
  words: number
  /** A number with nothing behind it: it counts what stands on the next line. */
  endNumber: number | null
  endsWithColon: boolean
}

/** Characters of a cell from which on it is neither a column's head nor a mark. */
const maxCell = 200

/** Pieces of a line that stand one blank apart, row by row. */
export function runsOf(tokens: readonly Token[]): Piece[][] {
  const runs: Piece[][] = []
  let wasPiece = false
  for (const token of tokens) {
    if (token.kind === 'piece') {
      if (wasPiece && token.isJoined) runs.at(-1)?.push(token)
      else runs.push([token])
    }
    wasPiece = token.kind === 'piece'
  }
  return runs
}

export function readLine(tokens: readonly Token[], line: number, areNumbered: boolean): ReadLine {
  return new LineReader(line, areNumbered).read(tokens)
}

class LineReader {
  readonly #line: number
  readonly #areNumbered: boolean
  readonly #candidates: Candidate[] = []
  readonly #cells: string[] = ['']
  readonly #besides: number[] = [0]
  #words: string[] = []
  #wordCount = 0
  #labelWords = 0
  #label = ''
  #labelHasValue = false
  #number: number | null = null
  #check: Candidate['check'] = null
  #isBulleted = false
  #endsWithColon = false

  constructor(line: number, areNumbered: boolean) {
    this.#line = line
    this.#areNumbered = areNumbered
  }

  read(tokens: readonly Token[]): ReadLine {
    let run: Piece[] = []
    const flush = (): void => {
      if (run.length > 0) this.#addRun(run)
      run = []
    }
    for (const token of tokens) {
      if (token.kind === 'piece') {
        if (!token.isJoined) flush()
        run.push(token)
        this.#endsWithColon = false
        continue
      }
      // Words before a colon name what is behind it, however odd their letters are.
      const names: string[] = []
      while (token.kind === 'colon' && run.length > 0 && !/[0-9]/.test(run.at(-1)?.text ?? '0'))
        names.unshift(run.pop()?.text ?? '')
      flush()
      for (const name of names) this.#addWord(name)
      this.#addToken(token)
      this.#endsWithColon = token.kind === 'colon'
    }
    flush()
    this.#giveAfter()
    for (const candidate of this.#candidates) candidate.beside = this.#besides[candidate.cell] ?? 0
    return {
      candidates: this.#candidates,
      cells: this.#cells,
      words: this.#wordCount - this.#labelWords,
      endNumber: this.#candidates.length === 0 && this.#wordCount === 0 ? this.#number : null,
      endsWithColon: this.#endsWithColon
    }
  }

  #addToken(token: Exclude<Token, { kind: 'piece' }>): void {
    if (token.kind === 'word') this.#addWord(token.text)
    else if (token.kind === 'number') this.#number = token.value
    else if (token.kind === 'check') this.#addCheck(token.sign)
    else if (token.kind === 'colon') this.#endLabel()
    else if (token.kind === 'bullet') this.#addBullet()
    else if (token.kind === 'break') this.#addBreak()
    else this.#addToCell('date')
  }

  #addRun(run: readonly Piece[]): void {
    for (const group of groupsOf(run, this.#areNumbered)) {
      if (group.kind === 'number') {
        this.#number = group.value
        this.#addToCell(String(group.value))
      } else if (group.kind === 'words') this.#addWord(group.text)
      else this.#addKey(group.text, group.isStruck)
    }
  }

  #addKey(text: string, isStruck: boolean): void {
    const isBehind = (this.#number === null && this.#label === '') || saysUsed(this.#words.join(' '))
    if (this.#candidates.length > 0 && isBehind) this.#giveAfter()
    this.#labelHasValue = true
    this.#candidates.push({
      text,
      shape: shapeOf(text),
      strength: strengthOf(text),
      line: this.#line,
      cell: this.#cells.length - 1,
      number: this.#number,
      label: this.#label,
      before: this.#words,
      after: [],
      beside: 0,
      isStruck,
      isBulleted: this.#isBulleted,
      check: this.#check
    })
    this.#addToCell(text)
    this.#words = []
    this.#number = null
    this.#check = null
  }

  #addWord(text: string): void {
    this.#words.push(text)
    this.#wordCount += 1
    this.#labelHasValue = true
    this.#besides[this.#cells.length - 1] = (this.#besides[this.#cells.length - 1] ?? 0) + 1
    this.#addToCell(text)
  }

  #addToCell(text: string): void {
    const at = this.#cells.length - 1
    const cell = this.#cells[at] ?? ''
    if (cell.length < maxCell) this.#cells[at] = `${cell} ${text}`.trim()
  }

  /** Words behind a key are that key's, once another begins. */
  #giveAfter(): void {
    const last = this.#candidates.at(-1)
    if (last !== undefined) last.after.push(...this.#words)
    if (last !== undefined) this.#words = []
  }

  #endLabel(): void {
    const number = this.#number
    if (this.#words.length === 0) return
    this.#labelHasValue = false
    this.#label = [...this.#words, ...(number === null ? [] : [String(number)])].join(' ').slice(0, 100)
    this.#labelWords += this.#words.length
    const cell = this.#cells.length - 1
    this.#besides[cell] = Math.max(0, (this.#besides[cell] ?? 0) - this.#words.length)
    this.#words = []
  }

  /** A sign behind a key, with none before the first, says something of the key it follows. */
  #addCheck(sign: NonNullable<Candidate['check']>): void {
    const last = this.#candidates.at(-1)
    if (last?.check === null && !this.#isBulleted) last.check = sign
    else this.#check = sign
    if (last === undefined) this.#isBulleted = true
  }

  #addBullet(): void {
    this.#giveAfter()
    if (this.#candidates.length > 0) this.#addBreak()
    this.#isBulleted = true
  }

  #addBreak(): void {
    this.#giveAfter()
    if (this.#labelHasValue) this.#label = ''
    this.#cells.push('')
    this.#besides.push(0)
  }
}

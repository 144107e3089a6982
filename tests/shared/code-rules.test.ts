import { describe, expect, test } from 'vitest'
import { groupCode } from '../../src/shared/rules/code-digits.ts'
import { codeName } from '../../src/shared/rules/code-name.ts'

describe('groupCode', () => {
  test.each([
    ['123456', '123 456'],
    ['12345678', '1234 5678'],
    ['1234567', '123 456 7'],
    ['123456789', '123 456 789'],
    ['1234567890', '123 456 789 0'],
    ['2BCDF', '2BCDF'],
    ['1', '1'],
    ['', '']
  ])('shows %s as %s', (code, shown) => {
    expect(groupCode(code)).toBe(shown)
    expect(shown.replaceAll(' ', '')).toBe(code)
  })

  test.each([
    ['123456', '12 34 56'],
    ['1234567', '12 34 567'],
    ['12345678', '12 34 56 78'],
    ['2BCDF', '2BCDF']
  ])('shows %s in pairs as %s', (code, shown) => {
    expect(groupCode(code, 'pairs')).toBe(shown)
    expect(groupCode(code, 'none')).toBe(code)
  })
})

describe('codeName', () => {
  test.each([
    ['Example', 'ada', 'Example — ada'],
    ['Example', '', 'Example'],
    ['', 'ada', 'ada'],
    ['', '', '']
  ])('of %j and %j is %j', (issuer, account, name) => {
    expect(codeName({ issuer, account })).toBe(name)
  })
})

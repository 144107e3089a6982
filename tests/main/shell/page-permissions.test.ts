import { describe, expect, it } from 'vitest'
import { isPermitted, type Asking } from '../../../src/main/shell/page-permissions.ts'

const camera: Asking = {
  permission: 'media',
  from: 'app://latchkey/index.html',
  isMainFrame: true,
  media: ['video'],
  isScreenChosen: false
}
const screen: Asking = { ...camera, permission: 'display-capture', isScreenChosen: true }

describe('permissions of the page', () => {
  it('are the camera', () => {
    expect(isPermitted(camera)).toBe(true)
    expect(isPermitted({ ...camera, from: 'app://latchkey/' })).toBe(true)
    expect(isPermitted({ ...camera, from: 'app://latchkey-again/' })).toBe(true)
  })

  it('are a screen that was just chosen, under either name', () => {
    expect(isPermitted(screen)).toBe(true)
    expect(isPermitted({ ...screen, permission: 'media', media: [] })).toBe(true)
    expect(isPermitted({ ...screen, isScreenChosen: false })).toBe(false)
    expect(isPermitted({ ...camera, media: [] })).toBe(false)
  })

  it.each<[string, Partial<Asking>]>([
    ['a microphone', { media: ['audio'] }],
    ['a microphone with the camera', { media: ['video', 'audio'] }],
    ['something that is not known yet', { media: ['video', 'smell'] }],
    ['a frame inside', { isMainFrame: false }],
    ['nobody', { from: undefined }],
    ['nonsense', { from: 'latchkey' }],
    ['another host', { from: 'app://latchkey.example/' }],
    ['quick access', { from: 'app://latchkey-quick/quick.html' }],
    ['quick access, after a lock', { from: 'app://latchkey-quick-again/quick.html' }],
    ['a sheet of paper', { from: 'app://paper/1/sheet.html' }],
    ['another scheme', { from: 'https://latchkey/' }],
    ['a file', { from: 'file:///index.html' }]
  ])('are refused: %s', (_name, part) => {
    expect(isPermitted({ ...camera, ...part })).toBe(false)
    expect(isPermitted({ ...screen, ...part })).toBe(false)
  })

  it.each(['geolocation', 'notifications', 'clipboard-read', 'midi', 'fileSystem', 'openExternal', ''])(
    'are refused: %s',
    (permission) => {
      expect(isPermitted({ ...screen, permission })).toBe(false)
    }
  )
})

import { expect, it } from 'vitest'
import { createCodeDialogs, type CodeDialog } from '../../src/renderer/src/features/codes/code-dialogs.ts'
import { fakeBridge } from '../support/fake-bridge.ts'
import { codeId } from '../support/page-samples.ts'

const id = codeId(1)

it.each<[CodeDialog, boolean]>([
  [{ kind: 'take', way: 'qr', id }, false],
  [{ kind: 'export' }, false],
  [{ kind: 'edit', id }, true],
  [{ kind: 'remove', id }, true]
])('when the codes are locked, %j stays open: %s', (dialog, stays) => {
  const { getState } = createCodeDialogs(fakeBridge().bridge)
  getState().open(dialog)
  getState().closeSecrets()
  expect(getState().dialog !== undefined).toBe(stays)
})

it('keeps nothing of a QR code that was asked for', async () => {
  const qr = { size: 1, modules: '1' }
  const { bridge } = fakeBridge({ 'codes.showQr': () => qr })
  const { getState } = createCodeDialogs(bridge)
  getState().open({ kind: 'take', way: 'qr', id })
  expect(await getState().showQr(id)).toEqual(qr)
  expect(JSON.stringify(getState())).not.toContain('modules')
})

import { expect, it } from 'vitest'
import { historyLines } from '../../src/renderer/src/features/codes/CodeHistory.tsx'
import { sampleCodeDetail } from '../support/page-samples.ts'

const now = new Date(2026, 4, 3, 14, 2).getTime()
const march = new Date(2026, 2, 3, 9, 0).getTime()
const detail = sampleCodeDetail(1, { createdAtMs: march })

it('says how a code came in, and that its secret never left', () => {
  expect(historyLines(detail, now)).toEqual([
    'Came in by a pasted picture on 3 March.',
    'It was never shown, copied or printed with its secret.'
  ])
})

it('says every way its secret left, how often and when last', () => {
  const lines = historyLines(
    {
      ...detail,
      cameFrom: 'screen',
      verification: 'accepted',
      verifiedAtMs: march,
      recovery: 'none',
      uses: 2,
      lastUsedAtMs: now,
      exposures: [
        { way: 'qr', times: 2, lastAtMs: march },
        { way: 'batch', times: 1, lastAtMs: now },
        { way: 'print', times: 12, lastAtMs: now - 86_400_000 }
      ]
    },
    now
  )
  expect(lines).toEqual([
    'Came in by a scan of the screen on 3 March.',
    'The site accepted it on 3 March.',
    'The site gave no recovery keys.',
    'Used twice, last today.',
    'Shown as QR code twice, last on 3 March.',
    'Exported with others once, last today.',
    'Printed 12 times, last yesterday.'
  ])
})

// A tar.gz of the unpacked application: unpack it anywhere, and start `latchkey` in it.
import { basename, dirname } from 'node:path'
import { run } from '../setup/run.mjs'
import { unpacked } from './unpacked.mjs'

/** @param {{ file: string, name: string, isTest: boolean }} wanted  `name`: of the folder that it unpacks to */
export function makeTarball({ file, name, isTest }) {
  return run('tar', [
    `--use-compress-program=gzip ${isTest ? '-1' : '-9'}`,
    '--owner=0',
    '--group=0',
    '--mode=go=u-w',
    `--transform=s,^${basename(unpacked)},${name},`,
    '-cf',
    file,
    '-C',
    dirname(unpacked),
    basename(unpacked)
  ])
}

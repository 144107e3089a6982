// SQLite for an Electron older than Node-API 10, for which better-sqlite3 has no prebuilt binding.
//
// Straight by the compiler: node-gyp would fetch Node's headers from the network, while the binding uses Node-API
// alone, whose headers two npm packages bring.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { root, run } from './run.mjs'

const header = join(root, 'native/napi9.h')
const modules = join(root, 'node_modules')
const sqlite = join(modules, 'better-sqlite3')

export function bindingName() {
  // from the lockfile: the name is asked for before the package is there
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const { version, integrity } = lock['node_modules/better-sqlite3']
  const hash = createHash('sha256')
    .update(integrity ?? version)
    .update(JSON.stringify(flags))
    .update(readFileSync(header))
  return `better-sqlite3-${version}-napi9-${hash.digest('hex').slice(0, 12)}`
}

const flags = {
  // -O2: -O3 takes a quarter longer to compile, for no difference that development or tests would see
  both: ['-O2', '-fPIC', '-pthread', '-DNDEBUG', '-D_FILE_OFFSET_BITS=64', '-w'],
  sqlite: ['-std=c99'],
  binding: [
    '-std=c++20',
    '-fno-rtti',
    '-fno-exceptions',
    '-fvisibility=hidden',
    '-fvisibility-inlines-hidden',
    '-DNODE_GYP_MODULE_NAME=better_sqlite3',
    '-DBUILDING_NODE_EXTENSION',
    '-DNAPI_VERSION=9',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'
  ],
  // SQLite's symbols stay inside: Electron has an SQLite of its own
  link: ['-shared', '-pthread', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-s']
}

/** The features the package itself is built with, so that both bindings read and write the same files alike. */
function features() {
  const text = readFileSync(join(sqlite, 'deps/defines.gypi'), 'utf8')
  return [...text.matchAll(/'((?:HAVE|SQLITE)_[^']+)'/g)].map(([, define]) => `-D${define}`)
}

export async function makeBinding(file, scratch) {
  const include = [
    join(modules, 'node-api-headers/include'),
    join(modules, 'node-addon-api'),
    join(sqlite, 'deps/sqlite3')
  ].flatMap((folder) => ['-I', folder])
  const engine = join(scratch, 'sqlite3.o')
  const binding = join(scratch, 'better_sqlite3.o')
  const compile = [
    [
      'gcc',
      [
        ...flags.both,
        ...flags.sqlite,
        ...features(),
        '-c',
        join(sqlite, 'deps/sqlite3/sqlite3.c'),
        '-o',
        engine
      ]
    ],
    [
      'g++',
      [
        ...flags.both,
        ...flags.binding,
        ...include,
        '-include',
        header,
        '-c',
        join(sqlite, 'src/better_sqlite3.cpp'),
        '-o',
        binding
      ]
    ]
  ]
  if (availableParallelism() > 1) await Promise.all(compile.map(([program, args]) => run(program, args)))
  else for (const [program, args] of compile) await run(program, args)
  await run('g++', [...flags.link, '-o', file, binding, engine, '-ldl'])
}

// One line that must not be seen: typed without echo on a terminal, else the first line of stdin.

export async function readSecret() {
  if (!process.stdin.isTTY) return firstLine(await everything())
  // before the question: what is typed at once must not be seen either
  process.stdin.setRawMode(true)
  process.stderr.write('Password or recovery kit: ')
  try {
    return await typedLine()
  } finally {
    process.stdin.setRawMode(false)
    process.stdin.pause()
    process.stderr.write('\n')
  }
}

const firstLine = (text) => text.split(/\r?\n/, 1)[0]

async function everything() {
  let text = ''
  for await (const piece of process.stdin.setEncoding('utf8')) text += piece
  return text
}

function typedLine() {
  return new Promise((done, fail) => {
    let line = ''
    const onData = (piece) => {
      for (const key of piece) {
        if (key === '\u0003') return end(() => fail(new Error('interrupted')))
        if (key === '\r' || key === '\n') return end(() => done(line))
        line = key === '\u007f' || key === '\b' ? line.slice(0, -1) : line + key
      }
    }
    const end = (then) => {
      process.stdin.off('data', onData)
      then()
    }
    process.stdin.setEncoding('utf8').on('data', onData)
  })
}

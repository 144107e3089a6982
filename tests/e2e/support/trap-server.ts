import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this computer that only counts who calls: the outside that the page must never reach. */
export interface TrapServer {
  /** `127.0.0.1:port` */
  host: string
  calls(): string[]
  stop(): Promise<void>
}

export async function startTrapServer(): Promise<TrapServer> {
  const calls: string[] = []
  const server: Server = createServer((request, response) => {
    calls.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.setHeader('access-control-allow-origin', '*')
    response.end('caught')
  })
  server.on('upgrade', (request, socket) => {
    calls.push(`upgrade ${request.url ?? ''}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    calls: () => calls,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

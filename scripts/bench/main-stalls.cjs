// Put before main by bench:paste: at each SIGUSR2, the longest that main was kept from its next turn since the last.
const { monitorEventLoopDelay } = require('node:perf_hooks')

const RESOLUTION = 1
const delays = monitorEventLoopDelay({ resolution: RESOLUTION })
delays.enable()
process.on('SIGUSR2', () => {
  process.stderr.write(`main-stall ${Math.max(0, delays.max / 1e6 - RESOLUTION).toFixed(2)}\n`)
  delays.reset()
})

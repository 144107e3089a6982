/** Tells main and the tests that the first screen is drawn and takes input. */
export function signalReady(): void {
  document.documentElement.dataset.ready = 'true'
}

const msOfDay = 86_400_000

/** The clock of a sample vault: samples were made in the past, so that there is something old in it. */
export class SampleClock {
  #daysAgo = 0

  readonly nowMs = (): number => Date.now() - this.#daysAgo * msOfDay

  /** What is done next is done so many days before today. */
  goBack(days: number): void {
    this.#daysAgo = days
  }
}

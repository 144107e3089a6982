import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Begins with the files of these names, in this order. They take a minute or more each: begun last, they would run on
 * while the other cores have nothing left to do.
 */
export const longestFirst = (...names: readonly string[]): typeof BaseSequencer =>
  class LongestFirst extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const place = ({ moduleId }: TestSpecification) => {
        const found = names.findIndex((name) => moduleId.endsWith(`/${name}`))
        return found === -1 ? names.length : found
      }
      // Sorting keeps the order of those that have the same place.
      return (await super.sort(files)).sort((one, other) => place(one) - place(other))
    }
  }

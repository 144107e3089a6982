import { Dices } from 'lucide-react'
import { generatorText as text } from '../../text/generator-text.ts'
import { IconButton } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useGenerator } from './generator-store.ts'

/** Makes a password by the recipe that was used last. SECURITY: the value goes to `onValue` and is kept nowhere. */
export function GenerateButton({ onValue }: { onValue: (value: string) => void }) {
  const make = useGenerator((store) => store.make)
  const recipe = useGenerator((store) => store.recipe)
  const run = useRun()
  return (
    <IconButton
      label={text.generate}
      icon={<Dices />}
      onPress={() => {
        run(async () => {
          const made = await make(recipe)
          if (made.kind === 'made') onValue(made.generated.value)
        })
      }}
    />
  )
}

import { Dices, RotateCw } from 'lucide-react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { generatorText as text } from '../../text/generator-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { GeneratedValue } from './GeneratedValue.tsx'
import { useGenerator } from './generator-store.ts'
import { RecipeForm } from './RecipeForm.tsx'
import { useGenerated } from './use-generated.ts'
import './generator.css'

/**
 * Opens the generator beside a field that takes what it makes. SECURITY: the value goes to `onValue`, which puts it
 * into its input by hand; it is in no state on the way.
 */
export function GenerateButton({ onValue }: { onValue: (value: string) => void }) {
  return (
    <DialogTrigger>
      <AriaButton aria-label={text.generate} className="button icon quiet">
        <Dices aria-hidden />
      </AriaButton>
      <Popover className="generate-popover" placement="bottom end" offset={6}>
        <Dialog className="generate-dialog" aria-label={text.title}>
          {({ close }) => (
            <Panel
              onUse={(value) => {
                onValue(value)
                close()
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Panel({ onUse }: { onUse: (value: string) => void }) {
  const recipe = useGenerator((store) => store.recipe)
  const choose = useGenerator((store) => store.chooseRecipe)
  const saveRecipe = useGenerator((store) => store.saveRecipe)
  const { ref, about, again, value } = useGenerated(recipe)
  const run = useRun()
  return (
    <div className="generate-panel">
      <GeneratedValue about={about} valueRef={ref} />
      <div className="generate-actions">
        <Button
          kind="primary"
          autoFocus
          isDisabled={about.kind !== 'made'}
          onPress={() => {
            const made = value()
            if (made === undefined) return
            run(saveRecipe)
            onUse(made.value)
          }}
        >
          {text.use}
        </Button>
        <Button onPress={again}>
          <RotateCw aria-hidden />
          {text.again}
        </Button>
      </div>
      <RecipeForm recipe={recipe} onChange={choose} />
    </div>
  )
}

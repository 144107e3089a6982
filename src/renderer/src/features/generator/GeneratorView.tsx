import { Copy, RotateCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { generatorText as text } from '../../text/generator-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { ViewHead } from '../../ui/ViewHead.tsx'
import { GeneratedHistory } from './GeneratedHistory.tsx'
import { GeneratedValue } from './GeneratedValue.tsx'
import { useGenerator } from './generator-store.ts'
import { RecipeForm } from './RecipeForm.tsx'
import { SiteRules } from './SiteRules.tsx'
import { useGenerated } from './use-generated.ts'
import './generator.css'

/** Makes passwords, passphrases and the like, by what is set here or by what a site asks for. */
export function GeneratorView() {
  const recipe = useGenerator((store) => store.recipe)
  const choose = useGenerator((store) => store.chooseRecipe)
  const copy = useGenerator((store) => store.copy)
  const saveRecipe = useGenerator((store) => store.saveRecipe)
  const loadHistory = useGenerator((store) => store.loadHistory)
  const say = useNotice((store) => store.say)
  const { ref, about, again, value } = useGenerated(recipe)
  const run = useRun()
  // A recipe that came from outside is drawn anew: its fields hold what was typed into them.
  const [drawn, setDrawn] = useState(0)
  useEffect(
    () => () => {
      saveRecipe().catch(() => undefined)
    },
    [saveRecipe]
  )
  return (
    <div className="page-content settings generator">
      <ViewHead title={text.title} lead={text.lead} />
      <div className="card generator-card">
        <GeneratedValue about={about} valueRef={ref} />
        <div className="generate-actions">
          <Button kind="primary" autoFocus onPress={again}>
            <RotateCw aria-hidden />
            {text.again}
          </Button>
          <Button
            isDisabled={about.kind !== 'made'}
            onPress={() => {
              const made = value()
              if (made === undefined) return
              run(async () => {
                await copy(made.id)
                await loadHistory()
                say({ text: text.copied, tone: 'plain' })
              })
            }}
          >
            <Copy aria-hidden />
            {text.copy}
          </Button>
        </div>
        <RecipeForm key={drawn} recipe={recipe} onChange={choose} />
      </div>
      <SiteRules
        onRecipe={(read) => {
          choose(read)
          setDrawn(drawn + 1)
        }}
      />
      <GeneratedHistory />
    </div>
  )
}

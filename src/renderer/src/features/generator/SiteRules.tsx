import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Recipe } from '../../../../shared/model/generator.ts'
import { generatorText as text } from '../../text/generator-text.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useGenerator } from './generator-store.ts'

/** What sites ask for, read out of their own words, and kept under names. */
export function SiteRules({ onRecipe }: { onRecipe: (recipe: Recipe) => void }) {
  const readRules = useGenerator((store) => store.readRules)
  const [understood, setUnderstood] = useState<string[]>()
  const rules = useRef<HTMLTextAreaElement>(null)
  const run = useRun()
  return (
    <>
      <h2>{text.rules}</h2>
      <div className="card site-rules">
        <p className="quiet">{text.rulesLead}</p>
        <Field label={text.rulesField}>
          {(ties) => (
            <textarea {...ties} ref={rules} className="input" rows={2} maxLength={2000} spellCheck={false} />
          )}
        </Field>
        <div className="generate-actions">
          <Button
            onPress={() => {
              run(async () => {
                const read = await readRules(rules.current?.value ?? '')
                setUnderstood(read.recipe === null ? [] : read.understood)
                if (read.recipe !== null) onRecipe(read.recipe)
              })
            }}
          >
            {text.read}
          </Button>
        </div>
        <div role="status">
          {understood?.length === 0 && <p className="complaint">{text.notUnderstood}</p>}
          {understood !== undefined && understood.length > 0 && (
            <>
              <p>{text.understood}</p>
              <ul className="understood">
                {understood.map((part, at) => (
                  <li key={at}>
                    <bdi>{part}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <Presets onRecipe={onRecipe} />
      </div>
    </>
  )
}

function Presets({ onRecipe }: { onRecipe: (recipe: Recipe) => void }) {
  const presets = useGenerator((store) => store.presets)
  const keep = useGenerator((store) => store.keepPresets)
  const recipe = useGenerator((store) => store.recipe)
  const say = useNotice((store) => store.say)
  const name = useRef<HTMLInputElement>(null)
  const run = useRun()
  return (
    <>
      <form
        className="preset-form"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = name.current?.value.trim() ?? ''
          if (typed === '') return
          run(async () => {
            await keep([...presets.filter((one) => one.name !== typed), { name: typed, recipe }].slice(-100))
            if (name.current !== null) name.current.value = ''
            say({ text: text.presetKept(typed), tone: 'plain' })
          })
        }}
      >
        <TextField label={text.presetName} inputRef={name} maxLength={64} />
        <Button type="submit">{text.keepPreset}</Button>
      </form>
      {presets.length > 0 && (
        <ul className="presets" aria-label={text.presets}>
          {presets.map((preset) => (
            <li key={preset.name}>
              <Button
                aria-label={text.usePreset(preset.name)}
                onPress={() => {
                  onRecipe(preset.recipe)
                }}
              >
                <bdi>{preset.name}</bdi>
              </Button>
              <IconButton
                label={text.removePreset(preset.name)}
                icon={<X />}
                onPress={() => {
                  run(() => keep(presets.filter((one) => one !== preset)))
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

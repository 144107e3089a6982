import type { Recipe } from '../../../../shared/model/generator.ts'
import { generatorText as text } from '../../text/generator-text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { NumberSlider } from './NumberSlider.tsx'
import { recipeKinds, recipeOfKind } from './recipe-kinds.ts'

interface FormProps<R extends Recipe> {
  recipe: R
  onChange: (recipe: Recipe) => void
}
type Of<K extends Recipe['kind']> = FormProps<Extract<Recipe, { kind: K }>>

/** Everything that a recipe says. Each change makes another value. */
export function RecipeForm({ recipe, onChange }: FormProps<Recipe>) {
  return (
    <div className="recipe">
      <SelectField
        label={text.kind}
        choices={recipeKinds.map((key) => ({ key, label: text.kinds[key] }))}
        chosen={recipe.kind}
        onChoose={(kind) => {
          onChange(recipeOfKind(kind))
        }}
      />
      {recipe.kind === 'random' && <CharacterForm recipe={recipe} onChange={onChange} />}
      {recipe.kind === 'passphrase' && <PassphraseForm recipe={recipe} onChange={onChange} />}
      {recipe.kind === 'pronounceable' && <PronounceableForm recipe={recipe} onChange={onChange} />}
      {recipe.kind === 'pin' && (
        <>
          <NumberSlider
            label={text.length}
            {...{ min: 4, max: 32, value: recipe.length }}
            onChange={(length) => {
              onChange({ ...recipe, length })
            }}
          />
          <p className="hint">{text.pinNote}</p>
        </>
      )}
      {recipe.kind === 'user-name' && <UserNameForm recipe={recipe} onChange={onChange} />}
    </div>
  )
}

function CharacterForm({ recipe, onChange }: Of<'random'>) {
  const switches = ['lower', 'upper', 'digits', 'symbols', 'noLookAlikes', 'oneOfEach'] as const
  return (
    <>
      <NumberSlider
        label={text.length}
        {...{ min: 4, max: 256, sliderMax: 64, value: recipe.length }}
        onChange={(length) => {
          onChange({ ...recipe, length })
        }}
      />
      <div className="recipe-switches">
        {switches.map((name) => (
          <Checkbox
            key={name}
            isSelected={recipe[name]}
            onChange={(is) => {
              onChange({ ...recipe, [name]: is })
            }}
          >
            {text[name]}
          </Checkbox>
        ))}
      </div>
      <div className="recipe-pair">
        <TextField
          label={text.include}
          mono
          maxLength={128}
          defaultValue={recipe.include}
          onText={(include) => {
            onChange({ ...recipe, include })
          }}
        />
        <TextField
          label={text.exclude}
          mono
          maxLength={128}
          defaultValue={recipe.exclude}
          onText={(exclude) => {
            onChange({ ...recipe, exclude })
          }}
        />
      </div>
    </>
  )
}

function PassphraseForm({ recipe, onChange }: Of<'passphrase'>) {
  return (
    <>
      <NumberSlider
        label={text.words}
        {...{ min: 3, max: 20, sliderMax: 12, value: recipe.words }}
        onChange={(words) => {
          onChange({ ...recipe, words })
        }}
      />
      <div className="recipe-pair">
        <TextField
          label={text.separator}
          mono
          maxLength={8}
          defaultValue={recipe.separator}
          onText={(separator) => {
            onChange({ ...recipe, separator })
          }}
        />
        <SelectField
          label={text.capitals}
          choices={(['none', 'first', 'all'] as const).map((key) => ({ key, label: text.capitalsOf[key] }))}
          chosen={recipe.capitals}
          onChoose={(capitals) => {
            onChange({ ...recipe, capitals })
          }}
        />
      </div>
      <Checkbox
        isSelected={recipe.withNumber}
        onChange={(withNumber) => {
          onChange({ ...recipe, withNumber })
        }}
      >
        {text.withNumber}
      </Checkbox>
    </>
  )
}

function PronounceableForm({ recipe, onChange }: Of<'pronounceable'>) {
  return (
    <>
      <NumberSlider
        label={text.length}
        {...{ min: 4, max: 256, sliderMax: 64, value: recipe.length }}
        onChange={(length) => {
          onChange({ ...recipe, length })
        }}
      />
      <div className="recipe-switches">
        <Checkbox
          isSelected={recipe.capitals}
          onChange={(capitals) => {
            onChange({ ...recipe, capitals })
          }}
        >
          {text.withCapital}
        </Checkbox>
        <Checkbox
          isSelected={recipe.withNumber}
          onChange={(withNumber) => {
            onChange({ ...recipe, withNumber })
          }}
        >
          {text.withNumber}
        </Checkbox>
      </div>
    </>
  )
}

function UserNameForm({ recipe, onChange }: Of<'user-name'>) {
  return (
    <>
      <SelectField
        label={text.style}
        choices={(['words', 'pronounceable', 'random'] as const).map((key) => ({
          key,
          label: text.styles[key]
        }))}
        chosen={recipe.style}
        onChoose={(style) => {
          onChange({ ...recipe, style })
        }}
      />
      <Checkbox
        isSelected={recipe.withNumber}
        onChange={(withNumber) => {
          onChange({ ...recipe, withNumber })
        }}
      >
        {text.withNumberName}
      </Checkbox>
    </>
  )
}

import { Plus, Trash2 } from 'lucide-react'
import { secondFactorKinds, type KindOfSecondFactor } from '../../../../../shared/rules/credential-kinds.ts'
import { editorText as text } from '../../../text/editor-text.ts'
import { kindsText } from '../../../text/kinds-text.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { inputName } from './read-editor.ts'
import type { Editor } from './use-editor.ts'

const most = 20

/** Which second factors the site asks for, and where each goes. */
export function FactorsInput({ editor }: { editor: Editor }) {
  const { factors } = editor.shape
  const choose = (key: number, kind: KindOfSecondFactor) => {
    editor.reshape((shape) => ({
      ...shape,
      factors: shape.factors.map((factor) => (factor.key === key ? { ...factor, kind } : factor))
    }))
  }
  const add = () => {
    editor.reshape((shape) => {
      const key = Math.max(-1, ...shape.factors.map((factor) => factor.key)) + 1
      return { ...shape, factors: [...shape.factors, { key, kind: 'app', where: '' }] }
    })
  }
  const remove = (key: number) => {
    editor.reshape((shape) => ({ ...shape, factors: shape.factors.filter((factor) => factor.key !== key) }))
  }
  return (
    <fieldset className="editor-part">
      <legend>{text.factors}</legend>
      {factors.length === 0 && <p className="hint">{text.factorsHint}</p>}
      {factors.map(({ key, kind, where }) => (
        <div key={key} className="factor-input">
          <SelectField
            label={text.factorKind}
            quietLabel
            choices={secondFactorKinds.map((one) => ({ key: one, label: kindsText.factors[one] }))}
            chosen={kind}
            onChoose={(chosen) => {
              choose(key, chosen)
            }}
          />
          <TextField
            label={kindsText.factorWhere[kind]}
            name={inputName.where(key)}
            defaultValue={where}
            maxLength={256}
          />
          <IconButton
            label={text.removeFactor}
            icon={<Trash2 />}
            onPress={() => {
              remove(key)
            }}
          />
        </div>
      ))}
      {factors.length < most && (
        <Button kind="quiet" onPress={add}>
          <Plus aria-hidden /> {text.addFactor}
        </Button>
      )}
    </fieldset>
  )
}

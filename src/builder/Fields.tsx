/** The builder's form controls. */
import { type ReactNode, useId, useState } from 'react'

interface Choice<Value extends string> {
  value: Value
  label: string
  /** The label's language, where it is not the page's. */
  language?: string
}

interface ChoicesProps<Value extends string> {
  legend: string
  choices: readonly Choice<Value>[]
  chosen: Value
  onChoose: (value: Value) => void
}

export function Choices<Value extends string>({ legend, choices, chosen, onChoose }: ChoicesProps<Value>) {
  const name = useId()
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label, language }) => (
        <label key={value} lang={language}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface SwitchesProps<Value extends string> extends Omit<ChoicesProps<Value>, 'chosen' | 'onChoose'> {
  chosen: readonly Value[]
  onSwitch: (value: Value, isOn: boolean) => void
}

export const Switches = <Value extends string>({
  legend,
  choices,
  chosen,
  onSwitch,
}: SwitchesProps<Value>) => (
  <fieldset className="choices">
    <legend>{legend}</legend>
    {choices.map(({ value, label }) => (
      <label key={value}>
        <input
          type="checkbox"
          checked={chosen.includes(value)}
          onChange={(event) => onSwitch(value, event.target.checked)}
        />
        <span>{label}</span>
      </label>
    ))}
  </fieldset>
)

interface SelectProps<Value extends string> extends Omit<ChoicesProps<Value>, 'legend'> {
  label: string
}

export function Select<Value extends string>({ label, choices, chosen, onChoose }: SelectProps<Value>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => {
          const choice = choices.find(({ value }) => value === target.value)
          if (choice) onChoose(choice.value)
        }}
      >
        {choices.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

interface TextFieldProps {
  label: string
  hint?: string
  /** What stands by the field while what was typed is not fit. */
  error?: string
  value: string
  isFit: (text: string) => boolean
  /** Told of what is fit only; what is not stays in the field. */
  onChange: (text: string) => void
  inputMode?: 'numeric' | 'text'
}

export function TextField(props: TextFieldProps): ReactNode {
  const { label, hint, error, value, isFit, onChange, inputMode = 'text' } = props
  const [typed, setTyped] = useState(value)
  const id = useId()
  const isWrong = !isFit(typed.trim())
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed}
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => {
          setTyped(target.value)
          if (isFit(target.value.trim())) onChange(target.value.trim())
        }}
      />
      <p id={`${id}-note`} className="field__note" data-wrong={isWrong}>
        {isWrong ? error : hint}
      </p>
    </div>
  )
}

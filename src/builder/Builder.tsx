import { useCallback, useEffect, useState } from 'react'
import { type Locale, locales } from '../domain/locale.ts'
import type { ToldStory } from '../domain/story.ts'
import type { OptionName, Options } from '../embed/loader/options.ts'
import { createFormat } from '../messages/format.ts'
import { describeMap } from '../picture/describe.ts'
import { CodeToCopy } from './CodeToCopy.tsx'
import { embedCode, forms } from './code.ts'
import { Choices, Select, Switches, TextField } from './Fields.tsx'
import { Preview } from './Preview.tsx'
import { isFit, readSetup, type Setup, widths, writeSetup } from './setup.ts'
import { builderWords, type BuilderWords } from './words.ts'

interface BuilderProps {
  /** The story in each language that an embed can be in. */
  stories: Record<Locale, ToldStory>
  /** The language of this page. */
  locale: Locale
  /** The address of the map's site, which ends in a slash. */
  site: string
}

interface PartProps {
  words: BuilderWords
  story: ToldStory
  options: Options
  /** `undefined` takes an option back. */
  choose: (changed: Options) => void
}

const languageNames: Record<Locale, string> = { en: 'English', uk: 'Українська' }
const NONE = 'none'

/** Colours of a page that stay legible, for examples. */
const colours = [
  ['accent', '#c70000'],
  ['background', '#fff4f2'],
] as const

function WhatItShows({ words, story, options, choose }: PartProps) {
  const format = createFormat(story.locale)
  const all = story.layers.map(({ id }) => id as string)
  const layers = options.layers === undefined ? all : options.layers.split(/[ ,]+/)
  const switchLayer = (layer: string, isOn: boolean) => {
    const now = all.filter((id) => (id === layer ? isOn : layers.includes(id)))
    choose({ layers: now.length === all.length ? undefined : now.join() || NONE })
  }
  return (
    <section aria-labelledby="shows">
      <h2 id="shows">{words.shows}</h2>
      <Select
        label={words.region}
        choices={[
          { value: '', label: words.noRegion },
          ...story.regions.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        chosen={options.region ?? ''}
        onChoose={(region) => choose({ region: region === '' ? undefined : region })}
      />
      <Select
        label={words.date}
        choices={story.dates.map(({ id, label }) => ({
          value: id as string,
          label: `${format.date(id)}: ${label}`,
        }))}
        chosen={options.date ?? story.defaultDate}
        onChoose={(date) => choose({ date: date === story.defaultDate ? undefined : date })}
      />
      <Switches
        legend={words.layers}
        choices={story.layers.map(({ id, name }) => ({ value: id as string, label: name }))}
        chosen={layers}
        onSwitch={switchLayer}
      />
      <Choices
        legend={words.language}
        choices={locales.map((value) => ({ value, label: languageNames[value], language: value }))}
        chosen={options.lang === 'uk' ? 'uk' : 'en'}
        onChoose={(lang) => choose({ lang: lang === 'en' ? undefined : lang })}
      />
    </section>
  )
}

const choicesIn = <Value extends string>(labels: Record<Value, string>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }))

function HowItBehaves({ words, options, choose }: PartProps) {
  const chosenOf = <Value extends string>(labels: Record<Value, string>, said: string | undefined) =>
    (Object.keys(labels) as Value[]).find((value) => value === said) ?? ('auto' as Value)
  const text = (name: OptionName) => ({
    value: options[name] ?? '',
    isFit: (typed: string) => isFit(name, typed, options),
    onChange: (typed: string) => choose({ [name]: typed === '' ? undefined : typed }),
  })
  const unlessAuto = (value: string) => (value === 'auto' ? undefined : value)
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">{words.looks}</h2>
      <Select
        label={words.theme}
        choices={choicesIn(words.themes)}
        chosen={chosenOf(words.themes, options.theme)}
        onChoose={(theme) => choose({ theme: unlessAuto(theme) })}
      />
      <Select
        label={words.engine}
        choices={choicesIn(words.engines)}
        chosen={chosenOf(words.engines, options.engine)}
        onChoose={(engine) => choose({ engine: unlessAuto(engine) })}
      />
      {colours.map(([name, example]) => (
        <TextField
          key={name}
          label={words[name]}
          hint={words.colourHint(example)}
          error={words.colourError(example)}
          {...text(name)}
        />
      ))}
      <TextField label={words.font} hint={words.fontHint} error={words.fontError} {...text('font')} />
      <TextField
        label={words.height}
        hint={words.heightHint}
        error={words.heightError}
        inputMode="numeric"
        {...text('height')}
      />
      <TextField
        label={words.article}
        hint={words.articleHint}
        error={words.articleError}
        {...text('article')}
      />
      <TextField label={words.title} {...text('title')} />
    </section>
  )
}

/** The form, the map as the code shows it, and the code. */
export function Builder({ stories, locale, site }: BuilderProps) {
  const [setup, setSetup] = useState<Setup>(() => readSetup(window.location.search, locale))
  const { form, width, options } = setup
  const words = builderWords[locale]
  const story = stories[locale]
  const embedded = stories[options.lang === 'uk' ? 'uk' : 'en']
  const change = (changed: Partial<Setup>) => setSetup((before) => ({ ...before, ...changed }))
  const choose = useCallback(
    (changed: Options) => setSetup((before) => ({ ...before, options: { ...before.options, ...changed } })),
    [],
  )
  useEffect(() => {
    window.history.replaceState(null, '', `${window.location.pathname}${writeSetup(setup, locale)}`)
  }, [setup, locale])
  const fallback = {
    title: builderWords[embedded.locale].linkText(embedded.title),
    description: describeMap(embedded, embedded.defaultDate),
  }
  const part = { words, story, options, choose }
  return (
    <div className="builder">
      <form className="builder__form" onSubmit={(event) => event.preventDefault()}>
        <WhatItShows {...part} />
        <HowItBehaves {...part} />
      </form>
      <section className="builder__code" aria-labelledby="code">
        <h2 id="code">{words.code}</h2>
        <Choices
          legend={words.kind}
          choices={forms.map((value) => ({ value, label: words.forms[value] }))}
          chosen={form}
          onChoose={(chosen) => change({ form: chosen })}
        />
        <CodeToCopy code={embedCode(form, site, options, fallback)} words={words} />
      </section>
      <section className="builder__preview" aria-labelledby="preview">
        <h2 id="preview">{words.preview}</h2>
        <Choices
          legend={words.width}
          choices={widths.map((value) => ({ value, label: value === 'full' ? words.widthFull : value }))}
          chosen={width}
          onChoose={(chosen) => change({ width: chosen })}
        />
        <div className="builder__column" style={width === 'full' ? undefined : { width: `${width}px` }}>
          <Preview
            form={form}
            site={site}
            options={{ ...options, title: options.title ?? fallback.title }}
            onChange={choose}
          />
        </div>
      </section>
    </div>
  )
}

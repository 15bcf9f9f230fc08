import type { PublishedStory } from '../domain/story.ts'
import { defaultView, type View } from '../state/view.ts'

const chosenRegion = ({ regions }: PublishedStory): View['region'] => {
  const fragment = window.location.hash.slice(1)
  return regions.find(({ id }) => id === fragment)?.id ?? null
}

/**
 * What the reader has chosen on the prerendered page while the program was on its way: dates and layers in
 * its form, a region by its fragment. What they left alone stays as the address asks.
 */
export function choicesOnPage(page: HTMLElement, story: PublishedStory, asked: View): View {
  const usual = defaultView(story)
  const checked = page.querySelector<HTMLInputElement>('input[name="date"]:checked')?.value
  const date = story.dates.find(({ id }) => id === checked)?.id ?? usual.date
  const layers = story.layers
    .map(({ id }) => id)
    .filter((id) => page.querySelector<HTMLInputElement>(`[data-layer="${id}"] input`)?.checked !== false)
  return {
    ...asked,
    region: asked.region ?? chosenRegion(story),
    date: date === usual.date ? asked.date : date,
    layers: layers.length === usual.layers.length ? asked.layers : layers,
  }
}

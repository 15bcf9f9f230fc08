import type { Passage } from '../src/domain/tables.ts'
import { expect, test } from './support/reader.ts'

const fragment = ({ locator }: Passage): string =>
  `#:~:text=${encodeURIComponent(locator.start).replace(/-/g, '%2D')},`

test.describe('A reader of the article’s passages', { tag: '@any-story' }, () => {
  test('finds all of them in the article’s order, each with the way to it', async ({ reader, tables }) => {
    await reader.opensPicture()
    expect(await reader.passageIds()).toEqual(tables.passages.map(({ id }) => id))
    for (const passage of tables.passages) {
      const card = reader.passage(passage.id)
      await expect(card).toContainText(passage.summary.en)
      if (passage.speaker) await expect(card).toContainText(passage.speaker.en)
      const link = card.getByRole('link', { name: 'Open in the article' })
      const address = (await link.getAttribute('href')) ?? ''
      expect(address.startsWith(`${tables.story.article.url}${fragment(passage)}`)).toBe(true)
      expect(decodeURIComponent(address).endsWith(passage.locator.end)).toBe(true)
    }
  })

  test('goes from a passage to each of its regions, and back to the passage from there', async ({
    reader,
    tables,
  }) => {
    test.setTimeout(120_000)
    await reader.opensPicture()
    for (const passage of tables.passages) {
      for (const { region } of passage.regions) {
        await reader
          .passage(passage.id)
          .getByRole('link', { name: reader.region(region).shortName.en, exact: true })
          .click()
        await reader.seesRegion(region)
        await expect(reader.passage(passage.id)).toBeVisible()
        await reader.page.keyboard.press('Escape')
        await reader.seesOverview()
        await expect(reader.passage(passage.id).locator(`[href="#${region}"]`)).toBeFocused()
        await expect(reader.passage(passage.id)).toBeInViewport()
      }
    }
  })

  test('goes to a region and back at once, and stays where they were', async ({ reader, tables }) => {
    await reader.page.setViewportSize({ width: 390, height: 844 })
    await reader.opensPicture()
    const passage = tables.passages.find(({ regions }) => regions.length > 0)
    if (!passage) throw new Error('a story without passages about regions')
    const card = reader.passage(passage.id)
    await card.scrollIntoViewIfNeeded()
    await card
      .locator('.chip')
      .first()
      .evaluate(async (chip: HTMLElement) => {
        chip.focus({ preventScroll: true })
        chip.click()
        await new Promise((resolve) => {
          setTimeout(resolve)
        })
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
      })
    await reader.page.waitForTimeout(300)
    await expect(card).toBeInViewport()
  })

  test('sees a passage’s regions light up on the map', async ({ reader, tables }) => {
    await reader.open()
    const quiet = await reader.mapPicture()
    const passage = tables.passages.find(({ regions }) => regions.length > 0)
    if (!passage) throw new Error('a story without passages about regions')
    await reader.passage(passage.id).getByRole('link', { name: 'Open in the article' }).focus()
    await reader.seesMapChange(quiet)
    await reader.passage(passage.id).getByRole('link', { name: 'Open in the article' }).blur()
    await reader.seesMapAgain(quiet)
  })

  test('is told which passages are context only', async ({ reader, tables }) => {
    await reader.opensPicture()
    for (const { id, regions } of tables.passages) {
      const context = reader.passage(id).getByText('Context: no region in particular')
      await expect(context).toHaveCount(regions.length === 0 ? 1 : 0)
    }
  })

  test('narrows them to a theme', async ({ reader, tables }) => {
    await reader.opensPicture()
    for (const theme of tables.themes) {
      await reader.page.getByRole('radio', { name: theme.name.en, exact: true }).check()
      const wanted = tables.passages.filter(({ themes }) => themes.includes(theme.id)).map(({ id }) => id)
      expect(await reader.passageIds()).toEqual(wanted)
    }
    await reader.page.getByRole('radio', { name: 'Everything' }).check()
    expect(await reader.passageIds()).toHaveLength(tables.passages.length)
  })
})

import { expect, test } from './support/reader.ts'

test.describe('A reader who switches layers', { tag: '@any-story' }, () => {
  test('sees each layer leave the map and come back', async ({ reader, tables }) => {
    await reader.open()
    const all = await reader.mapPicture()
    for (const { id } of tables.layers) {
      await expect(reader.layerSwitch(id)).toBeChecked()
      await reader.layerSwitch(id).uncheck()
      await reader.seesMapChange(all)
      await reader.layerSwitch(id).check()
      await reader.seesMapAgain(all)
    }
  })

  test('is told what stands by the legend', async ({ reader, tables }) => {
    await reader.opensPicture()
    await expect(reader.page.getByText(tables.story.caveat.en)).toBeVisible()
    for (const { name } of tables.layers) {
      await expect(reader.page.getByRole('checkbox', { name: name.en })).toBeVisible()
    }
  })
})

test.describe('The map’s colours on 20 September 2022', () => {
  const held = '#dd6a42'
  const notHeld = '#fffefb'

  test('fill what was held, never a whole region', async ({ reader }) => {
    await reader.open()
    const onMap = async (lon: number, lat: number) => reader.colourOnMap([lon, lat])
    expect(await onMap(35.0, 46.95), 'the south of Zaporizhzhia region').toBe(held)
    expect(await onMap(35.6, 47.75), 'the north of Zaporizhzhia region').toBe(notHeld)
    expect(await onMap(38.5, 49.7), 'the north of Luhansk region').toBe(held)
    expect(await onMap(36.95, 47.95), 'the west of Donetsk region').toBe(notHeld)
    expect(await onMap(35.6, 49.8), 'the west of Kharkiv region').toBe(notHeld)
  })

  test('lose what was held when the reader switches occupation off', async ({ reader }) => {
    await reader.open('?layers=counteroffensive,votes')
    expect(await reader.colourOnMap([35.0, 46.95])).toBe(notHeld)
  })
})

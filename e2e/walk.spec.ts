/** Readers walk through the story step by step, and are free to leave it at any step. */
import { expect, test, withMotion } from './support/reader.ts'

test.use({ contextOptions: withMotion })

const shownDate = 'input[name="date"]:checked'

test.describe('The story, step by step', () => {
  test.beforeEach(async ({ reader }) => reader.opensPicture())

  test('takes the reader through dates, layers and passages, and back to where they were', async ({
    page,
    reader,
  }) => {
    await reader.layerSwitch('counteroffensive').uncheck()
    await reader.showsDate('2022-02-23')
    await page.getByText('The story, step by step').click()
    const step = page.locator('.step[data-current="true"]')

    await expect(step.getByRole('heading')).toHaveText('What was held on the eve')
    await expect(page.locator(shownDate)).toHaveValue('2022-09-05')
    await expect(reader.layerSwitch('counteroffensive')).toBeChecked()
    await expect(page.getByText('Line of contact, 5 Sept')).toBeVisible()
    await expect(reader.layerSwitch('votes')).not.toBeChecked()
    await expect(step.getByRole('link', { name: 'Passage 1' })).toBeVisible()

    await page.getByRole('button', { name: 'Next' }).click()
    await expect(step.getByRole('heading')).toHaveText('What Ukraine took back')
    await expect(page.locator(shownDate)).toHaveValue('2022-09-20')
    await expect(reader.layerSwitch('counteroffensive')).toBeChecked()
    await expect(step.locator('figcaption')).toHaveText([
      '5 Sept 2022 33% occupied',
      '20 Sept 2022 6% occupied',
    ])
    await expect(step.getByRole('link', { name: 'Passage 2' })).toHaveAttribute(
      'href',
      /theguardian.*#:~:text=/,
    )

    await page.getByRole('button', { name: 'Next' }).click()
    await expect(reader.layerSwitch('counteroffensive')).toBeChecked()
    await expect(reader.layerSwitch('votes')).toBeChecked()
    await page.getByRole('button', { name: 'Back' }).click()
    await expect(step.getByRole('heading')).toHaveText('What Ukraine took back')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(step.getByRole('heading')).toHaveText('What was not held')
    await expect(page.getByText('Line of contact, 20 Sept')).toBeVisible()

    await page.getByRole('button', { name: 'Explore freely' }).click()
    await expect(page.locator('.step')).toHaveCount(0)
    await expect(page.getByText('The story, step by step')).toBeFocused()
    await expect(page.locator(shownDate)).toHaveValue('2022-02-23')
    await expect(reader.layerSwitch('counteroffensive')).not.toBeChecked()
    await expect(reader.layerSwitch('votes')).toBeChecked()
  })

  test('is told without the whole story beneath repeating it', async ({ page }) => {
    const summaries = page.locator('.standfirst, .date-summary')
    await expect(summaries.filter({ visible: true })).toHaveCount(2)
    await page.getByText('The story, step by step').click()
    await expect(page.locator('.step[data-current="true"]')).toBeVisible()
    await expect(summaries.filter({ visible: true })).toHaveCount(0)
    await page.emulateMedia({ media: 'print' })
    await expect(summaries.filter({ visible: true })).toHaveCount(2)
    await page.emulateMedia({ media: null })
    await page.getByText('The story, step by step').click()
    await expect(summaries.filter({ visible: true })).toHaveCount(2)
  })

  test('can be swiped through', async ({ page }) => {
    await page.getByText('The story, step by step').click()
    const steps = page.getByRole('list', { name: 'Steps of the story' })
    await steps.hover()
    await page.mouse.wheel(await steps.evaluate((list) => list.clientWidth), 0)
    await expect(page.locator('.steps__ways')).toContainText('Step 2 of 4')
    await expect(
      page.getByRole('status').filter({ hasText: 'Step 2 of 4: What Ukraine took' }),
    ).toBeAttached()
  })

  test('lights up the regions of a passage, and ends at a click on its own name', async ({
    page,
    reader,
  }) => {
    await page.getByText('The story, step by step').click()
    await page.getByRole('button', { name: 'Next' }).click()
    const step = page.locator('.step[data-current="true"]')
    await step.getByRole('link', { name: 'Passage 4' }).hover()
    await expect(page.locator('.picture-frame')).toHaveAttribute('data-lit', 'luhansk')
    await page.getByText('The story, step by step').click()
    await expect(page.locator('.step')).toHaveCount(0)
    await expect(page.locator(shownDate)).toHaveValue('2022-09-20')
    await expect(reader.layerSwitch('votes')).toBeChecked()
  })

  test('keeps a region that is chosen on the way, and gives back the date and the layers', async ({
    page,
    reader,
  }) => {
    await reader.layerSwitch('votes').uncheck()
    await reader.showsDate('2022-02-23')
    await page.getByText('The story, step by step').click()
    await expect(page.locator(shownDate)).toHaveValue('2022-09-05')
    await reader.choosesInList('kherson')
    await page.getByText('The story, step by step').click()
    await reader.seesRegion('kherson')
    await expect(page.locator(shownDate)).toHaveValue('2022-02-23')
    await expect(reader.layerSwitch('counteroffensive')).toBeChecked()
    await expect(reader.layerSwitch('votes')).not.toBeChecked()
  })

  test('ends with the back button: the card never tells another view than the map', async ({
    page,
    reader,
  }) => {
    await reader.showsDate('2022-02-23')
    await page.getByText('The story, step by step').click()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.locator('.steps__ways')).toContainText('Step 2 of 4')
    await page.goBack()
    await expect(page.locator('.step')).toHaveCount(0)
    await expect(page.locator(shownDate)).toHaveValue('2022-09-20')
    await expect(page).toHaveURL(/engine=picture$/)
  })

  test('adds nothing to the history: back leaves the page', async ({ page }) => {
    const entries = () => page.evaluate(() => window.history.length)
    const before = await entries()
    await page.getByText('The story, step by step').click()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.locator(shownDate)).toHaveValue('2022-09-20')
    await page.getByText('The story, step by step').click()
    expect(await entries()).toBe(before)
  })
})

test('the moving map goes with the steps, and shows the whole story again', async ({ page, reader }) => {
  await reader.open()
  const whole = await reader.mapPicture()
  await page.getByText('The story, step by step').click()
  await page.getByRole('button', { name: 'Next' }).click()
  await reader.seesMapChange(whole, 0.2)
  await page.getByRole('button', { name: 'Back to overview' }).click()
  await page.getByText('The story, step by step').click()
  await reader.seesMap()
  await reader.leavesTheMap()
  await reader.seesMapAgain(whole)
})

test('the whole story is shown again also where a region was chosen on the way', async ({ page, reader }) => {
  await reader.open()
  const begun = await reader.mapPicture()
  const overview = page.getByRole('button', { name: 'Back to overview' })
  await page.getByText('The story, step by step').click()
  await page.getByRole('button', { name: 'Next' }).click()
  await reader.seesMapChange(begun, 0.2)
  await overview.click()
  await reader.seesMap()
  await reader.leavesTheMap()
  const whole = await reader.mapPicture()
  await reader.choosesInList('kherson')
  await reader.seesMapChange(whole, 0.2)
  await overview.click()
  await reader.leavesTheMap()
  await reader.seesMapAgain(whole)
  await page.waitForTimeout(1000)
  await reader.seesMapAgain(whole)
})

test('opened before the page is live, it shows its steps once it is', async ({ page, reader }) => {
  const letGo = await reader.holdsBack('**/start-*.js')
  await page.goto('./?engine=picture', { waitUntil: 'commit' })
  await page.getByText('The story, step by step').click()
  letGo()
  await expect(page.locator('.steps__ways')).toContainText('Step 1 of 4')
})

test('says where the steps do not come', async ({ page, reader, expectedMessages }) => {
  expectedMessages.push(/Failed to load resource/)
  await page.route('**/Steps-*.js', (route) => route.abort())
  await reader.opensPicture()
  await page.getByText('The story, step by step').click()
  await expect(page.getByText('The steps could not be loaded.')).toBeVisible()
})

test('in Ukrainian too', async ({ page, reader }) => {
  await reader.opensPicture({ folder: './uk/' })
  await page.getByText('Історія крок за кроком').click()
  await page.getByRole('button', { name: 'Далі' }).click()
  await expect(page.getByRole('heading', { name: 'Що повернула Україна' })).toBeInViewport()
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing promises steps that do not come', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByText('The story, step by step')).toBeHidden()
    await expect(page.getByText('All figures as a table')).toBeVisible()
  })
})

import { expect, test } from './support/host.ts'

test.describe('A host that speaks with its map', () => {
  test('is told that it is live, and with what regions; and again whenever it says hello', async ({
    host,
    tables,
  }) => {
    await host.showsMap()
    const regions = tables.regions.map(({ id }) => id)
    await host.tells({ kind: 'hello' })
    await expect.poll(() => host.hears('ready')).toHaveLength(2)
    const [ready, answer] = (await host.hears('ready')) as { regions: string[]; isAnswer: boolean }[]
    expect([ready?.isAnswer, answer?.isAnswer]).toEqual([false, true])
    expect(ready?.regions.toSorted()).toEqual(regions.toSorted())
    expect(await host.hears('links')).toEqual([])
  })

  test('changes what is shown, and is not told what it has ordered itself', async ({ host }) => {
    await host.showsMap()
    await host.tells({ kind: 'select', region: 'kherson' })
    await expect(host.region('kherson')).toBeVisible()
    await host.tells({ kind: 'date', date: '2022-09-05' })
    await expect(host.frame.locator('input[name="date"][value="2022-09-05"]')).toBeChecked()
    await host.tells({ kind: 'layers', layers: ['occupation'] })
    await expect(host.frame.locator('[data-layer="votes"] input')).not.toBeChecked()
    await expect(host.frame.locator('[data-layer="occupation"] input')).toBeChecked()
    await host.tells({ kind: 'highlight', regions: ['donetsk', 'luhansk'] })
    await expect(host.frame.locator('.picture-frame')).toHaveAttribute('data-lit', 'kherson donetsk luhansk')
    await host.tells({ kind: 'highlight', regions: [] })
    await expect(host.frame.locator('.picture-frame')).toHaveAttribute('data-lit', 'kherson')
    await host.tells({ kind: 'clear' })
    await expect(host.region('kherson')).toHaveCount(0)
    for (const kind of ['region', 'date', 'layers']) expect(await host.hears(kind), kind).toEqual([])
  })

  test('is told what the reader does', async ({ host }) => {
    await host.showsMap()
    await host.frame.locator('#region-kherson').click()
    await expect.poll(() => host.hears('region')).toEqual([{ kind: 'region', region: 'kherson' }])
    await host.frame.locator('.back').click()
    await expect.poll(() => host.hears('region')).toHaveLength(2)
    expect((await host.hears('region')).at(-1)).toEqual({ kind: 'region', region: null })
    await host.frame.locator('input[value="2022-09-05"]').check()
    await expect.poll(() => host.hears('date')).toEqual([{ kind: 'date', date: '2022-09-05' }])
    await host.frame.locator('[data-layer="votes"] input').uncheck()
    await expect.poll(() => host.hears('layers')).toHaveLength(1)
    const [{ layers }] = (await host.hears('layers')) as [{ layers: string[] }]
    expect(layers).not.toContain('votes')
  })

  test('sees its own words for a passage, as text, and is told to show it', async ({
    host,
    tables,
    expectedMessages,
  }) => {
    expectedMessages.push(/^The map knows no region "atlantis"/)
    /* Of the passages a frame shows those about the region that is selected. */
    const [quoted, other] = tables.passages.filter(({ regions }) =>
      regions.some(({ region }) => region === 'kherson'),
    )
    if (!quoted || !other) throw new Error('the story has too few passages about one region')
    const passage = quoted.id
    const { start, end } = quoted.locator
    const words = `${start} <img src=x onerror=alert(1)> & ${end.replace(/\W+$/, '')}`
    await host.showsMap()
    await host.tells({ kind: 'hello' })
    await host.tells({
      kind: 'article',
      paragraphs: [
        { text: 'Nothing', regions: null },
        { text: words, regions: null },
        { text: 'Said by the desk', regions: ['kherson', 'atlantis'] },
      ],
    })
    await expect.poll(() => host.hears('links')).toHaveLength(1)
    const [{ links }] = (await host.hears('links')) as [{ links: object[] }]
    expect(links).toEqual([
      expect.objectContaining({ passage, first: 1, start: 0, last: 1, end: words.length }),
      { passage: 'paragraph:2', regions: ['kherson'], first: 2, start: 0, last: 2, end: 16 },
    ])

    await host.tells({ kind: 'select', region: 'kherson' })
    const card = host.frame.locator(`[data-passage="${passage}"]`)
    await expect(card.locator('blockquote')).toHaveText(words)
    await expect(card).toContainText('Our summary')
    await card.getByRole('link', { name: 'Show in the article' }).click()
    await expect.poll(() => host.hears('passage')).toEqual([{ kind: 'passage', passage }])
    await expect(host.frame.locator(`[data-passage="${other.id}"] .passage__link`)).toHaveText(
      /^Open in the article/,
    )
    await expect(host.frame.locator(`[data-passage="${other.id}"] blockquote`)).toHaveCount(0)
  })

  test('changes the theme and the language, and what is shown stays', async ({ host, page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await host.showsMap('region=kharkiv')
    const body = host.frame.locator('body')
    const light = await body.evaluate((one) => getComputedStyle(one).backgroundColor)
    await host.tells({ kind: 'theme', theme: 'dark' })
    await expect(body).not.toHaveCSS('background-color', light)
    await host.tells({ kind: 'theme', theme: 'auto' })
    await expect(body).toHaveCSS('background-color', light)
    await host.tells({ kind: 'language', language: 'uk' })
    await expect(host.frame.locator('html')).toHaveAttribute('lang', 'uk')
    await expect(host.region('kharkiv')).toContainText('Харківська область')
  })

  test('is told where the map fails', async ({ host, page, expectedMessages }) => {
    expectedMessages.push(/./)
    await page.route('**/maplibre-gl-worker-*', (route) => route.abort())
    await host.showsMap('engine=auto')
    await expect
      .poll(() => host.hears('error'), { timeout: 30_000 })
      .toEqual([{ kind: 'error', reason: 'map' }])
  })

  test('is not disturbed by what makes no sense: a word in the console tells of it', async ({
    host,
    page,
    expectedMessages,
  }) => {
    const told: string[] = []
    page.on('console', (message) => told.push(message.text()))
    expectedMessages.push(/^The map knows no /)
    await host.showsMap('region=kharkiv')
    for (const message of [
      { kind: 'select', region: 'atlantis' },
      { kind: 'select', region: '__proto__' },
      { kind: 'date', date: '1999-01-01' },
      { kind: 'layers', layers: ['nothing'] },
      { kind: 'language', language: 'tlh' },
      { kind: 'clear', version: 2 },
      { kind: 'article', paragraphs: [{ text: 'nothing', regions: ['none'] }] },
    ]) {
      await host.tells(message)
    }
    await host.tells({ kind: 'highlight', regions: ['donetsk'] })
    await expect(host.frame.locator('.picture-frame')).toHaveAttribute('data-lit', 'kharkiv donetsk')
    await expect(host.region('kharkiv')).toBeVisible()
    await expect(host.frame.locator('[data-layer="occupation"] input')).toBeChecked()
    await expect(host.frame.locator('blockquote')).toHaveCount(0)
    for (const unknown of ['atlantis', '__proto__', '1999-01-01', 'nothing'])
      expect(told.filter((words) => words.startsWith(`The map knows no "${unknown}".`))).toHaveLength(1)
  })
})

test.describe('A stranger on the host’s page', () => {
  test('changes nothing and is told nothing', async ({ host, page }) => {
    const stranger = host.serves(
      '/stranger.html',
      `<!doctype html><title>Stranger</title><script>
        let heard = 0
        addEventListener('message', () => { heard += 1; document.title = 'heard ' + heard })
        const map = parent.frames[0]
        for (const message of [
          { kind: 'hello' }, { kind: 'select', region: 'kherson' }, { kind: 'theme', theme: 'dark' },
        ]) map.postMessage({ channel: 'occupied-regions-map', version: 1, ...message }, '*')
        map.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')
        map.postMessage('pymxPYMxmap-1xPYMxwidthxPYMx640', '*')
      </script>`,
    )
    await host.showsMap('region=kharkiv&childId=map-1')
    await expect.poll(() => host.hears('height')).not.toEqual([])
    const before = await page.evaluate(() => (Reflect.get(window, 'heard') as unknown[]).length)
    await page.evaluate((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
    }, stranger)
    await expect.poll(() => page.frames().some((frame) => frame.url() === stranger)).toBe(true)
    await page.waitForTimeout(1000)
    await expect(host.region('kharkiv')).toBeVisible()
    await expect(host.frame.locator('html')).not.toHaveAttribute('data-theme', 'dark')
    expect(await page.evaluate(() => (Reflect.get(window, 'heard') as unknown[]).length)).toBe(before)
    const title = await page
      .frames()
      .find((frame) => frame.url() === stranger)
      ?.title()
    expect(title).toBe('Stranger')
  })
})

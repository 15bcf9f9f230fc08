import type { Locator } from '@playwright/test'

/**
 * Dresses a page in its own typefaces, also where a busy machine was too slow for them and a reader does without.
 * @param body of the page, which may be in a frame
 */
export async function waitForTypefaces(body: Locator): Promise<void> {
  await body.evaluate(async () => {
    const inline = [...document.styleSheets].filter(({ href }) => href === null)
    const rules = inline.flatMap(({ cssRules }) => [...cssRules])
    const faces = rules.filter((rule) => rule instanceof CSSFontFaceRule)
    const patient = new CSSStyleSheet()
    patient.replaceSync(faces.map(({ cssText }) => cssText.replace('optional', 'block')).join('\n'))
    document.adoptedStyleSheets.push(patient)
    await Promise.all([...document.fonts].map((face) => face.load()))
    await document.fonts.ready
  })
}

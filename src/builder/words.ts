/** The builder's words; the story's page has no use for them. */
import type { Locale } from '../domain/locale.ts'

const en = {
  heading: 'Embed this map',
  intro:
    'Choose what the map shows, look at it as your readers will, and paste the code into your article. It follows its column’s width, takes the height that it needs, sets no cookies and asks nothing of other sites.',
  withoutScript: 'This page needs JavaScript. By hand, these two lines are enough:',
  shows: 'What it shows',
  region: 'Region',
  noRegion: 'All regions',
  date: 'Date',
  layers: 'Layers',
  language: 'Language',
  looks: 'How it behaves',
  theme: 'Colours',
  themes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
  engine: 'Moving map',
  engines: {
    auto: 'When the reader comes near',
    intent: 'When the reader asks for it',
    picture: 'Never: the picture only',
  },
  accent: 'Colour of links',
  background: 'Colour of the page',
  colourHint: (example: string) =>
    `Such as ${example}; it is used where text on it, or in it, stays legible.`,
  colourError: (example: string) =>
    `Give six digits such as ${example}, of a colour with a contrast of 4.5:1.`,
  font: 'Typeface',
  fontHint: 'The name of one that your readers’ devices have.',
  fontError: 'Give a name of letters, digits, spaces and hyphens.',
  height: 'Height in pixels',
  heightHint: 'Empty: as high as it needs, or 720 for a frame without a script.',
  heightError: 'Give a whole number of pixels from 10, such as 640, or leave it empty.',
  article: 'Your article’s text',
  articleHint:
    'A CSS selector, such as #story. Paragraphs about a region and the map then lead to each other.',
  articleError: 'This is no CSS selector. Give one such as #story or article .body, or leave it empty.',
  title: 'Name for screen readers',
  preview: 'Preview',
  width: 'Width of the column',
  widthFull: 'As wide as here',
  code: 'Code',
  kind: 'For your system',
  forms: {
    element: 'Element',
    div: 'Div, for systems that strip unknown elements',
    iframe: 'Frame without a script',
  },
  codeLabel: 'Code to paste',
  copy: 'Copy the code',
  copied: 'The code is copied.',
  notCopied: 'The code is selected: copy it with your keyboard or menu.',
  linkText: (title: string) => `Map: ${title}`,
}

export type BuilderWords = typeof en

const uk: BuilderWords = {
  heading: 'Вбудувати цю мапу',
  intro:
    'Оберіть, що показує мапа, погляньте на неї очима своїх читачів і вставте код у статтю. Мапа займає ширину колонки й потрібну їй висоту, не зберігає файлів cookie і не звертається до інших сайтів.',
  withoutScript: 'Цій сторінці потрібен JavaScript. Вручну досить двох рядків:',
  shows: 'Що вона показує',
  region: 'Область',
  noRegion: 'Усі області',
  date: 'Дата',
  layers: 'Шари',
  language: 'Мова',
  looks: 'Як вона поводиться',
  theme: 'Кольори',
  themes: { auto: 'Як на пристрої читача', light: 'Світлі', dark: 'Темні' },
  engine: 'Рухома мапа',
  engines: {
    auto: 'Коли читач наблизиться',
    intent: 'Коли читач попросить',
    picture: 'Ніколи: лише зображення',
  },
  accent: 'Колір посилань',
  background: 'Колір сторінки',
  colourHint: (example: string) => `Наприклад, ${example}; вживається там, де текст лишається розбірливим.`,
  colourError: (example: string) => `Вкажіть шість цифр, наприклад ${example}, кольору з контрастом 4,5:1.`,
  font: 'Шрифт',
  fontHint: 'Назва шрифту, який є на пристроях ваших читачів.',
  fontError: 'Вкажіть назву з літер, цифр, пробілів і дефісів.',
  height: 'Висота в пікселях',
  heightHint: 'Порожньо: скільки потрібно, або 720 для рамки без скрипту.',
  heightError: 'Вкажіть ціле число пікселів від 10, наприклад 640, або залиште поле порожнім.',
  article: 'Текст вашої статті',
  articleHint: 'Селектор CSS, наприклад #story. Тоді абзаци про область і мапа ведуть одне до одного.',
  articleError:
    'Це не селектор CSS. Вкажіть, наприклад, #story або article .body, або залиште поле порожнім.',
  title: 'Назва для програм зчитування з екрана',
  preview: 'Попередній перегляд',
  width: 'Ширина колонки',
  widthFull: 'На всю ширину',
  code: 'Код',
  kind: 'Для вашої системи',
  forms: {
    element: 'Елемент',
    div: 'Div, для систем, що вилучають невідомі елементи',
    iframe: 'Рамка без скрипту',
  },
  codeLabel: 'Код для вставлення',
  copy: 'Скопіювати код',
  copied: 'Код скопійовано.',
  notCopied: 'Код виділено: скопіюйте його з клавіатури або через меню.',
  linkText: (title) => `Мапа: ${title}`,
}

export const builderWords: Record<Locale, BuilderWords> = { en, uk }

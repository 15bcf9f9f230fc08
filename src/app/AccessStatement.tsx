import type { Locale } from '../domain/locale.ts'

interface Statement {
  heading: string
  paragraphs: readonly string[]
}

const statements: Record<Locale, Statement> = {
  en: {
    heading: 'Accessibility',
    paragraphs: [
      'This page aims at WCAG 2.2, level AA. All of it works by keyboard: the skip link passes the map, the map’s regions are one stop and the arrow keys lead from one to the next, Enter selects and Escape goes back; on the map itself the arrow keys move it and Enter tells of the spot in its middle. Regions, dates and layers work without JavaScript too, and the table holds every figure that the map shows.',
      'It is tested with axe in every state, task by task by keyboard alone, by the names that voice control speaks, at 280 to 1600 pixels, in light and dark, and with more contrast where you ask your device for it. Colours are checked for the common kinds of colour blindness and for greyscale: what is alike in colour differs by its pattern.',
      'Known to fall short: people who use screen readers, voice control and switches have not tried it yet; the walk through the story in steps needs JavaScript; printed without JavaScript, the sources are named but not listed.',
    ],
  },
  uk: {
    heading: 'Доступність',
    paragraphs: [
      'Сторінка орієнтується на WCAG 2.2, рівень AA. Усе на ній працює з клавіатури: посилання на початку оминає мапу, області на мапі є однією зупинкою, стрілки ведуть від однієї до іншої, Enter обирає, Escape повертає назад; на самій мапі стрілки рухають її, а Enter розповідає про місце посередині. Області, дати й шари працюють і без JavaScript, а таблиця містить кожне число, яке показує мапа.',
      'Її перевірено за допомогою axe в кожному стані, у кожному завданні з самої лише клавіатури, за назвами, які вимовляють для голосового керування, від 280 до 1600 пікселів, у світлих і темних кольорах, з більшим контрастом, якщо ви просите про нього свій пристрій. Кольори перевірено для поширених видів дальтонізму та для відтінків сірого: подібне за кольором різниться візерунком.',
      'Відомі недоліки: люди, які користуються програмами зчитування з екрана, голосовим керуванням чи перемикачами, ще не випробували її; історія крок за кроком потребує JavaScript; на папері без JavaScript джерела названо, але не перелічено.',
    ],
  },
}

/** What was tested for readers with disabilities, and what is known to fall short; `README.md` says how. */
export function AccessStatement({ locale }: { locale: Locale }) {
  const { heading, paragraphs } = statements[locale]
  return (
    <section aria-labelledby="accessibility">
      <h2 id="accessibility">{heading}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  )
}

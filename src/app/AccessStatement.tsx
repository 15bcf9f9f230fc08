import type { Locale } from '../domain/locale.ts'

interface Statement {
  heading: string
  paragraphs: readonly string[]
}

const statements: Record<Locale, Statement> = {
  en: {
    heading: 'Accessibility',
    paragraphs: [
      'This page aims at WCAG 2.2, level AA. All of it but the look at a single spot works by keyboard: the skip link passes the map, the map’s regions are one stop and the arrow keys lead from one to the next, Enter selects and Escape goes back. Regions, dates and layers work without JavaScript too, and the table holds every figure that the map shows.',
      'It is tested with axe in every state, by keyboard, at 280 to 1600 pixels, in light and dark. Colours are checked for the common kinds of colour blindness and for greyscale: what is alike in colour differs by its pattern.',
      'Known to fall short: people who use screen readers, voice control and switches have not tried it yet; a spot on the map can be looked up only by pointing; printed without JavaScript, the sources are named but not listed.',
    ],
  },
  uk: {
    heading: 'Доступність',
    paragraphs: [
      'Сторінка орієнтується на WCAG 2.2, рівень AA. Усе на ній, крім погляду на окреме місце, працює з клавіатури: посилання на початку оминає мапу, області на мапі є однією зупинкою, стрілки ведуть від однієї до іншої, Enter обирає, Escape повертає назад. Області, дати й шари працюють і без JavaScript, а таблиця містить кожне число, яке показує мапа.',
      'Її перевірено за допомогою axe в кожному стані, з клавіатури, від 280 до 1600 пікселів, у світлих і темних кольорах. Кольори перевірено для поширених видів дальтонізму та для відтінків сірого: подібне за кольором різниться візерунком.',
      'Відомі недоліки: люди, які користуються програмами зчитування з екрана, голосовим керуванням чи перемикачами, ще не випробували її; місце на мапі можна обрати лише вказівником; на папері без JavaScript джерела названо, але не перелічено.',
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

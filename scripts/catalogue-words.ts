/** What `generate-catalogue.ts` puts its products together from: invented trades, promises and small print. */
import type { Category } from '../src/types.js'

export interface Words {
  readonly trades: readonly { readonly name: string; readonly topics: readonly string[] }[]
  readonly titles: readonly string[]
  readonly openings: readonly string[]
  /** Sentences that make a product of the category. */
  readonly promises: Readonly<Record<Category, readonly string[]>>
  /** Sentences that change nothing. */
  readonly fillers: readonly string[]
  readonly lesson: string
}

const en: Words = {
  trades: [
    { name: 'sourdough baking', topics: ['flour', 'starters', 'shaping', 'scoring', 'oven steam'] },
    { name: 'dog training', topics: ['recall', 'loose leads', 'puppy nights', 'scent games'] },
    { name: 'bookkeeping', topics: ['receipts', 'VAT', 'year end', 'invoices', 'petty cash'] },
    { name: 'watercolour', topics: ['washes', 'skies', 'portraits', 'colour mixing', 'paper'] },
    { name: 'sleep', topics: ['routines', 'light', 'breathing', 'night waking'] },
    { name: 'selling online', topics: ['offers', 'shop pages', 'newsletters', 'prices', 'photos'] },
    { name: 'public speaking', topics: ['voice', 'stage fright', 'stories', 'slides'] },
  ],
  titles: ['{Trade} made simple', 'Your way into {trade}', '{Trade} from scratch', 'The {trade} box'],
  openings: [
    'You have wanted to get better at {trade} for years, and something always came in between.',
    'Most people give up on {trade} because nobody ever told them about {topic}.',
    'No jargon, no pressure: this is {trade} for people with little time.',
  ],
  promises: {
    'digital-product': [
      'You get {n} recorded video lessons in the member area, to watch whenever you like.',
      'All lessons are pre-recorded, and the templates come as PDF files to print.',
      'The whole course was recorded in a studio; there are no live calls and no personal support.',
    ],
    'distance-learning': [
      'You study from {n} recorded lessons, and your tutor corrects and marks each of the {n} assignments you hand in.',
      'After every unit you send in your homework, and a teacher returns it with individual corrections and a mark.',
    ],
    'service-with-digital-content': [
      'Every week we meet for a live group call on Zoom, where I answer your questions.',
      'You have {n} one-to-one coaching sessions with me by video call.',
      'Between the calls you can reach me on WhatsApp, and I answer within a day.',
    ],
    'other-service': [
      'We build your website for you: you send us your texts, and after {n} days it is online.',
      'I design your logo from scratch and send you the files once you are happy with it.',
    ],
  },
  fillers: [
    'We have looked into {topic} and {topic2} for more than {n} years.',
    'You need no previous knowledge, only a notebook and half an hour a day.',
    'If you have trouble logging in, write to our technical support.',
    '“I never thought that {topic} could be fun”, says Marlene, who bought it in spring.',
    'The price includes tax; you can return it within fourteen days.',
    'Members can swap ideas among themselves in the forum.',
    'At the end a quiz with {n} questions, marked by the computer, shows you what has stuck.',
  ],
  lesson: 'Lesson {i}: {topic} and {topic2}',
}

const de: Words = {
  trades: [
    { name: 'Brotbacken', topics: ['Mehl', 'Sauerteig', 'Formen', 'Ofendampf'] },
    { name: 'Hundeerziehung', topics: ['Rückruf', 'Leinenführung', 'Welpennächte', 'Nasenspiele'] },
    { name: 'Buchhaltung', topics: ['Belege', 'Umsatzsteuer', 'Jahresabschluss', 'Rechnungen'] },
    { name: 'Aquarellmalerei', topics: ['Lasuren', 'Himmel', 'Porträts', 'Farbmischung'] },
    { name: 'Schlafhygiene', topics: ['Abendrituale', 'Licht', 'Atmung', 'Aufwachen'] },
    { name: 'Onlinehandel', topics: ['Angebote', 'Produktseiten', 'Newsletter', 'Preise'] },
    { name: 'Vortragstechnik', topics: ['Stimme', 'Lampenfieber', 'Geschichten', 'Folien'] },
  ],
  titles: ['{Trade} leicht gemacht', 'Dein Weg zur {trade}', '{Trade} von Grund auf', 'Die {trade}-Box'],
  openings: [
    'Seit Jahren willst du dich mit {trade} beschäftigen, und immer kam etwas dazwischen.',
    'Die meisten geben bei {trade} auf, weil ihnen niemand etwas über {topic} gesagt hat.',
    'Ohne Fachchinesisch und ohne Druck: {trade} für Menschen mit wenig Zeit.',
  ],
  promises: {
    'digital-product': [
      'Du bekommst {n} aufgezeichnete Videolektionen im Mitgliederbereich und schaust sie, wann du willst.',
      'Alle Lektionen sind fertig aufgezeichnet, die Vorlagen liegen als PDF zum Ausdrucken bereit.',
      'Der ganze Kurs wurde im Studio aufgenommen; Live-Calls und persönliche Betreuung gibt es nicht.',
    ],
    'distance-learning': [
      'Du lernst mit {n} aufgezeichneten Lektionen, und dein Tutor korrigiert und benotet jede deiner {n} Einsendeaufgaben.',
      'Nach jeder Einheit reichst du deine Hausaufgabe ein und bekommst sie von einer Lehrkraft korrigiert und benotet zurück.',
    ],
    'service-with-digital-content': [
      'Jede Woche treffen wir uns zum Live-Call auf Zoom, in dem ich deine Fragen beantworte.',
      'Du hast {n} 1:1-Coaching-Sitzungen mit mir per Videogespräch.',
      'Zwischen den Terminen erreichst du mich über WhatsApp, ich antworte innerhalb eines Tages.',
    ],
    'other-service': [
      'Wir erstellen deine Website für dich: Du schickst uns deine Texte, und nach {n} Tagen ist sie online.',
      'Ich gestalte dein Logo von Grund auf und sende dir die Dateien, sobald du zufrieden bist.',
    ],
  },
  fillers: [
    'Mit {topic} und {topic2} befassen wir uns seit mehr als {n} Jahren.',
    'Vorkenntnisse brauchst du keine, nur ein Notizbuch und eine halbe Stunde am Tag.',
    'Bei Problemen mit dem Login hilft dir unser technischer Support.',
    '„Ich hätte nie gedacht, dass {topic} Spaß machen kann“, sagt Marlene, die im Frühjahr gekauft hat.',
    'Der Preis enthält die Mehrwertsteuer; du kannst vierzehn Tage lang widerrufen.',
    'Im Forum tauschen sich die Mitglieder untereinander aus.',
    'Am Ende zeigt dir ein Quiz mit {n} Fragen, das der Computer auswertet, was hängen geblieben ist.',
  ],
  lesson: 'Lektion {i}: {topic} und {topic2}',
}

export const words = { en, de }

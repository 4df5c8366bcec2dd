import type { Decision } from '../../element/ruling.js'

/** The words of the page around the element. */
export interface PageWords {
  readonly queue: string
  readonly showQueue: string
  readonly search: string
  readonly searchHint: string
  readonly state: string
  readonly states: Readonly<Record<'open' | 'decided' | 'all', string>>
  readonly verdict: string
  readonly certainty: string
  readonly category: string
  readonly all: string
  readonly noCategory: string
  readonly order: string
  readonly shown: (count: number) => string
  readonly reading: (count: number) => string
  readonly progress: (decided: number, all: number) => string
  readonly problems: (count: number) => string
  readonly problemsHint: string
  readonly noProducts: string
  readonly noProductsHint: string
  readonly nothingMatches: string
  readonly showAll: string
  readonly allDecided: string
  readonly allDecidedHint: string
  readonly export: string
  readonly paste: string
  readonly pasteHint: string
  readonly pasteTitle: string
  readonly pasteText: string
  readonly pasteDeclared: string
  readonly pasteEmpty: string
  readonly reviewer: string
  readonly reviewerNeeded: string
  readonly language: string
  readonly theme: string
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>
  readonly help: string
  readonly keys: string
  readonly arrows: string
  readonly close: string
  readonly undo: string
  readonly nothingToUndo: string
  readonly undone: (name: string) => string
  readonly saved: (decision: Decision, name: string) => string
  readonly standing: (decision: Decision, what: string, reviewer: string, at: string) => string
  readonly decidedElsewhere: (reviewer: string, what: string) => string
  readonly undoneElsewhere: string
  readonly faster: (reviewer: string, what: string) => string
  readonly lost: string
  readonly failed: (problem: string) => string
  readonly decided: Readonly<Record<Decision, string>>
}

const en: PageWords = {
  queue: 'Queue',
  showQueue: 'Show the queue',
  search: 'Search',
  searchHint: 'Id, title or text',
  state: 'State',
  states: { open: 'Open', decided: 'Decided', all: 'All' },
  verdict: 'Suggestion',
  certainty: 'Certainty',
  category: 'Proposed',
  all: 'any',
  noCategory: 'no category',
  order: 'closest to another outcome first',
  shown: (count) => `${count.toLocaleString('en')} ${count === 1 ? 'product' : 'products'}`,
  reading: (count) => `Reading the catalogue: ${count.toLocaleString('en')} so far …`,
  progress: (decided, all) => `${decided.toLocaleString('en')} of ${all.toLocaleString('en')} decided`,
  problems: (count) =>
    `${count.toLocaleString('en')} ${count === 1 ? 'line' : 'lines'} of the file could not be read`,
  problemsHint: 'These lines are no products and are left out. Everything else is in the queue.',
  noProducts: 'There is no product in this file.',
  noProductsHint:
    'A product is a line with a “description”, better with “title”, “id” and “declaredCategory” too.',
  nothingMatches: 'Nothing in the queue fits this filter.',
  showAll: 'Show everything open',
  allDecided: 'All decided.',
  allDecidedHint: 'Export the labels: “shelfmark evaluate” reads them, so every override is a test case.',
  export: 'Export labels',
  paste: 'Try a text',
  pasteHint: 'Nothing is saved and nothing leaves this page.',
  pasteTitle: 'Title',
  pasteText: 'Description',
  pasteDeclared: 'Declared category',
  pasteEmpty: 'Write or paste a description; the proposal follows while you type.',
  reviewer: 'Reviewer',
  reviewerNeeded: 'Who decides? Please enter your name first.',
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  help: 'Keys',
  keys: 'Single keys act',
  arrows: 'With the text focused, arrow keys go from mark to mark. In the queue, they choose a product.',
  close: 'Close',
  undo: 'Undo',
  nothingToUndo: 'You have not decided anything here yet.',
  undone: (name) => `Taken back: ${name}`,
  saved: (decision, name) => `${en.decided[decision]}: ${name}`,
  standing: (decision, what, reviewer, at) => `${en.decided[decision]} (${what}) by ${reviewer}, ${at}`,
  decidedElsewhere: (reviewer, what) =>
    `${reviewer} has just decided this product in another window: ${what}.`,
  undoneElsewhere: 'The decision on this product was taken back in another window.',
  faster: (reviewer, what) =>
    `Not saved: ${reviewer} decided this product meanwhile (${what}). Decide again to replace that.`,
  lost: 'The desk does not answer. Was it ended in the terminal? Nothing is saved until it is back.',
  failed: (problem) => `Not saved: ${problem}`,
  decided: { approve: 'Approved', reject: 'Rejected', ask: 'To be asked' },
}

const de: PageWords = {
  queue: 'Warteschlange',
  showQueue: 'Warteschlange zeigen',
  search: 'Suchen',
  searchHint: 'Kennung, Titel oder Text',
  state: 'Stand',
  states: { open: 'Offen', decided: 'Entschieden', all: 'Alle' },
  verdict: 'Empfehlung',
  certainty: 'Sicherheit',
  category: 'Vorgeschlagen',
  all: 'alle',
  noCategory: 'keine Kategorie',
  order: 'am nächsten an einem anderen Ergebnis zuerst',
  shown: (count) => `${count.toLocaleString('de')} ${count === 1 ? 'Produkt' : 'Produkte'}`,
  reading: (count) => `Der Katalog wird gelesen: bisher ${count.toLocaleString('de')} …`,
  progress: (decided, all) => `${decided.toLocaleString('de')} von ${all.toLocaleString('de')} entschieden`,
  problems: (count) =>
    `${count.toLocaleString('de')} ${count === 1 ? 'Zeile' : 'Zeilen'} der Datei ${count === 1 ? 'war' : 'waren'} nicht lesbar`,
  problemsHint: 'Diese Zeilen sind keine Produkte und fehlen hier. Alles andere steht in der Warteschlange.',
  noProducts: 'In dieser Datei ist kein Produkt.',
  noProductsHint:
    'Ein Produkt ist eine Zeile mit „description“, besser auch mit „title“, „id“ und „declaredCategory“.',
  nothingMatches: 'Nichts in der Warteschlange passt zu diesem Filter.',
  showAll: 'Alles Offene zeigen',
  allDecided: 'Alles entschieden.',
  allDecidedHint:
    'Die Entscheidungen lassen sich ausgeben: „shelfmark evaluate“ liest sie, so wird jede Abweichung ein Testfall.',
  export: 'Ausgeben',
  paste: 'Text ausprobieren',
  pasteHint: 'Nichts wird gespeichert, nichts verlässt diese Seite.',
  pasteTitle: 'Titel',
  pasteText: 'Beschreibung',
  pasteDeclared: 'Angegebene Kategorie',
  pasteEmpty: 'Eine Beschreibung schreiben oder einfügen; der Vorschlag kommt beim Tippen.',
  reviewer: 'Wer prüft',
  reviewerNeeded: 'Wer entscheidet? Bitte zuerst den Namen eintragen.',
  language: 'Sprache',
  theme: 'Farben',
  themes: { auto: 'wie das System', light: 'hell', dark: 'dunkel' },
  help: 'Tasten',
  keys: 'Einzelne Tasten wirken',
  arrows:
    'Im Text führen die Pfeiltasten von Fundstelle zu Fundstelle, in der Warteschlange von Produkt zu Produkt.',
  close: 'Schließen',
  undo: 'Zurücknehmen',
  nothingToUndo: 'Hier wurde noch nichts entschieden.',
  undone: (name) => `Zurückgenommen: ${name}`,
  saved: (decision, name) => `${de.decided[decision]}: ${name}`,
  standing: (decision, what, reviewer, at) => `${de.decided[decision]} (${what}) von ${reviewer}, ${at}`,
  decidedElsewhere: (reviewer, what) =>
    `${reviewer} hat dieses Produkt gerade in einem anderen Fenster entschieden: ${what}.`,
  undoneElsewhere: 'Die Entscheidung zu diesem Produkt wurde in einem anderen Fenster zurückgenommen.',
  faster: (reviewer, what) =>
    `Nicht gespeichert: ${reviewer} hat dieses Produkt inzwischen entschieden (${what}). Noch einmal entscheiden, um das zu ersetzen.`,
  lost: 'Die Prüfseite antwortet nicht. Wurde sie im Terminal beendet? Bis sie wieder da ist, wird nichts gespeichert.',
  failed: (problem) => `Nicht gespeichert: ${problem}`,
  decided: { approve: 'Freigegeben', reject: 'Abgelehnt', ask: 'Nachfrage' },
}

export const pageWords: Readonly<Record<'en' | 'de', PageWords>> = { en, de }

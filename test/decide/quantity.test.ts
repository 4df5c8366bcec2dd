import { expect, test } from 'vitest'
import { classify, type Quantity } from '../../src/index.js'

const quantityOf = (description: string, feature: string): Quantity | undefined =>
  classify({ description }).features.find(({ id, assertion }) => id === feature && assertion === 'promised')
    ?.quantity

test.each([
  ['Thirty-two recorded lessons in the member area.', 'recorded-lessons', { value: 32, unit: 'count' }],
  ['Zweiunddreißig Videolektionen im Mitgliederbereich.', 'recorded-lessons', { value: 32, unit: 'count' }],
  ['Twelve private live calls on Zoom with me.', 'live-session', { value: 12, unit: 'count' }],
  ['Jeden Montag eine Stunde Live-Call auf Zoom mit mir.', 'live-session', { value: 1, unit: 'hour' }],
  ['Live-Webinar am 12. März um 19 Uhr, mit Zeit für Ihre Fragen.', 'live-session', undefined],
  ['A live webinar on 12 March at 7 pm, bring your questions.', 'live-session', undefined],
  ['Ein vollständig aufgezeichneter Kurs im Mitgliederbereich.', 'recorded-lessons', undefined],
])('of %j, how much of %s', (description, feature, expected) => {
  expect(quantityOf(description, feature)).toEqual(expected)
})

import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { expect, it } from 'vitest'
import { Scanner } from '../../src/read/markup/scan.js'
import { read } from '../../src/read/read.js'
import { unitsOf } from '../../src/read/units.js'

type Event = string

/** What the scanner makes of a page: its texts joined up, and its tags. */
function scanned(source: string): Event[] {
  const events: Event[] = []
  const add = (text: string): void => {
    if (events.length > 0 && !/^</.test(events[events.length - 1] as string))
      events.push(`${events.pop()}${text}`)
    else events.push(text)
  }
  new Scanner(source, unitsOf(source), {
    text: (data) => add(data),
    open: (name) => events.push(`<${name}>`),
    close: (name) => events.push(`</${name}>`),
  }).run()
  return events
}

/** The same of htmlparser2. */
function parsed(source: string): Event[] {
  const events: Event[] = []
  const add = (text: string): void => {
    if (events.length > 0 && !/^</.test(events[events.length - 1] as string))
      events.push(`${events.pop()}${text}`)
    else events.push(text)
  }
  const parser = new Parser({
    ontext: (data) => add(data),
    onopentag: (name) => events.push(`<${name}>`),
    onclosetag: (name) => events.push(`</${name}>`),
  })
  parser.write(source)
  parser.end()
  // it closes what is left open from the outside in
  return events
}

const withoutEnd = (events: readonly Event[]): Event[] => {
  let end = events.length
  while (end > 0 && /^<\//.test(events[end - 1] as string)) end--
  return events.slice(0, end)
}

const pieces = fc.constantFrom(
  '<p>',
  '</p>',
  '<p class="a">',
  '<div>',
  '</div>',
  '<ul>',
  '</ul>',
  '<li>',
  '</li>',
  '<b>',
  '</b>',
  '<strong>',
  '</strong>',
  '<h2>',
  '</h2>',
  '<br>',
  '<br/>',
  '</br>',
  '<hr>',
  '<table>',
  '<tr>',
  '<td>',
  '</td>',
  '</table>',
  "<a href='x>y'>",
  '<A HREF="#">',
  '</a>',
  '<img alt=">">',
  '<!-- note > -->',
  '<!doctype html>',
  '<?php ?>',
  '<script>if (a < b) "</b>"</script>',
  '<style>p > b {}</style>',
  '<dl>',
  '<dt>',
  '<dd>',
  '<blockquote>',
  'live call ',
  'Übung',
  '&uuml;',
  '&auml',
  '&amp;',
  '&#252;',
  '&#xFC;',
  '&#150;',
  '&nbsp;',
  '& ',
  '&unknown;',
  ' < ',
  ' > ',
  '\n',
  '“',
  '🎉',
)

it('reads markup as htmlparser2 does', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const source = parts.join('')
      expect(withoutEnd(scanned(source))).toEqual(withoutEnd(parsed(source)))
    }),
    { numRuns: 1500 },
  )
})

it('closes what is left open from the inside out', () => {
  expect(scanned('<div><p>call').slice(-2)).toEqual(['</p>', '</div>'])
})

it('reads a hundred thousand open elements in a moment', () => {
  const start = performance.now()
  read({ description: '<div>'.repeat(100_000) })
  expect(performance.now() - start).toBeLessThan(5000)
})

it('what looks like no tag is text', () => {
  expect(scanned('3 < 4 and a<3>')).toEqual(['3 < 4 and a<3>'])
})

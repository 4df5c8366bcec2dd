import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Problem } from './error.js'

/** A rule file larger or deeper than this is refused, so that loading takes bounded time. */
const largest = 2_000_000
const deepest = 32

export type Path = readonly (string | number)[]

export interface JsonFile {
  readonly value: unknown
  /** The line of the value at a path, from 1. */
  lineOf(path: Path): number
  readonly problems: readonly Problem[]
}

/** `['examples', 'de', 0, 'is']` as `examples.de[0].is`. */
export function showPath(path: Path): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('')
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++
  return line
}

function pathOf(node: Node | undefined): (string | number)[] {
  if (!node?.parent) return []
  const { parent } = node
  if (parent.type === 'array') return [...pathOf(parent), parent.children?.indexOf(node) ?? 0]
  if (parent.type === 'property') return [...pathOf(parent.parent), String(parent.children?.[0]?.value)]
  return pathOf(parent)
}

/** Keys given twice, and keys that reach into prototypes. */
function keyProblems(root: Node, file: string, text: string): Problem[] {
  const problems: Problem[] = []
  const visit = (node: Node, depth: number): void => {
    const tell = (at: Node, message: string): void => {
      problems.push({ file, line: lineAt(text, at.offset), path: showPath(pathOf(node)), message })
    }
    if (depth > deepest) {
      tell(node, `is nested deeper than ${deepest} levels`)
      return
    }
    const seen = new Set<string>()
    for (const child of node.children ?? []) {
      if (node.type === 'object') {
        const key = String(child.children?.[0]?.value)
        if (seen.has(key)) tell(child, `the key "${key}" stands here twice`)
        if (key === '__proto__' || key === 'constructor' || key === 'prototype')
          tell(child, `"${key}" cannot be a key`)
        seen.add(key)
        const value = child.children?.[1]
        if (value) visit(value, depth + 1)
      } else visit(child, depth + 1)
    }
  }
  visit(root, 0)
  return problems
}

/** Parses a rule file and remembers where its values stand. Comments are no JSON. */
export function parseJson(file: string, text: string): JsonFile {
  const fail = (line: number, message: string): JsonFile => ({
    value: null,
    lineOf: () => line,
    problems: [{ file, line, path: '', message }],
  })
  if (text.length > largest) return fail(0, `is longer than ${largest} characters; split it`)
  const errors: ParseError[] = []
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true })
  const [first] = errors
  if (first || !root)
    return fail(
      first ? lineAt(text, first.offset) : 1,
      `is not JSON (${first ? printParseErrorCode(first.error) : 'empty'})`,
    )
  const problems = keyProblems(root, file, text)
  const value: unknown = problems.length > 0 ? null : JSON.parse(text.replace(/^\uFEFF/, ''))
  return {
    value,
    problems,
    lineOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[])
        if (node) return lineAt(text, node.offset)
      }
      return 1
    },
  }
}

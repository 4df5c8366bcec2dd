/** Most lists that a sentence gives stay empty; those share this one. */
export const none: readonly never[] = []

/** A list with one more item; makes the list at its first item. */
export function plus<Item>(list: readonly Item[], item: Item): readonly Item[] {
  if (list.length === 0) return [item]
  ;(list as Item[]).push(item)
  return list
}

/** A list with the items of another one. */
export function plusAll<Item>(list: readonly Item[], more: readonly Item[] = none): readonly Item[] {
  let all = list
  for (const item of more) all = plus(all, item)
  return all
}

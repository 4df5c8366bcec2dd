import type { LitElement } from 'lit'

/** Units of CSS between a mark and its card. */
const gap = 8

/** Puts the card beside its mark, and lets the arrow keys go from mark to mark. */
export class CardPlacer {
  constructor(
    private readonly host: LitElement,
    private readonly close: () => void,
  ) {}

  private marks(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('.vendor .mark')]
  }

  private mark(cluster: string): HTMLElement | undefined {
    return this.marks().find(({ id }) => id === cluster)
  }

  /** Scrolls to a mark, focuses it, and lets it stand out for a moment. */
  show(cluster: string): void {
    const mark = this.mark(cluster)
    if (mark === undefined) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    mark.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
    mark.focus({ preventScroll: true })
    mark.classList.remove('shown')
    // the animation begins anew
    void mark.offsetWidth
    mark.classList.add('shown')
  }

  place(active: string | null): void {
    const marks = this.marks()
    const [first] = marks
    for (const mark of marks) {
      const is = mark.id === active
      mark.tabIndex = is || (active === null && mark === first) ? 0 : -1
      mark.classList.toggle('active', is)
    }
    const card = this.host.renderRoot.querySelector<HTMLElement>('.card')
    const mark = active === null ? undefined : this.mark(active)
    const pane = card?.parentElement
    if (!card || !pane || mark === undefined) return
    const at = (mark.getClientRects()[0] ?? mark.getBoundingClientRect()) as DOMRect
    const around = pane.getBoundingClientRect()
    const left = Math.min(at.left - around.left, around.width - card.offsetWidth - gap * 2)
    const bottom = mark.getBoundingClientRect().bottom
    const below = bottom + gap + card.offsetHeight < around.bottom || at.top - card.offsetHeight < around.top
    const top = below ? bottom + gap : at.top - gap - card.offsetHeight
    card.style.left = `${Math.max(gap, left)}px`
    card.style.top = `${top - around.top + pane.scrollTop}px`
  }

  /** Arrow keys, Home, End and Escape within the text. Returns whether the key was one of them. */
  onKey(event: KeyboardEvent): boolean {
    const target = event.composedPath()[0]
    const marks = this.marks()
    const at = marks.indexOf(target as HTMLElement)
    if (at < 0) return false
    if (event.key === 'Escape') this.close()
    const to: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: marks.length - 1,
    }
    const next = marks[to[event.key] ?? -1]
    if (next === undefined) return false
    event.preventDefault()
    next.focus()
    return true
  }
}

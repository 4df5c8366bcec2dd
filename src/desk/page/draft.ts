import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ReviewProduct } from '../../element/index.js'
import type { Category } from '../../types.js'

/** Milliseconds without a key after which the text is read. */
const pause = 90

/** The text in the paste box, a moment after it was typed. */
export class Draft implements ReactiveController {
  product: ReviewProduct | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.timer)
  }

  read(form: HTMLFormElement): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      const fields = new FormData(form)
      const [title, description, declared] = ['title', 'description', 'declared'].map((name) =>
        String(fields.get(name) ?? ''),
      ) as [string, string, string]
      this.product =
        description.trim() === '' && title.trim() === ''
          ? null
          : {
              title,
              description,
              ...(declared === '' ? {} : { declaredCategory: declared as Category }),
            }
      this.host.requestUpdate()
    }, pause)
  }
}

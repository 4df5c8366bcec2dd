import { ReviewElement } from '../../element/review-element.js'
import { DeskElement } from './desk-element.js'
import { QueueList } from './queue-list.js'

customElements.define('shelfmark-review', ReviewElement)
customElements.define('shelfmark-queue', QueueList)
customElements.define('shelfmark-desk', DeskElement)

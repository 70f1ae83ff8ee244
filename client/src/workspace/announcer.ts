import type { MapDoc } from '@golden-thread/shared/document'
import { isAlive, labelOf, linkReading, type Touched } from '@golden-thread/shared/model'
import { workspaceWords } from '../text/index.ts'
import { createStore, type Store } from './store.ts'
import type { Selection } from './types.ts'

/** How long remote edits are gathered before they are read out. */
export const GATHER_MS = 3_000

/** What the polite live region says. */
export interface Announcer {
  readonly text: Store<string>
  readonly muted: Store<boolean>
  say(text: string): void
  /** Edits by others of what I have selected: gathered, and said at most every 3 s unless muted. */
  sayRemote(author: string, label: string): void
  setMuted(muted: boolean): void
  close(): void
}

const MUTED_KEY = 'golden-thread:announce-others'

export function createAnnouncer(words: { changed: (author: string, labels: string[]) => string }): Announcer {
  const text = createStore('')
  const muted = createStore(localStorage.getItem(MUTED_KEY) === 'no')
  const gathered = new Map<string, Set<string>>()
  let timer: ReturnType<typeof setTimeout> | undefined

  // The same words twice are not a change of the region, so every other time a space follows them.
  const say = (words: string) => text.set(text.get() === words ? `${words}\u00a0` : words)

  return {
    text,
    muted,
    say,
    sayRemote(author, label) {
      if (muted.get()) return
      gathered.set(author, (gathered.get(author) ?? new Set()).add(label))
      timer ??= setTimeout(() => {
        timer = undefined
        say([...gathered].map(([name, labels]) => words.changed(name, [...labels])).join(' '))
        gathered.clear()
      }, GATHER_MS)
    },
    setMuted(next) {
      muted.set(next)
      localStorage.setItem(MUTED_KEY, next ? 'no' : 'yes')
    },
    close: () => clearTimeout(timer),
  }
}

interface Heard {
  readonly document: MapDoc
  readonly selection: Selection
  readonly nameOf: (author: number | undefined) => string | undefined
  readonly announcer: Announcer
}

/** Says what others did to what I have selected: of everything else the screen tells. */
export function announceRemote(touched: Touched, { document, selection, nameOf, announcer }: Heard): void {
  const { map } = document.current()
  const { elements, link: linkId } = selection
  const say = (author: number | undefined, label: string, isThere: boolean) =>
    announcer.sayRemote(
      nameOf(author) ?? workspaceWords.someone,
      isThere ? label : workspaceWords.goneLabel(label),
    )
  for (const id of elements) {
    const element = map.elements.get(id)
    if (element && touched.elements.has(id)) {
      say(document.authorOf({ element: id }), labelOf(element), isAlive(element))
    }
  }
  const link = linkId && touched.links.has(linkId) ? map.links.get(linkId) : undefined
  if (link) say(document.authorOf({ link: link.id }), linkReading(map, link), isAlive(link))
}

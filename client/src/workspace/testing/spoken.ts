import { virtual } from '@guidepup/virtual-screen-reader'

/** More phrases than any screen of a test has. */
const PHRASES_MAX = 2_000

/** What a screen reader says from the top of `container` to its end, a phrase an item. */
export async function spoken(container: HTMLElement): Promise<string[]> {
  await virtual.start({ container })
  try {
    const phrases = [await virtual.lastSpokenPhrase()]
    const first = virtual.activeNode
    while (phrases.length < PHRASES_MAX) {
      await virtual.next()
      const phrase = await virtual.lastSpokenPhrase()
      // After the last phrase it begins again.
      if (virtual.activeNode === first && phrase === phrases[0]) return phrases
      phrases.push(phrase)
    }
    throw new Error(`The screen reader came to no end; it last said ${phrases.slice(-5).join(' / ')}.`)
  } finally {
    await virtual.stop()
  }
}

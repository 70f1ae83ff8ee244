import type { Page } from '@playwright/test'

/** Frames while something moves (ms between frames), and how often the thing itself was seen to move in a second. */
export interface Motion {
  readonly mean: number
  readonly p95: number
  readonly updatesPerSecond: number
}

const MOVE_FOR_MS = 2_000

/** Runs in the page before its scripts: `window.firstCard` is when the first card had been painted, from navigation. */
export function watchFirstCard(): void {
  const target = window as unknown as { firstCard: Promise<number> }
  target.firstCard = new Promise((resolve) => {
    const look = () => {
      const shown =
        document.querySelector('.react-flow__node') ?? document.querySelector('[data-canvas] canvas')
      if (shown) requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** Pans with the wheel, as one does with two fingers, back and forth across the middle of the canvas. */
export async function measurePan(page: Page): Promise<Motion> {
  await page.mouse.move(760, 420)
  const stop = await record(page, '.react-flow__viewport')
  const end = Date.now() + MOVE_FOR_MS
  for (let step = 0; Date.now() < end; step += 1) {
    const direction = Math.floor(step / 20) % 2 === 0 ? 1 : -1
    await page.mouse.wheel(12 * direction, 8 * direction)
  }
  return stop()
}

/** Drags the card nearest to the middle of the canvas in small circles. */
export async function measureDrag(page: Page): Promise<Motion> {
  const card = await page.evaluate(() => {
    const nodes = [...document.querySelectorAll<HTMLElement>('.react-flow__node.draggable')]
    const near = nodes
      .map((node) => ({ node, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0)
      .map(({ node, box }) => ({ node, x: box.x + box.width / 2, y: box.y + box.height / 2 }))
      .sort((a, b) => Math.hypot(a.x - 600, a.y - 420) - Math.hypot(b.x - 600, b.y - 420))[0]
    if (!near) return null
    near.node.dataset['dragged'] = ''
    return { x: near.x, y: near.y, selector: `.react-flow__node[data-id="${near.node.dataset['id']}"]` }
  })
  if (!card) return { mean: Number.NaN, p95: Number.NaN, updatesPerSecond: Number.NaN }
  await page.mouse.move(card.x, card.y)
  await page.mouse.down()
  const stop = await record(page, card.selector)
  const end = Date.now() + MOVE_FOR_MS
  for (let step = 0; Date.now() < end; step += 1) {
    await page.mouse.move(card.x + 40 * Math.sin(step / 6), card.y + 40 * Math.cos(step / 6))
  }
  const motion = await stop()
  await page.mouse.up()
  return motion
}

/** Notes each frame, and each frame in which the element stands elsewhere than in the one before. */
async function record(page: Page, selector: string): Promise<() => Promise<Motion>> {
  await page.evaluate((watched) => {
    const target = window as unknown as { motion: { frames: number[]; moved: number; on: boolean } }
    const motion = { frames: [] as number[], moved: 0, on: true }
    target.motion = motion
    let last = performance.now()
    let place = ''
    const frame = (now: number) => {
      if (!motion.on) return
      motion.frames.push(now - last)
      last = now
      const seen = document.querySelector<HTMLElement>(watched)?.style.transform ?? ''
      if (seen !== place) motion.moved += 1
      place = seen
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }, selector)
  return () =>
    page.evaluate(() => {
      const { motion } = window as unknown as { motion: { frames: number[]; moved: number; on: boolean } }
      motion.on = false
      const frames = motion.frames.slice(1).sort((a, b) => a - b)
      const total = frames.reduce((sum, gap) => sum + gap, 0)
      return {
        mean: total / frames.length,
        p95: frames[Math.floor(frames.length * 0.95)] ?? Number.NaN,
        updatesPerSecond: (motion.moved / total) * 1000,
      }
    })
}

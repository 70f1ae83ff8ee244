import { setTimeout } from 'node:timers/promises'
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
  await everyFrame(page, (step) => {
    const way = Math.floor(step / 20) % 2 === 0 ? 1 : -1
    return { type: 'mouseWheel', x: 760, y: 420, deltaX: 12 * way, deltaY: 8 * way }
  })
  return stop()
}

/** Scrolls what is under the middle of the page down and up again by the wheel. */
export async function measureScroll(page: Page): Promise<Motion> {
  await page.mouse.move(600, 500)
  const stop = await record(page, '[role=grid] td, [data-cell]')
  await everyFrame(page, (step) => ({
    type: 'mouseWheel',
    x: 600,
    y: 500,
    deltaX: 0,
    deltaY: Math.floor(step / 40) % 2 === 0 ? 120 : -120,
  }))
  return stop()
}

/** After the last turn of the wheel a canvas takes itself to be moving for so long, in ms. */
const REST_MS = 500

/** Drags a card near the middle of the canvas in small circles. */
export async function measureDrag(page: Page): Promise<Motion> {
  await page.waitForTimeout(REST_MS)
  const card = await findCard(page)
  await page.mouse.down()
  const stop = await record(page, `.react-flow__node[data-id="${card.id}"]`)
  await everyFrame(page, (step) => ({
    type: 'mouseMoved',
    x: card.x + 40 * Math.sin(step / 6),
    y: card.y + 40 * Math.cos(step / 6),
    button: 'left',
    buttons: 1,
  }))
  const motion = await stop()
  await page.mouse.up()
  return motion
}

/**
 * Goes round the middle of the canvas in widening circles until a card is under the pointer, as a hand would: where
 * cards are painted, one is only there to be dragged once it is pointed at.
 */
async function findCard(page: Page): Promise<{ id: string; x: number; y: number }> {
  for (let step = 0; step < 200; step += 1) {
    const x = 560 + step * 1.2 * Math.cos(step)
    const y = 400 + step * Math.sin(step)
    await page.mouse.move(x, y)
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    const id = await page.evaluate(
      ([left, top]) =>
        document.elementFromPoint(left!, top!)?.closest<HTMLElement>('.react-flow__node.draggable')?.dataset[
          'id'
        ],
      [x, y],
    )
    if (id) return { id, x, y }
  }
  throw new Error('No card was found to drag near the middle of the canvas.')
}

const INPUT_MS = 1000 / 60

interface MouseInput {
  readonly type: 'mouseMoved' | 'mouseWheel'
  readonly x: number
  readonly y: number
  readonly deltaX?: number
  readonly deltaY?: number
  readonly button?: 'left'
  readonly buttons?: number
}

/**
 * Gives input sixty times a second, as a hand does: without waiting until the page has dealt with it, so that a slow
 * page skips some, and a fast one is not held up by this process.
 */
async function everyFrame(page: Page, input: (step: number) => MouseInput): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const start = performance.now()
  const sent: Promise<unknown>[] = []
  for (let step = 0; performance.now() - start < MOVE_FOR_MS; step += 1) {
    sent.push(cdp.send('Input.dispatchMouseEvent', input(step)))
    await setTimeout(Math.max(0, start + (step + 1) * INPUT_MS - performance.now()))
  }
  await Promise.all(sent)
  await cdp.detach()
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
      // Where it is on the screen, whichever element carries the transform.
      const box = document.querySelector(watched)?.getBoundingClientRect()
      const seen = `${box?.x},${box?.y}`
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

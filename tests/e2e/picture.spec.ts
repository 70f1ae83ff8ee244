import type { Page } from '@playwright/test'
import { expect, type TestMap, test } from './fixtures.ts'
import { canvas, card } from './screen.ts'

interface Picture {
  readonly zoom: number
  /** The smallest title on the screen, in CSS pixels. */
  readonly title: number
  readonly crossings: number
  /** Links that run behind a card that they do not join, as the page drew both. */
  readonly behind: readonly string[]
  /** Cards that are not wholly on the canvas. */
  readonly cut: readonly string[]
  readonly links: number
}

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const

for (const size of SIZES) {
  test(`[PIC0] the sample opens whole and readable at ${size.width} by ${size.height}`, async ({
    map,
    open,
  }) => {
    // Six pictures are measured, each when it has come to rest.
    test.slow()
    const page = await open(map.links.viewer, { browser: { viewport: size }, firstVisit: true })
    await expect(card(page, 'O1')).toBeVisible()
    const rest = await measured(page)
    expect(rest.cut).toEqual([])
    expect(rest.title).toBeGreaterThanOrEqual(12)
    expect(rest.links).toBeGreaterThan(20)
    expect(rest.crossings).toBeLessThanOrEqual(20)
    expect(rest.behind).toEqual([])

    for (const code of ['O2', 'S1', 'P2', 'V3', 'W1']) {
      await card(page, code).hover()
      await expect(page.locator('[data-focus]')).toBeVisible()
      await expect(card(page, code)).toHaveCSS('opacity', '1')
      expect((await measured(page)).behind, `in focus on ${code}`).toEqual([])
    }
  })
}

test('[PIC1] what is pointed at, selected or walked to is in focus, and the rest stands back', async ({
  map,
  open,
}) => {
  const page = await open(map.links.viewer, { browser: { viewport: SIZES[1] } })
  await card(page, 'O2').click()
  await expect(card(page, 'O4')).toHaveCSS('opacity', '0.15')
  await expect(card(page, 'S6')).toHaveCSS('opacity', '1')
  await canvas(page).focus()
  await page.keyboard.press('Escape')
  await expect(card(page, 'O4')).toHaveCSS('opacity', '1')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-focus]')).toBeVisible()
})

test('[PIC2] a card dropped in another lane is one of its kind, and undo takes that back', async ({
  map,
  open,
}) => {
  const page = await open(map.links.editor, { browser: { viewport: SIZES[1] } })
  const kindOf = async () => (await map.read()).elements.find(({ code }) => code === 'S4')?.kind
  const [from, to] = [await card(page, 'S4').boundingBox(), await card(page, 'W2').boundingBox()]
  if (!from || !to) throw new Error('no cards')
  await page.mouse.move(from.x + 120, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 120, to.y + 14, { steps: 8 })
  await page.mouse.up()
  await expect(page.getByText('S4 is a programme now.').first()).toBeVisible()
  await expect.poll(kindOf).toBe('programme')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(kindOf).toBe('proposal')
})

test('[PIC3] the headline says what the map comes to, and shows what it counted', async ({ map, open }) => {
  const page = await open(map.links.viewer, { browser: { viewport: SIZES[1] } })
  await page.getByRole('button', { name: '2 hang on one proposal' }).click()
  await expect(card(page, 'O2')).toHaveCSS('opacity', '1')
  await expect(card(page, 'P4')).toHaveCSS('opacity', '0.15')
  await page.getByRole('button', { name: '4 of 4 outcomes have stated support' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('[PIC4] the tools are one stop of the Tab key, and arrows walk them', async ({ map, open }) => {
  const page = await open(map.links.editor)
  const tools = page.getByRole('toolbar', { name: 'Canvas tools' })
  await expect(tools.getByRole('button').first()).toBeVisible()
  expect(await tools.locator('button[tabindex="0"]').count()).toBe(1)
  await tools.locator('button[tabindex="0"]').focus()
  await page.keyboard.press('End')
  await expect(tools.getByRole('button').last()).toBeFocused()
  expect(await tools.locator('button[tabindex="0"]').count()).toBe(1)
})

test('[PIC5] what changes the view stands beside the map, which stays whole', async ({ map, open }) => {
  const page = await open(map.links.editor, { browser: { viewport: SIZES[1] } })
  for (const [button, title] of [
    ['View', 'What this view shows'],
    ['Lanes', 'Lanes'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click()
    const dock = page.getByRole('region', { name: title })
    await expect(dock).toBeVisible()
    await expect.poll(async () => (await measured(page)).cut).toEqual([])
    const [beside, last] = [await dock.boundingBox(), await card(page, 'O1').boundingBox()]
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0)
    await page.keyboard.press('Escape')
    await expect(dock).toHaveCount(0)
    await expect(page.getByRole('button', { name: button, exact: true })).toBeFocused()
  }
})

test('[PIC6] the words of links in focus are read whole', async ({ map, open }) => {
  const page = await open(map.links.viewer, { browser: { viewport: SIZES[1] } })
  for (const code of ['S1', 'O2', 'P2', 'V3', 'S7']) {
    await card(page, code).hover()
    await expect(card(page, code)).toHaveAttribute('data-near', 'true')
    await expect(page.locator('.react-flow__edgelabel-renderer span').first()).toBeAttached()
    const covered = await page.evaluate(() => {
      const box = (node: Element) => node.getBoundingClientRect()
      const words = [...document.querySelectorAll('.react-flow__edgelabel-renderer > span')].map(box)
      const cards = [
        ...document.querySelectorAll('.react-flow__node-card, .react-flow__node-lane button'),
      ].map(box)
      const meet = (a: DOMRect, b: DOMRect) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
      return words.filter(
        (one, at) =>
          cards.some((other) => meet(one, other)) || words.slice(at + 1).some((other) => meet(one, other)),
      ).length
    })
    expect(covered, code).toBe(0)
  }
})

test('[PIC7] from near by a card shows more of its title, in words of 12 pixels or more', async ({
  map,
  open,
}) => {
  const page = await open(map.links.viewer, { browser: { viewport: SIZES[1] } })
  await expect(card(page, 'S6')).toContainText('victims better protected')
  await expect(card(page, 'S6')).not.toContainText('violent men targeted')
  await card(page, 'S6').click()
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect(card(page, 'S6')).toContainText((await titleOf(map, 'S6')) ?? '')
  expect((await measured(page)).title).toBeGreaterThanOrEqual(12)
})

test('[PIC8] a key says what the lines and signs of the picture mean', async ({ map, open }) => {
  const page = await open(map.links.viewer, { browser: { viewport: SIZES[1] } })
  const key = page.getByRole('list', { name: 'Key' })
  for (const words of ['serves', 'supports', 'inferred, not stated in a source', 'said of a whole kind'])
    await expect(key).toContainText(words)
})

const titleOf = async (map: TestMap, code: string) =>
  (await map.read()).elements.find((element) => element.code === code)?.title

/** What the page draws: boxes of cards, and points along the paths of links. */
async function measured(page: Page): Promise<Picture> {
  // Until the camera and what comes forward have settled, nothing can be measured.
  await expect
    .poll(() =>
      page.evaluate(() => document.getAnimations().filter((one) => one.playState === 'running').length),
    )
    .toBe(0)
  return await page.evaluate(() => {
    const view = document.querySelector<HTMLElement>('.react-flow__viewport')
    const zoom = Number(/scale\(([^)]+)\)/.exec(view?.style.transform ?? '')?.[1])
    const host = document.querySelector('.react-flow')?.getBoundingClientRect()
    const cards = [...document.querySelectorAll<HTMLElement>('.react-flow__node-card')].map((node) => ({
      id: node.dataset['id'] ?? '',
      box: node.getBoundingClientRect(),
    }))
    const lines = [...document.querySelectorAll<HTMLElement>('.react-flow__node-card [dir="auto"]')]
    const sizes = lines.map((line) => Number.parseFloat(getComputedStyle(line).fontSize) * zoom)
    const cut = cards.filter(
      ({ box }) =>
        host &&
        (box.left < host.left || box.right > host.right || box.top < host.top || box.bottom > host.bottom),
    )
    const links = [...document.querySelectorAll<HTMLElement>('.react-flow__edge')].flatMap((edge) => {
      const path = edge.querySelector<SVGPathElement>('.react-flow__edge-path')
      const matrix = path?.getScreenCTM()
      if (!path || !matrix) return []
      const length = path.getTotalLength()
      const points = Array.from({ length: 100 }, (_, at) =>
        path.getPointAtLength((length * at) / 99).matrixTransform(matrix),
      )
      return [{ id: edge.dataset['id'] ?? '', points }]
    })
    const behind = links.flatMap(({ id, points }) => {
      const ends = id.slice(id.indexOf(':') + 1).split('>')
      return cards
        .filter(({ id: own, box }) => {
          const holds = ({ x, y }: DOMPoint) =>
            x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1
          return !ends.includes(own) && points.some(holds)
        })
        .map((one) => `${id} behind ${one.id}`)
    })
    const side = (a: DOMPoint, b: DOMPoint, c: DOMPoint) =>
      (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
    const cross = (one: DOMPoint[], other: DOMPoint[]) =>
      one.some((b, at) => {
        const a = one[at - 1]
        return (
          a &&
          other.some((d, index) => {
            const c = other[index - 1]
            return c && side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
          })
        )
      })
    const boxes = links.map(({ points }) => {
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
      return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
    })
    /** Lines whose boxes lie apart do not cross, and most do. */
    const meet = (one: number, other: number) => {
      const [a, b] = [boxes[one], boxes[other]]
      return a && b && a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
    }
    let crossings = 0
    for (const [at, { points }] of links.entries()) {
      for (const [next, other] of links.entries()) {
        if (next > at && meet(at, next) && cross(points, other.points)) crossings += 1
      }
    }
    return {
      zoom,
      title: Math.min(...sizes),
      crossings,
      behind,
      cut: cut.map(({ id }) => id),
      links: links.length,
    }
  })
}

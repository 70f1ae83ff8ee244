import { readFileSync } from 'node:fs'
import { HUE_COLOURS, kindSign, relationHues } from '@golden-thread/shared/drawing'
import { templates } from '@golden-thread/shared/frameworks'
import type { Framework } from '@golden-thread/shared/model'
import { mapViewOf } from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { COLOURS } from '../server/src/access/index.ts'
import { distance, hueDistance, hueOf, rgbOf, SIGHTS, seenWith } from './support/colour.ts'

/** What the eye tells apart with ease, in OKLab: about three times what it just notices. */
const APART = 0.06

const THEMES = ['light', 'dark'] as const

const tokens = readFileSync(new URL('../client/src/ui/tokens.css', import.meta.url), 'utf8')

/** The light and the dark value of a token. */
function token(name: string): readonly [string, string] {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens) ?? []
  if (!light || !dark) throw new Error(`no token --${name}`)
  return [light, dark]
}

const pairs = <T>(items: readonly T[]): (readonly [T, T])[] =>
  items.flatMap((one, at) => items.slice(at + 1).map((other): readonly [T, T] => [one, other]))

/** The relations whose lines may run between the same two neighbouring columns. Elsewhere their place tells them apart. */
function channels(framework: Framework): string[][] {
  const columns: string[][] = []
  for (const { kind, as } of mapViewOf(framework).lanes) {
    if (as === 'column') columns.push([kind])
    else if (as === 'beneath') columns.at(-1)?.push(kind)
  }
  return columns.slice(1).map((right, at) => {
    const left = columns[at] ?? []
    const joins = (from: readonly string[], to: readonly string[]) =>
      from.some((kind) => left.includes(kind)) && to.some((kind) => right.includes(kind))
    return framework.relations
      .filter(({ from, to }) => joins(from, to) || joins(to, from))
      .map((relation) => relation.id)
  })
}

describe('[DRAW10] colours', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    'of kinds in %s need no hue to be told apart: no two have one shape',
    (_, template) => {
      const { framework } = template.build()
      const shapes = framework.kinds.map(({ id }) => {
        const { archetype, variant } = kindSign(framework, id)
        return `${archetype} ${variant}`
      })
      expect(new Set(shapes).size).toBe(shapes.length)
    },
  )

  it.each(Object.entries(SIGHTS))('of lines in one channel are told apart with %s', (_, sight) => {
    for (const template of templates) {
      const { framework } = template.build()
      const hues = relationHues(framework)
      const seen = (relation: string, theme: 'light' | 'dark') =>
        seenWith(sight, rgbOf(HUE_COLOURS[hues.get(relation) ?? 'slate'][theme]))
      for (const [one, other] of channels(framework).flatMap(pairs)) {
        for (const theme of THEMES) {
          expect(
            distance(seen(one, theme), seen(other, theme)),
            `${template.id}: ${one} and ${other}, ${theme}`,
          ).toBeGreaterThan(APART)
        }
      }
    }
  })

  it('of guests are neither the blue of what is selected nor the red and amber of findings', () => {
    for (const name of ['accent', 'focus', 'bad', 'warn']) {
      for (const kept of token(name)) {
        for (const colour of COLOURS) {
          const hue = hueOf(colour)
          const away = hue === undefined ? 180 : hueDistance(hue, hueOf(kept) ?? 0)
          expect(away, `${colour} and ${name}`).toBeGreaterThan(30)
        }
      }
    }
  })

  it('of kinds and relations are never the red and amber of findings', () => {
    for (const [at, theme] of THEMES.entries()) {
      for (const [hue, colours] of Object.entries(HUE_COLOURS)) {
        for (const name of ['bad', 'warn']) {
          const own = hueOf(colours[theme])
          const away = own === undefined ? 180 : hueDistance(own, hueOf(token(name)[at] ?? '') ?? 0)
          expect(away, `${hue} and ${name}, ${theme}`).toBeGreaterThan(20)
        }
      }
    }
  })
})

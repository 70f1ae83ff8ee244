import type { Look } from '../storage/index.ts'

/** What a person is called until they say. */
const BIRDS =
  'Avocet Bittern Bullfinch Bunting Buzzard Chaffinch Chough Coot Cormorant Curlew Dipper Dotterel Dunlin Egret Fieldfare Firecrest Gannet Godwit Goldcrest Goshawk Grebe Heron Hobby Jackdaw Kestrel Kingfisher Kittiwake Knot Lapwing Linnet Merlin Nightjar Nuthatch Osprey Ouzel Petrel Pintail Pipit Plover Puffin Redshank Redstart Robin Sanderling Siskin Skylark Snipe Swift Teal Tern Turnstone Wagtail Warbler Waxwing Whimbrel Whinchat Wigeon Woodcock Wren Wryneck'.split(
    ' ',
  )

/**
 * Colours on which white text has a contrast of at least 4.5 to 1, told apart by hue. None is the blue that marks what is
 * selected, and none the red or amber of findings: a colleague's frame around a card must not be taken for either.
 */
export const COLOURS = [
  '#1f7a3d',
  '#8a35b5',
  '#00756b',
  '#b0247e',
  '#4d6b00',
  '#6a4bb8',
  '#6b5a4a',
  '#a12c9a',
  '#5b5f66',
] as const

/**
 * A name and a colour for someone new, to be told apart by among the `others` of the map: a name that nobody has, and
 * a colour that as few as can be have. `chance` answers a number from 0 up to but without 1.
 */
export function newGuest(others: readonly Look[], chance: () => number): Look {
  const names = new Set(others.map(({ name }) => name))
  const uses = new Map(COLOURS.map((colour): [string, number] => [colour, 0]))
  for (const { colour } of others) uses.set(colour, (uses.get(colour) ?? 0) + 1)
  const fewest = Math.min(...COLOURS.map((colour) => uses.get(colour) ?? 0))
  const colours = COLOURS.filter((colour) => uses.get(colour) === fewest)
  return { name: freeName(names, chance), colour: pick(colours, chance) }
}

function freeName(taken: ReadonlySet<string>, chance: () => number): string {
  for (let round = 1; ; round += 1) {
    const suffix = round === 1 ? '' : ` ${round}`
    const free = BIRDS.map((bird) => `Guest ${bird}${suffix}`).filter((name) => !taken.has(name))
    if (free.length > 0) return pick(free, chance)
  }
}

const pick = <T>(from: readonly T[], chance: () => number): T => from[Math.floor(chance() * from.length)] as T

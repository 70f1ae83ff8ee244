import { createLink } from '@golden-thread/shared/commands'
import { FREE_CARD } from '@golden-thread/shared/drawing'
import {
  type End,
  endFromKey,
  explainRefusal,
  type KindId,
  linkId,
  type Position,
  type StrategyMap,
} from '@golden-thread/shared/model'
import {
  type GrowthChoice,
  growthChoices,
  type LinkChoice,
  linkChoices,
  shortLabel,
  whyNoLink,
} from '@golden-thread/shared/queries'
import type { Workspace, WritableStore } from '../../workspace/index.ts'
import { clearOf, freeSpot, laneAt } from '../scene/index.ts'
import { text } from '../text/index.ts'
import type { Board } from './boardStore.ts'
import type { Prompt } from './prompt.ts'

/** The link that a new card will hang on. */
export interface Growth {
  readonly from: End
  readonly choice: GrowthChoice
}

/** What is asked where a link was dropped. */
export interface Offers {
  /** Draws the one link that two ends allow, asks which when there are several, says why when there is none. */
  offerLink(first: string, second: string, point: Position): void
  /** Asks what to hang on an end whose link was dropped in empty space. */
  offerGrowth(from: string, at: Position, point: Position): void
}

export function createOffers(
  workspace: Workspace,
  board: Board,
  prompt: WritableStore<Prompt | null>,
  startCard: (kind: KindId, at: Position, growth: Growth) => void,
): Offers {
  const mapNow = (): StrategyMap => workspace.state.get().map

  const drawLink = ({ relation, from, to }: LinkChoice): void => {
    const done = workspace.edit(createLink, { relation: relation.id, from, to })
    if (done.ok) workspace.select({ link: done.value.link.id })
  }

  return {
    offerLink(first, second, point) {
      const map = mapNow()
      const [a, b] = [endFromKey(first), endFromKey(second)]
      const choices = linkChoices(map, a, b)
      const [only] = choices
      if (!only) {
        workspace.notify({ text: explainRefusal(whyNoLink(map, a, b)), tone: 'problem' })
        return
      }
      if (choices.length === 1) {
        drawLink(only)
        return
      }
      prompt.set({
        title: text.chooseLink,
        ...point,
        options: choices.map((choice) => ({
          key: linkId(choice.relation.id, choice.from, choice.to),
          label: `${shortLabel(map, choice.from)} ${choice.relation.label} ${shortLabel(map, choice.to)}`,
          run: () => drawLink(choice),
        })),
      })
    },

    offerGrowth(from, at, point) {
      const map = mapNow()
      const end = endFromKey(from)
      const choices = growthChoices(map, end)
      if (choices.length === 0) return
      const label = shortLabel(map, end)
      const scene = board.get()
      const under = laneAt(scene.lanes, at)?.kind.id
      // What belongs in the lane that the link was dropped in is the likeliest wish.
      choices.sort((a, b) => Number(b.kind.id === under) - Number(a.kind.id === under))
      const placed = (kind: KindId): Position => {
        const y = Math.round(at.y - FREE_CARD.height / 2)
        if (kind === under) return { x: Math.round(at.x), y }
        return clearOf(scene.rects, { x: freeSpot(scene.lanes, scene.rects, kind).x, y })
      }
      prompt.set({
        title: text.chooseGrowth,
        ...point,
        options: choices.map((choice) => ({
          key: `${choice.kind.id} ${choice.relation.id} ${choice.outward}`,
          label: text.growth(
            choice.kind.label,
            choice.outward ? `${label} ${choice.relation.label} it` : `${choice.relation.label} ${label}`,
          ),
          run: () => startCard(choice.kind.id, placed(choice.kind.id), { from: end, choice }),
        })),
      })
    },
  }
}

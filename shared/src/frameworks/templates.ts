import { emptyMap } from '../model/index.ts'
import { corporateStrategy } from './corporateStrategy.ts'
import { sampleMap } from './corporateStrategy2006/sampleMap.ts'
import { plainFramework } from './plainFramework.ts'
import type { Template } from './template.ts'

/** Everything a new map can start from, in the order in which it is offered. */
export const templates: readonly Template[] = [
  {
    id: 'blank',
    title: 'Blank map',
    description: 'Aims, actions, outcomes and leads, and nothing in them yet.',
    build: () => emptyMap(plainFramework, 'Untitled map'),
  },
  {
    id: 'corporate-strategy',
    title: 'Corporate strategy',
    description: 'Priorities, values, proposals, programmes, outcomes and leads, with five matrices to fill.',
    build: () => emptyMap(corporateStrategy, 'Untitled corporate strategy'),
  },
  {
    id: 'corporate-strategy-2006',
    title: 'Corporate Strategy 2006-2009',
    description: 'A worked example: a police strategy of 2005, with a paragraph behind each link.',
    build: sampleMap,
  },
]

export const templateOf = (id: string): Template | undefined =>
  templates.find((template) => template.id === id)

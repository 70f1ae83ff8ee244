import { emptyMap } from '../../model/index.ts'
import type { Template } from '../content/index.ts'
import { corporateStrategy } from './framework/index.ts'
import { sampleMap } from './sampleMap.ts'

export { corporateStrategy } from './framework/index.ts'
export { SAMPLE_ABOUT, SAMPLE_SOURCE, sampleMap } from './sampleMap.ts'

export const blankStrategy: Template = {
  id: 'corporate-strategy',
  title: 'Corporate strategy',
  description: 'Priorities, values, proposals, programmes, outcomes and leads, with five matrices to fill.',
  build: () => emptyMap(corporateStrategy, 'Untitled corporate strategy'),
}

export const corporateStrategy2006: Template = {
  id: 'corporate-strategy-2006',
  title: 'Corporate Strategy 2006-2009',
  description: 'A worked example: a police strategy of 2005, with a paragraph behind each link.',
  build: sampleMap,
}

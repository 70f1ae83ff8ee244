import { mapOf, type Template } from '../content/index.ts'
import { ELEMENTS } from './example.ts'
import { framework } from './framework.ts'
import { LINKS, OBSERVATIONS } from './links.ts'

const ABOUT = [
  'This map is an example, made up for a street cleaning service: no figure in it is of a real body. It shows what a balanced',
  'scorecard comes to in Golden Thread; delete its cards and put your own in their place.',
].join(' ')

export const balancedScorecard: Template = {
  id: 'balanced-scorecard',
  title: 'Balanced scorecard',
  description:
    'A small example to write over: objectives in four perspectives, what leads to what, and how it is measured.',
  build: () =>
    mapOf({
      framework,
      title: 'Balanced scorecard: an example',
      about: ABOUT,
      source: 'Strategy of 2025 (made up)',
      elements: ELEMENTS,
      links: LINKS,
      observations: OBSERVATIONS,
      views: [
        { id: 'whole', title: 'From work to what residents get', screen: 'canvas', filter: '' },
        {
          id: 'cause',
          title: 'What leads to what',
          screen: 'matrix',
          matrix: 'cause-and-effect',
          filter: '',
        },
        { id: 'findings', title: 'What to talk about', screen: 'findings', filter: '' },
      ],
    }),
}

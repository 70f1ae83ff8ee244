import { mapOf, type Template } from '../content/index.ts'
import { ELEMENTS, LINKS, OBSERVATIONS } from './example.ts'
import { framework } from './framework.ts'

const ABOUT = [
  'This map is an example, made up for a town library: no figure in it is of a real body. It shows what objectives and key',
  'results come to in Golden Thread; delete its cards and put your own in their place.',
].join(' ')

export const objectivesAndKeyResults: Template = {
  id: 'objectives-and-key-results',
  title: 'Objectives and key results',
  description:
    'A small example to write over: objectives, the figures that show them and the work that moves those.',
  build: () =>
    mapOf({
      framework,
      title: 'Objectives and key results: an example',
      about: ABOUT,
      source: 'Minutes of a planning day (made up)',
      elements: ELEMENTS,
      links: LINKS,
      observations: OBSERVATIONS,
      views: [
        { id: 'whole', title: 'From work to objectives', screen: 'canvas', filter: '' },
        {
          id: 'driven',
          title: 'What drives each key result',
          screen: 'matrix',
          matrix: 'initiatives-key-results',
          filter: '',
        },
        { id: 'findings', title: 'What to talk about', screen: 'findings', filter: '' },
      ],
    }),
}

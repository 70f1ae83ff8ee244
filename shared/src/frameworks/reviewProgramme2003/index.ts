import { mapOf, type Template } from '../content/index.ts'
import { content } from './content.ts'

export const reviewProgramme2003: Template = {
  id: 'review-programme-2003',
  title: 'Review programme of 2003',
  description:
    'A worked example: 22 reviews, what 16 committees are there for, and a national plan of 51 items.',
  build: () => mapOf(content),
}

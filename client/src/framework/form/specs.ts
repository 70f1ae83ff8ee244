import {
  FIELD_ROLES,
  FIELD_TYPES,
  type Field,
  KIND_ROLES,
  type PartList,
  RELATION_ROLES,
} from '@golden-thread/shared/model'
import { CHECK_FORM } from './checkForm.ts'
import { fieldsBy, fieldsCounted } from './fieldOptions.ts'
import { type FormKey, isType, type PartJson, TITLE } from './formKey.ts'
import { MATRIX_FORM } from './matrixForm.ts'

export type FormOf = PartList | 'fields'

const ARCHETYPES = ['aim', 'action', 'party', 'place', 'money', 'event', 'issue', 'source']
const PUBLISH: FormKey = {
  key: 'publish',
  label: 'Who may read it',
  control: 'choice',
  words: ['public', 'internal'],
  help: 'What is internal is left out of what the public is given.',
}
const ownFields = ({ fields }: PartJson): readonly Field[] => (Array.isArray(fields) ? fields : [])

/** What is asked for of each list; all of the language has its place here. */
export const FORMS: Readonly<Record<FormOf, readonly FormKey[]>> = {
  kinds: [
    { key: 'label', label: 'Name, of one', control: 'text', isNeeded: true },
    { key: 'plural', label: 'Name, of many', control: 'text', isNeeded: true },
    {
      key: 'prefix',
      label: 'Letter for codes',
      control: 'text',
      help: 'S gives S1, S2. Codes that are given stay.',
    },
    {
      key: 'archetype',
      label: 'Shape and colour',
      control: 'choice',
      words: ARCHETYPES,
      isNeeded: true,
    },
    { key: 'role', label: 'Role', control: 'choice', words: KIND_ROLES },
    PUBLISH,
  ],
  fields: [
    { key: 'label', label: 'Name', control: 'text', isNeeded: true },
    { key: 'type', label: 'Type', control: 'choice', words: FIELD_TYPES, isNeeded: true },
    {
      key: 'values',
      label: 'Words to choose from',
      control: 'lines',
      help: 'One a line; of a scale the least first.',
      when: isType('choice', 'scale'),
    },
    {
      key: 'tones',
      label: 'Tone of each word',
      control: 'lines',
      help: 'In their order: good, warning, bad or neutral.',
      when: isType('scale'),
    },
    {
      key: 'periods',
      label: 'Periods',
      control: 'lines',
      help: 'One a line, such as 2006/07.',
      when: isType('series'),
    },
    { key: 'to', label: 'Names', control: 'kinds', when: isType('reference') },
    { key: 'unit', label: 'Unit', control: 'text', when: isType('number', 'money', 'series') },
    { key: 'help', label: 'Help', control: 'text' },
    { key: 'role', label: 'Role', control: 'choice', words: FIELD_ROLES },
    { key: 'observed', label: 'Observed over time', control: 'check' },
    PUBLISH,
  ],
  relations: [
    { key: 'label', label: 'Reads', control: 'text', help: 'supports', isNeeded: true },
    { key: 'inverse', label: 'Reads back', control: 'text', help: 'is supported by', isNeeded: true },
    { key: 'from', label: 'From', control: 'kinds', isNeeded: true },
    { key: 'to', label: 'To', control: 'kinds', isNeeded: true },
    { key: 'role', label: 'Role', control: 'choice', words: RELATION_ROLES },
    {
      key: 'strengths',
      label: 'Words for its strength',
      control: 'lines',
      help: 'Weakest first, one a line.',
    },
    {
      key: 'cardinality',
      label: 'Links of it that one element may have',
      help: 'Empty is any number.',
      control: 'numbers',
      numbers: [
        [['perFrom'], 'At most, from one'],
        [['perTo'], 'At most, to one'],
      ],
    },
    { key: 'ordered', label: 'In the order of', control: 'field', fields: ownFields },
    { key: 'acyclic', label: 'Never comes back to where it began', control: 'check' },
    { key: 'symmetric', label: 'Reads both ways', control: 'check' },
    PUBLISH,
  ],
  matrices: MATRIX_FORM,
  checks: CHECK_FORM,
  measures: [
    TITLE,
    { key: 'of', label: 'A figure for each of', control: 'selector', isNeeded: true },
    {
      key: 'take',
      label: 'Take the',
      control: 'choice',
      words: ['sum', 'count', 'least', 'greatest'],
      isNeeded: true,
    },
    {
      key: 'path',
      label: 'Path to what is counted',
      help: 'Without steps it is the element itself.',
      control: 'path',
    },
    { key: 'where', label: 'Counted are only those that meet', control: 'conditions' },
    {
      key: 'field',
      label: 'Field',
      control: 'field',
      fields: fieldsCounted,
      isNeeded: true,
      when: ({ take }) => take !== 'count',
    },
    {
      key: 'sign',
      label: 'Some are taken away, as a field says',
      control: 'sign',
      fields: fieldsCounted,
      when: ({ take }) => take === 'sum',
    },
    {
      key: 'by',
      label: 'A figure for each period',
      control: 'wordOrField',
      words: ['series'],
      say: { series: 'of the series' },
      fieldKeys: [['period', 'that a field holds']],
      fields: fieldsCounted,
    },
    { key: 'printed', label: 'Field with the printed figure', control: 'field', fields: fieldsBy('of') },
    { key: 'tolerance', label: 'May differ by', control: 'number' },
  ],
  registers: [
    TITLE,
    { key: 'of', label: 'Lists', control: 'selector', isNeeded: true },
    {
      key: 'columns',
      label: 'Columns',
      help: 'Beside code and title. Without any: every field.',
      control: 'columns',
      namesFields: true,
    },
  ],
  reports: [TITLE, { key: 'parts', label: 'What stands in it', control: 'sections', isNeeded: true }],
}

/** What a new part begins with. */
export function beginning(list: FormOf, kind: string): PartJson {
  switch (list) {
    case 'kinds':
      return { label: '', plural: '', prefix: '', archetype: 'action' }
    case 'fields':
      return { label: '', type: 'text' }
    case 'relations':
      return { label: '', inverse: '', from: [], to: [] }
    case 'matrices':
      return { title: '', rows: kind, columns: kind, direct: [], indirect: [], verb: '' }
    case 'checks':
      return { type: 'needs-link', kind, end: 'to', noun: '', severity: 'gap' }
    case 'measures':
      return { title: '', of: kind, take: 'count' }
    case 'registers':
      return { title: '', of: kind }
    case 'reports':
      return { title: '', parts: [{ heading: '' }] }
  }
}

import { kindOf, valueWords } from '../model/index.ts'
import { currentValue, fieldWithRole } from '../queries/index.ts'
import { count, words } from './cells.ts'
import type { PaperContext } from './paperContext.ts'
import type { Table, TableColumn } from './table.ts'

/** Who answers for what in the whole map, with the post apart from the name. */
export function leadsTable(context: PaperContext): Table {
  const { leadership, map } = context
  const kind = leadership.kind
  const post = kind && fieldWithRole(map, kind.id, 'post')
  const columns: TableColumn[] = [
    { id: 'lead', heading: kind?.label ?? 'Lead', type: 'text', width: 26, role: 'row-header' },
    ...(post ? [{ id: 'post', heading: post.label, type: 'text', width: 30 } as const] : []),
    { id: 'count', heading: 'Number led', type: 'number', width: 12 },
    { id: 'leads', heading: 'What they lead', type: 'text', width: 60 },
  ]
  const rows = leadership.leads.map((lead) => {
    const led = leadership.ledBy(lead.id)
    return [
      words(lead.title, context.code(lead)),
      ...(post ? [words(valueWords(currentValue(map, lead, post.id)), 'None given')] : []),
      count(led.length),
      words(led.map((element) => context.label(element)).join('; ')),
    ]
  })
  const led = [
    ...new Set(leadership.leads.flatMap((lead) => leadership.ledBy(lead.id).map((each) => each.kind))),
  ]
  const plurals = led.map((id) => (kindOf(map.framework, id)?.plural ?? id).toLowerCase())
  return {
    id: 'leads',
    name: 'Leads',
    wide: false,
    empty: 'This map does not say yet who leads what.',
    caption: `${kind?.plural ?? 'Leads'} and the ${plurals.join(' and ') || 'work'} they lead`,
    columns,
    rows,
  }
}

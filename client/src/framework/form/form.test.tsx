import { setFrameworkPart } from '@golden-thread/shared/commands'
import { templates } from '@golden-thread/shared/frameworks'
import {
  type EachCheck,
  type ListedPart,
  PART_LISTS,
  type PartList,
  partNames,
} from '@golden-thread/shared/model'
import { mapFromText } from '@golden-thread/shared/testing'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { openTestWorkspace, show } from '../../workspace/testing/index.ts'
import { FrameworkScreen } from '../FrameworkScreen.tsx'
import { readPart } from '../readPart.ts'
import type { PartJson } from './formKey.ts'
import { FORMS, type FormOf } from './specs.ts'

/** All at once: one render in place of one for each letter. */
async function paste(into: HTMLElement, words: string): Promise<void> {
  const user = userEvent.setup()
  await user.clear(into)
  await user.click(into)
  await user.paste(words)
}

const start = () => mapFromText`S1 "Safer streets" -> O1 "Trust"; S2 "Reassure" ; L1 "Ann"; L1 -> S1`

const dialog = () => screen.getByRole('dialog')

/** Looked up by hand: to ask for a role works out the name of everything in so large a form. */
const nameOf = (group: HTMLFieldSetElement) =>
  group.getAttribute('aria-label') ?? group.querySelector('legend')?.textContent ?? ''
function inside(name: string) {
  const group = [...dialog().querySelectorAll('fieldset')].find((one) => nameOf(one).startsWith(name))
  if (!group) throw new Error(`there is no group ${name}`)
  const found = within(group)
  return { ...found, button: (words: string) => found.getByText(words, { selector: 'button' }) }
}
const button = (words: string) =>
  [...dialog().querySelectorAll('button')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label') === words,
  ) as HTMLButtonElement

describe('[FED15] all of the language has controls of its own', () => {
  const written = templates
    .map((template) => template.build().framework)
    .flatMap((framework) =>
      PART_LISTS.flatMap((list) => {
        const items: readonly object[] = framework[list] ?? []
        const names = partNames(list, items)
        return items.flatMap((item, at) => {
          const was: ListedPart = { list, id: names[at] ?? '' }
          const fields = (item as { fields?: readonly { id: string }[] }).fields ?? []
          const own = { framework, list: list as FormOf, was, json: item as PartJson }
          const inner = fields.map((field) => ({
            framework,
            list: 'fields' as FormOf,
            owner: was,
            was: { ...was, field: field.id },
            json: field as unknown as PartJson,
          }))
          return [own, ...inner]
        })
      }),
    )

  it('no key of a part of any template is left to JSON', () => {
    const left = written.flatMap(({ list, json }) =>
      Object.keys(json).flatMap((key) =>
        key === 'id' || key === 'fields' || FORMS[list].some((spec) => spec.key === key)
          ? []
          : [`${list}.${key}`],
      ),
    )
    expect([...new Set(left)]).toEqual([])
    expect(written.length).toBeGreaterThan(300)
  })

  it('a part that is saved as it stands is whole, and is read as it was', () => {
    // Each is read with the whole framework around it, so a few of each list are enough.
    const some = written.filter((_, at) => at % 9 === 0)
    for (const { framework, json, ...writing } of some) {
      const read = readPart(framework, writing, { ...json })
      expect(read.ok ? read.value.part : read.error, JSON.stringify(json)).toEqual(
        writing.list === 'kinds' ? { prefix: '', ...json } : json,
      )
    }
  })

  it('what was begun and not filled in is said by its label, and nothing of it is dropped', () => {
    const { framework } = start()
    const refused = (list: PartList, more: PartJson) => {
      const item = framework[list]?.[0] as object
      const was = { list, id: partNames(list, [item])[0] ?? '' }
      const read = readPart(framework, { list, was }, { ...item, ...more })
      return read.ok ? 'taken' : read.error.split(':')[0]
    }
    const matrix = (more: PartJson) => refused('matrices', more)
    expect(matrix({ extra: [{ label: '', field: 'status' }] })).toBe('Columns before the cells')
    expect(matrix({ extra: [{ label: 'Lead', path: [] }] })).toBe('Columns before the cells')
    expect(matrix({ show: { sum: '' } })).toBe('Cells show')
    expect(matrix({ rows: { kinds: ['proposal'], where: [{ field: 'status' }] } })).toBe('Rows')
    expect(matrix({ rows: { kinds: ['proposal'], where: [{ field: 'status', is: [] }] } })).toBe('Rows')
    expect(matrix({ rows: { kinds: ['proposal'], where: [{ field: 'status', filled: true }] } })).toBe(
      'taken',
    )
  })
})

describe('[FED15] by keyboard and by label, with one step of undo', () => {
  it('a check of each element compares what a path leads to, under a condition', async () => {
    const workspace = openTestWorkspace(start())
    const { user } = show(workspace, <FrameworkScreen />)
    await user.click(screen.getByRole('button', { name: 'Add a check' }))
    await screen.findByRole('dialog', { name: 'Add a check' })
    await user.selectOptions(within(dialog()).getByLabelText('What it asks'), 'each')
    await paste(within(dialog()).getByLabelText('Title'), 'each proposal has two leads')
    await user.click(inside('For each of').getByLabelText('Proposal'))
    button('Add a condition').focus()
    await user.keyboard('{Enter}')
    const condition = inside('Condition 1')
    expect(condition.getByLabelText('Asks about')).toHaveFocus()
    await user.selectOptions(condition.getByLabelText('Asks about'), 'Status')
    await user.selectOptions(condition.getByLabelText('Holds where it'), 'is none of')
    await user.selectOptions(within(dialog()).getByLabelText('Look at'), 'how many elements a path leads to')
    await user.click(inside('Path').button('Add a step'))
    await user.selectOptions(within(dialog()).getByLabelText('Goes along'), '^leads')
    await user.selectOptions(within(dialog()).getByLabelText('It has to be'), 'at least')
    await user.selectOptions(within(dialog()).getByLabelText('Compared with'), 'a number')
    await paste(within(dialog()).getByLabelText('Number'), '2')
    await paste(within(dialog()).getByLabelText('Sentence of what is found'), '{element} has too few.')
    await user.click(button('Save'))
    expect(within(dialog()).getByRole('status')).toHaveTextContent('For each of: fill in all of it')
    await user.selectOptions(condition.getByLabelText('Holds where it'), 'is empty')
    await user.click(button('Save'))
    expect(workspace.map().framework.checks.at(-1)).toEqual({
      type: 'each',
      id: 'each-proposal-has-two-leads',
      title: 'each proposal has two leads',
      of: { kinds: ['proposal'], where: [{ field: 'status', filled: false }] },
      value: { count: ['^leads'] },
      is: 'at-least',
      than: { constant: 2 },
      sentence: '{element} has too few.',
      severity: 'gap',
    } satisfies EachCheck)
    workspace.undo()
    expect(workspace.map().framework.checks).toEqual(start().framework.checks)
  })

  it('a matrix is given columns, expectations and what its cells show', async () => {
    const workspace = openTestWorkspace(start())
    const { user } = show(workspace, <FrameworkScreen />)
    const [first] = workspace.map().framework.matrices
    await user.click(screen.getByRole('button', { name: `Edit: ${first?.title}` }))
    await screen.findByRole('dialog')
    await user.click(inside('Columns before the cells').button('Add a column'))
    const column = () => inside('Column 1')
    await paste(column().getByLabelText('Heading'), 'Led by')
    await user.selectOptions(column().getByLabelText('Shows'), 'what a path leads to')
    await user.click(column().button('Add a step'))
    await user.selectOptions(column().getByLabelText('Goes along'), '^leads')
    await paste(within(dialog()).getByLabelText('At least, in a column'), '2')
    await user.selectOptions(within(dialog()).getByLabelText('Cells show'), 'how many links and paths')
    await user.click(button('Save'))
    expect(workspace.map().framework.matrices[0]).toEqual({
      ...first,
      extra: [{ label: 'Led by', path: ['^leads'] }],
      expects: { column: { least: 2 } },
      show: 'count',
    })
  })

  it('the parts of a report are added, ordered and taken away, and the focus is never lost', async () => {
    const workspace = openTestWorkspace(start())
    const { user } = show(workspace, <FrameworkScreen />)
    await user.click(screen.getByRole('button', { name: 'Add a report' }))
    await screen.findByRole('dialog', { name: 'Add a report' })
    await paste(within(dialog()).getByLabelText('Title'), 'For the board')
    await paste(inside('Part 1').getByLabelText('Heading'), 'What is missing')
    await user.click(button('Add a part'))
    expect(inside('Part 2').getByLabelText('What stands here')).toHaveFocus()
    await user.selectOptions(inside('Part 2').getByLabelText('What stands here'), 'findings')
    await user.click(button('Add a part'))
    await user.selectOptions(inside('Part 3').getByLabelText('What stands here'), 'the claims')
    await user.click(button('Move up: Part 3'))
    await user.click(button('Remove: Part 1'))
    expect(button('Add a part')).toHaveFocus()
    await user.click(button('Save'))
    expect(workspace.map().framework.reports?.at(-1)).toEqual({
      id: 'for-the-board',
      title: 'For the board',
      parts: [{ claims: true }, { findings: ['gap', 'risk'] }],
    })
  })

  it('what another edits in the same part while the form is open stays', async () => {
    const workspace = openTestWorkspace(start())
    const { user } = show(workspace, <FrameworkScreen />)
    const [first] = workspace.map().framework.matrices
    if (!first) throw new Error('there is no matrix')
    await user.click(screen.getByRole('button', { name: `Edit: ${first.title}` }))
    await screen.findByRole('dialog')
    const at = { list: 'matrices', id: first.id } as const
    act(() => {
      workspace.edit(setFrameworkPart, { at, part: { ...first, title: 'Theirs' } })
    })
    await user.selectOptions(within(dialog()).getByLabelText('Cells show'), 'how many links and paths')
    await user.click(button('Save'))
    expect(workspace.map().framework.matrices[0]).toEqual({ ...first, title: 'Theirs', show: 'count' })
  })
})

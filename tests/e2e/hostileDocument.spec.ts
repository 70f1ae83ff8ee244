import { FRAME, SYNC } from '@golden-thread/shared/protocol'
import * as Y from 'yjs'
import { testClient } from '../../server/src/sync/testing/testClient.ts'
import { signIn } from '../faults/signedIn.ts'
import { expect, test } from './fixtures.ts'
import { addCard, card, details, goTo, status } from './screen.ts'

/** A shared map with these values. */
const shared = (values: Record<string, unknown>) => new Y.Map(Object.entries(values))

/** What a program with an editor's link, but none of our rules, could write: the wrong thing in every place. */
function spoil(doc: Y.Doc): void {
  doc.transact(() => {
    doc.getMap('about').set('title', 42)
    doc.getMap('about').set('about', new Y.Array())
    const elements = doc.getMap<unknown>('elements')
    elements.set('number', 7)
    elements.set('nothing', null)
    elements.set('list', new Y.Array())
    elements.set('empty', shared({}))
    elements.set('bytes', new Uint8Array([1, 2, 3]))
    elements.set(
      'odd',
      shared({ kind: 5, code: {}, title: ['a'], x: 'left', y: Number.NaN, deletedAt: 'soon' }),
    )
    elements.set('stranger', shared({ kind: 'dragon', code: 'D1', title: new Y.Text('Of no kind') }))
    elements.set(
      'far',
      shared({ kind: 'proposal', code: 'S98', title: new Y.Text('Far away'), x: 1e300, y: -1e300 }),
    )
    elements.set('huge', shared({ kind: 'proposal', code: 'S99', title: new Y.Text('x'.repeat(60_000)) }))
    elements.set('rtl', shared({ kind: 'outcome', code: 'O98', title: new Y.Text('\u202eשלום 👩🏽‍🚒 ة') }))
    elements.set(
      '<img src=x onerror=alert(1)>',
      shared({ kind: 'outcome', code: 'O99', title: new Y.Text('Odd id') }),
    )
    const links = doc.getMap<unknown>('links')
    links.set('number', 7)
    links.set('supports:number>empty', shared({ relation: 'supports', from: 'number', to: 'empty' }))
    links.set('supports:far>far', shared({ basis: 'certain', strength: -1 }))
    links.set('supports:rtl>far', shared({ basis: 'stated' }))
    links.set('>>::**', shared({ relation: {}, from: 1, to: [] }))
    doc.getMap<unknown>('evidence').set('no bar', 'words')
    doc.getMap<unknown>('evidence').set('supports:S1>O1|e1', { source: 5, paragraph: {}, quotation: null })
    doc.getMap<unknown>('assessments').set('nonsense', { state: 'maybe' })
    doc
      .getMap<unknown>('assessments')
      .set('proposals-outcomes|far|rtl', { state: 'none', by: 5, at: 'never' })
    doc.getMap<unknown>('views').set('v', { title: 5 })
  })
}

test('a document with the wrong thing in every place opens on every view, and says what could not be read', async ({
  map,
  server,
  open,
}) => {
  const asha = await open(map.links.owner, { name: 'Asha' })
  const faults: string[] = []
  asha.on('pageerror', (error) => faults.push(error.message))
  await expect(card(asha, 'S1')).toBeVisible()

  const { cookie, socketUrl } = await signIn({ url: server.url, links: map.links }, 'editor')
  const socket = await testClient(`${socketUrl}/${map.id}`, { headers: { cookie } })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(socket.doc))
  const before = Y.encodeStateVector(doc)
  spoil(doc)
  socket.send(FRAME.sync, SYNC.update, Y.encodeStateAsUpdate(doc, before))

  // Live for whoever is there, and once more from the start for someone who comes later.
  await expect(card(asha, 'O98')).toBeAttached()
  const ben = await open(map.links.editor, { name: 'Ben' })
  ben.on('pageerror', (error) => faults.push(error.message))
  for (const page of [asha, ben]) {
    await expect(card(page, 'S1')).toBeAttached()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const view of ['Matrix', 'Outline', 'Findings'] as const) {
      await goTo(page, view)
      await expect(page.getByRole('main', { name: view })).toContainText('S1')
      await expect(page.getByText('This view has stopped working')).toHaveCount(0)
    }
    const problems = page.getByRole('region', { name: /^Problems in the document/ })
    await expect(problems.getByRole('listitem').first()).toBeVisible()
    await expect(problems).toContainText('(number: ')
    await expect(problems).toContainText('dragon')
  }

  // The map goes on being of use.
  await goTo(ben, 'Canvas')
  await addCard(ben, 'an outcome', 'Still of use')
  await expect(status(ben)).toHaveAccessibleName(/^Saved/)
  await goTo(asha, 'Outline')
  await asha
    .getByRole('heading', { name: /Still of use/ })
    .getByRole('button')
    .click()
  await expect(details(asha).getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Still of use')
  expect(faults).toEqual([])
  expect((await map.read()).elements.some(({ title }) => title === 'Still of use')).toBe(true)
  socket.close()
})

import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import Papa from 'papaparse'
import { expect, test } from './fixtures.ts'
import { canvas, goTo, status } from './screen.ts'

const LONG = `Long ${'x'.repeat(9_995)}`

/** Titles that have broken other programs, each the title of a proposal. */
const HOSTILE = {
  markup: '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script> & "quotes"',
  formula: '=HYPERLINK("http://evil.example","Click")',
  command: "+cmd|' /C calc'!A0",
  at: '@SUM(A1:A9)',
  'right to left': 'استراتيجية الشرطة – ‮backwards',
  emoji: '👩🏽‍🚒 safer 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'in braces': `{{constructor.constructor("window.hurt=1")()}} \${window.hurt=1} %s`,
  long: LONG,
} as const
const TITLES = Object.values(HOSTILE)

test.use({ template: 'corporate-strategy' })

test('titles with markup, formulas, right-to-left text, emoji and 10,000 characters are text everywhere', async ({
  api,
  map,
  open,
  server,
}) => {
  const plain = await map.read()
  const elements = TITLES.map((title, index) => ({
    id: `hostile${index}`,
    kind: 'proposal',
    code: '',
    title,
    fields: {},
  }))
  const outcome = { id: 'outcome', kind: 'outcome', code: '', title: HOSTILE.markup, fields: {} }
  const made = await api.post('/api/maps', {
    data: {
      json: { ...plain, title: HOSTILE.markup, about: HOSTILE.markup, elements: [...elements, outcome] },
    },
  })
  expect(made.status(), await made.text()).toBe(201)
  const { id, links } = await made.json()

  const page = await open(links.find(({ role }: { role: string }) => role === 'owner').url)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HOSTILE.markup)
  for (const title of TITLES) {
    await expect(
      canvas(page)
        .getByRole('group')
        .filter({ hasText: title.slice(0, 60) })
        .first(),
    ).toBeAttached()
  }
  await goTo(page, 'Matrix')
  for (const title of TITLES) {
    await expect(page.getByRole('rowheader').filter({ hasText: title }).first()).toBeAttached()
  }
  await goTo(page, 'Outline')
  for (const title of TITLES) {
    await expect(page.getByRole('heading', { level: 3 }).filter({ hasText: title }).first()).toBeAttached()
  }
  await goTo(page, 'Findings')
  await expect(page.getByRole('main')).toContainText(HOSTILE.markup)
  await expect(page.getByRole('main')).toContainText(HOSTILE['right to left'])

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('onerror')
  await expect(page.getByRole('option').first()).toContainText(HOSTILE.markup)
  await page.keyboard.press('Escape')

  await page.goto(server.url)
  await expect(page.getByRole('link').filter({ hasText: HOSTILE.markup })).toBeVisible()
  await page.goto(`${server.url}/maps/${id}`)
  await expect(status(page)).toHaveAccessibleName(/^Saved/)

  expect(await page.evaluate(() => 'hurt' in window)).toBe(false)
  expect(faults).toEqual([])

  // And in what leaves the program.
  const file = async (format: string) =>
    (await api.get(`/api/maps/${id}/matrices/proposals-outcomes.${format}`)).body()
  const { value: words } = await mammoth.extractRawText({ buffer: await file('docx') })
  for (const title of TITLES) expect(words).toContain(title.replace('\u202e', '').slice(0, 200))

  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await file('xlsx')).buffer)
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => expect(cell.type, cell.text).not.toBe(ExcelJS.ValueType.Formula)),
    ),
  )
  const rows = Papa.parse<string[]>((await file('csv')).toString('utf8').replace(/^\uFEFF/, '')).data
  for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+@]/)
  expect(rows.map(([first]) => first)).toContain(`'${HOSTILE.formula}`)

  const picture = await api.get(`/api/maps/${id}/picture.svg`)
  expect(await picture.text()).not.toMatch(/<script|<img|onerror="/)
})

test('a hostile title that a colleague types is text before the others', async ({ map, open }) => {
  const asha = await open(map.links.owner, { name: '<b>Asha</b>', view: 'outline' })
  const ben = await open(map.links.editor, { view: 'outline' })
  await asha.getByRole('button', { name: 'New proposal' }).click()
  await asha.getByRole('textbox', { name: 'Title of the new proposal' }).fill(HOSTILE.markup)
  await asha.keyboard.press('Enter')
  await expect(ben.getByRole('main').getByRole('heading', { level: 3 })).toContainText(HOSTILE.markup)
  await expect(ben.getByRole('button', { name: '<b>Asha</b>, on outline' })).toBeVisible()
  expect(await ben.evaluate(() => 'hurt' in window)).toBe(false)
})

import { expect, it } from 'vitest'
import { accessibilityRoutes } from './accessibility.ts'

const statement = async (contact?: string) => {
  const response = await accessibilityRoutes(contact === undefined ? {} : { contact }).request('/')
  expect(response.status).toBe(200)
  return response.text()
}

it('is a page with a language, a title and one first heading, and needs no script', async () => {
  const page = await statement()
  expect(page).toContain('<html lang="en-GB">')
  expect(page).toContain('<title>Accessibility statement – Golden Thread</title>')
  expect(page.match(/<h1>/g)).toHaveLength(1)
  expect(page).toContain('<header><a href="/">Golden Thread</a></header>')
  expect(page).not.toContain('<script')
})

it('names the standard, and what has not been tried', async () => {
  const page = await statement()
  expect(page).toContain('2.2, level AA')
  expect(page).toContain('screen reader')
  expect(page.replaceAll(/\s+/g, ' ')).toContain('asks screen readers to read them after the cards')
})

it.each([
  ['maps@council.example', 'href="mailto:maps@council.example"'],
  ['https://council.example/contact', 'href="https://council.example/contact"'],
])('names %s as the place to report barriers', async (contact, link) => {
  expect(await statement(contact)).toContain(link)
})

it('says whom to tell where no place is named', async () => {
  expect(await statement()).toContain('whoever sent you your link')
})

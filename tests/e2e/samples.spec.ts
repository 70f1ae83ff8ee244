import { templates } from '@golden-thread/shared/frameworks'
import { expect, test } from './fixtures.ts'

const SAMPLES = templates.filter(({ build }) => build().elements.size > 0).map(({ id }) => id)

for (const template of SAMPLES) {
  test.describe(`the sample ${template}`, () => {
    test.use({ template })

    test('opens in every view that its framework has something for', async ({ map, open }) => {
      const page = await open(map.links.editor)
      const faults: string[] = []
      page.on('pageerror', ({ message }) => faults.push(message))
      const tabs = page.getByRole('navigation', { name: 'Views of the map' }).getByRole('link')
      expect(await tabs.count()).toBeGreaterThanOrEqual(4)
      for (const tab of await tabs.all()) {
        await tab.click()
        await expect(tab).toHaveAttribute('aria-current', 'page')
        await expect(page.getByRole('main')).not.toHaveText('')
        await expect(page.getByRole('main')).not.toContainText('This view has stopped working')
      }
      expect(faults).toEqual([])
    })
  })
}

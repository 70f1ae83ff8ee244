import { expect, it } from 'vitest'
import { testNames } from './testNames.ts'

const names = (text: string) => testNames('some.test.ts', text)

it('finds the names of tests and groups, however they are made', () => {
  const text = `it('[MAP1] a', f); test("[MAP2] b", f); it.each([1, 2])('[MAP3] %i', f); it.skipIf(x)('[MAP4]', f)
    for (const role of ROLES) it(\`[ACC1] \${role} may\`, f); it.each\`a\`('[MAP5] c', f); describe('[MAP6]', f)`
  expect(names(text)).toEqual([
    '[MAP1] a',
    '[MAP2] b',
    '[MAP3] %i',
    '[MAP4]',
    '[ACC1] … may',
    '[MAP5] c',
    '[MAP6]',
  ])
})

it('finds what a table puts at the front of a name', () => {
  const text = `const rows: Row[] = [['[CHG1]', 'one', x('[CHG2]')], ['[CHG3]', 'two']]
    it.each(rows)('%s %s', f); it.each(['[CHG4]'])('%s', f); it.each([['[CHG5]']])('no %s', f)`
  expect(names(text)).toEqual(['%s %s', '%s', 'no %s', '[CHG1]', '[CHG3]', '[CHG4]'])
})

it('counts no comment and no other text', () => {
  const text = `// it('[MAP1] a', f)
    expect(x, '[MAP3] c').toBe(1); const name = "it('[MAP4]')"; const unused = ['[MAP5]']`
  expect(names(text)).toEqual([])
})

import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { testNames } from './architecture/testNames.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8')
const sorted = (numbers: Iterable<string>): string[] =>
  [...numbers].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

const specs = globSync('{shared,server,client}/SPEC.md', { cwd: root })
const tests = globSync('{shared,server,client}/src/**/{*.test.{ts,tsx},*cceptance.ts}', { cwd: root }).concat(
  globSync('tests/**/*.{test,spec}.ts', { cwd: root, exclude: ['**/node_modules/**'] }),
)

const rules = specs.flatMap((path) =>
  Array.from(read(path).matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm), ([, rule = '']) => rule),
)
const tested = new Set(
  tests
    .flatMap((path) => testNames(path, read(path)))
    .flatMap((name) => Array.from(name.matchAll(/\[([A-Z]{3,}\d+)\]/g), ([, rule = '']) => rule)),
)

it('no rule has two meanings', () => {
  expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([])
})

it('every rule of a SPEC.md has a test; write one with its number in the name, as in it("[MAP…] …")', () => {
  expect(sorted(rules.filter((rule) => !tested.has(rule)))).toEqual([])
})

it('every number in the name of a test is a rule; write the rule into the SPEC.md of its folder', () => {
  const sections = new Set(rules.map((rule) => rule.replace(/\d+$/, '')))
  const known = [...tested].filter((rule) => sections.has(rule.replace(/\d+$/, '')))
  expect(sorted(known.filter((rule) => !rules.includes(rule)))).toEqual([])
})

import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

interface Mutation {
  readonly rule: string
  readonly name: string
  readonly file: string
  readonly find: string | RegExp
}

const root = fileURLToPath(new URL('..', import.meta.url))

it.each(globSync('tests/mutations/*.mjs', { cwd: root }).sort())(
  'each mutation in %s still finds the one place that it breaks; say there what the code says now',
  async (path) => {
    const table = (await import(pathToFileURL(`${root}/${path}`).href)).default as readonly Mutation[]
    const misfits = table.flatMap(({ rule, name, file, find }) => {
      const code = existsSync(`${root}/${file}`) ? readFileSync(`${root}/${file}`, 'utf8') : ''
      const places = code.split(find).length - 1
      return places === 1 ? [] : [`${rule} ${name}: ${places} places in ${file}`]
    })
    expect(misfits).toEqual([])
  },
)

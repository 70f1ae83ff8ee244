import { expect, it } from 'vitest'
import { readSource } from './readSource.ts'

const read = (text: string) => readSource('some.ts', text)

it('finds what a file imports, passes on, and mentions as a type', () => {
  const text = `import { a } from './a.ts'
    import type { B } from './b.ts'
    import './c.css'
    export { d } from './d.ts'
    export * from './e.ts'
    type F = import('./f.ts').F`
  expect(read(text).addresses).toEqual(['./a.ts', './b.ts', './c.css', './d.ts', './e.ts', './f.ts'])
})

it('finds a worker by its address, and no other address', () => {
  const text = `new Worker(new URL('./thread.ts', import.meta.url)); new URL('./page', location.href); new URL('./x')`
  expect(read(text).addresses).toEqual(['./thread.ts'])
})

it('tells what is imported later from what is imported at once', () => {
  expect(read(`const later = () => import('./later.ts')`)).toMatchObject({
    addresses: [],
    lazyAddresses: ['./later.ts'],
  })
})

it('takes no comment, no string and no template for code', () => {
  const text = `// import a from './a.ts'
    /* import b from './b.ts'; Date.now() */
    const c = "import d from './d.ts'", e = \`await import('./f.ts') \${c} Math.random()\`
    const address = 'https://somewhere' // and './g.ts'`
  expect(read(text)).toEqual({
    addresses: [],
    lazyAddresses: [],
    impurities: [],
    types: [],
    declaredTypes: [],
  })
})

it('finds clocks, chance, waiting and the outside', () => {
  const text = `async () => { await x; new Date(); Date.now(); Math.random(); setTimeout(f); process.env }`
  expect(read(text).impurities.toSorted()).toEqual(
    ['Date.now', 'Math.random', 'async', 'await', 'new Date()', 'process.env', 'setTimeout(…)'].toSorted(),
  )
  expect(read('new Date(at).getTime(); Date.UTC(2026, 1); Math.round(1)').impurities).toEqual([])
})

it('finds the kinds of changes that are written down', () => {
  expect(read(`run({ type: 'delete-link', id }); const t: Change['type'] = 'set-about'`).types).toEqual([
    'delete-link',
  ])
})

it('finds the types that a file makes, and not those that it uses or passes on', () => {
  const text = `import type { A } from './a.ts'
    export type { B } from './b.ts'
    export interface C {}
    export type D = A
    export class E {}
    export const f = 1
    interface G {}`
  expect(read(text).declaredTypes).toEqual(['C', 'D', 'E'])
})

it('says which file cannot be read', () => {
  expect(() => read('import {')).toThrow('some.ts cannot be read')
})

import { fromPlain, toPlain } from '@golden-thread/shared/document'
import { templates } from '@golden-thread/shared/frameworks'
import { emptyMap, type Framework } from '@golden-thread/shared/model'
import { createRandom } from '@golden-thread/shared/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { frameworkJsonSchema } from '../server/src/schemas/index.ts'

type Json = Record<string, unknown>

const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(frameworkJsonSchema())
const frameworks = templates.map(({ id, build }) => [id, copy(build().framework)] as const)

function copy(framework: Framework): Json {
  return JSON.parse(JSON.stringify(framework)) as Json
}

/** The framework as our own reader takes it, or nothing where it refuses it. */
function read(framework: Json): Framework | undefined {
  const file = { ...toPlain(emptyMap(framework as never, 'Read')), framework }
  const imported = fromPlain(JSON.parse(JSON.stringify(file)))
  return imported.ok ? imported.value.map.framework : undefined
}

describe('the schema of frameworks', () => {
  it.each(frameworks)(
    '[ASK7] accepts the framework of %s, and our reader takes all of it',
    (_, framework) => {
      expect(accepts(framework), JSON.stringify(accepts.errors?.slice(0, 3))).toBe(true)
      expect(read(framework)).toEqual(framework)
    },
  )

  it('[ASK7] accepts a relation whose links have an order, which our reader takes', () => {
    const framework = structuredClone(frameworks[0]?.[1]) as Json & { relations: Json[] }
    Object.assign(framework.relations[0] as Json, {
      fields: [{ id: 'rank', label: 'Rank', type: 'number' }],
      ordered: 'rank',
    })
    expect(accepts(framework), JSON.stringify(accepts.errors?.slice(0, 3))).toBe(true)
    expect(read(framework)).toEqual(framework)
  })

  it('[ASK7] accepts nothing that our reader would set apart or refuse', () => {
    let accepted = 0
    for (let seed = 5_000; seed < 6_000; seed += 1) {
      const random = createRandom(seed)
      const framework = structuredClone(random.pick(frameworks)[1])
      spoil(framework, random)
      if (!accepts(framework)) continue
      accepted += 1
      const taken = read(framework)
      const isWhole = taken !== undefined && !taken.unread
      expect(isWhole || contradictsItself(framework), `seed ${seed}`).toBe(true)
    }
    // Another label or id is still a framework; most of what is spoilt is none.
    expect(accepted).toBeGreaterThan(50)
    expect(accepted).toBeLessThan(500)
  })
})

/** One thing of the framework gets another name, another type or goes. */
function spoil(framework: Json, { pick, below }: ReturnType<typeof createRandom>): void {
  const objects: Json[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect)
    else if (value && typeof value === 'object') {
      objects.push(value as Json)
      Object.values(value).forEach(collect)
    }
  }
  collect(framework)
  const target = pick(objects)
  const key = pick(Object.keys(target))
  const spoilt = [undefined, 7, 'other', null, ['other'], { other: 1 }][below(6)]
  if (below(4) === 0) target[`${key}-later`] = target[key]
  else if (spoilt === undefined) delete target[key]
  else target[key] = spoilt
}

/** Names something that it does not have: no schema can tell. */
function contradictsItself(framework: Json): boolean {
  const unread = read(framework)?.unread ?? []
  return unread.every(
    ({ reason }) => reason !== undefined && !/incomplete|no id|no title|no list/.test(reason),
  )
}

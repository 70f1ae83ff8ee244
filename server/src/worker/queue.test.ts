import { expect, it } from 'vitest'
import { FairQueue, type Priority } from './queue.ts'

const limits = { waitingMax: 100, waitingPerKeyMax: 100 }
const any = () => true

it('[WORK2] gives what is urgent before what is not, whichever came first', () => {
  const queue = new FairQueue<string>(limits)
  queue.add('bulk', 'a', 'export')
  queue.add('background', '', 'picture')
  queue.add('urgent', 'b', 'rename')
  expect(queue.drain()).toEqual(['rename', 'picture', 'export'])
})

it('[WORK2] passes over what may not start yet', () => {
  const queue = new FairQueue<string>(limits)
  queue.add('urgent', 'a', 'rename')
  queue.add('bulk', 'a', 'export')
  const onlyBulk = (priority: Priority) => priority === 'bulk'
  expect(queue.next(onlyBulk)).toBe('export')
  expect(queue.next(onlyBulk)).toBeUndefined()
  expect(queue.next(any)).toBe('rename')
})

it('[WORK3] takes keys in turn, and keeps the order of each', () => {
  const queue = new FairQueue<string>(limits)
  for (const item of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.add('bulk', item.charAt(0), item)
  expect(queue.drain()).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
})

it('[WORK4] has room again when something was taken out', () => {
  const queue = new FairQueue<string>({ waitingMax: 2, waitingPerKeyMax: 1 })
  expect(queue.add('bulk', 'a', 'a1')).toBe(true)
  expect(queue.add('bulk', 'a', 'a2')).toBe(false)
  expect(queue.add('bulk', 'b', 'b1')).toBe(true)
  expect(queue.add('bulk', 'c', 'c1')).toBe(false)
  expect(queue.remove('a1')).toBe(true)
  expect(queue.remove('a1')).toBe(false)
  expect(queue.add('bulk', 'c', 'c1')).toBe(true)
  expect(queue.size).toBe(2)
})

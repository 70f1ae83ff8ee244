import { describe, expect, it } from 'vitest'
import { type ConnectionFacts, connectionState } from './connectionState.ts'
import { reconnectDelay } from './delays.ts'
import { createSavedCount } from './savedCount.ts'

const settled: ConnectionFacts = {
  socket: 'open',
  exchanged: true,
  durable: true,
  storeFailing: false,
  refused: null,
  unsaved: false,
  mayEdit: true,
  copy: 'kept',
  closedBy: null,
  everExchanged: true,
}

describe('what is said of the connection', () => {
  it.each([
    ['saved', {}],
    ['saving', { durable: false }],
    ['saving', { exchanged: false }],
    ['connecting', { socket: 'connecting', exchanged: false, everExchanged: false }],
    ['offline', { socket: 'waiting' }],
    ['offline', { socket: 'connecting' }],
    ['not-saved', { storeFailing: true }],
    ['not-saved', { storeFailing: true, durable: false }],
    ['refused', { refused: 'Your link was revoked.' }],
    ['refused', { refused: 'Your link was revoked.', socket: 'stopped' }],
  ] as const)('is %s when %j', (status, facts) => {
    expect(connectionState({ ...settled, ...facts }).status).toBe(status)
  })

  it('never says "Saved" unless every fact allows it', () => {
    const bools = [true, false]
    for (const socket of ['connecting', 'open', 'waiting', 'stopped'] as const)
      for (const exchanged of bools)
        for (const durable of bools)
          for (const storeFailing of bools) {
            const { status } = connectionState({ ...settled, socket, exchanged, durable, storeFailing })
            expect(status === 'saved').toBe(socket === 'open' && exchanged && durable && !storeFailing)
          }
  })

  it('says where edits are that the server will not take', () => {
    const full = { ...settled, refused: 'This map is full.', unsaved: true }
    expect(connectionState(full)).toMatchObject({ quarantined: true, final: true })
    expect(connectionState(full).message).toMatch(/^This map is full. .* on this device only/)
    expect(connectionState({ ...full, copy: 'none' }).message).toContain('in this page only')
    expect(connectionState({ ...full, unsaved: false })).toMatchObject({
      quarantined: false,
      message: 'This map is full.',
    })
  })

  it('promises to keep edits only where they are kept', () => {
    expect(connectionState({ ...settled, socket: 'waiting' }).word).toContain('kept on this device')
    expect(connectionState({ ...settled, socket: 'waiting', copy: 'none' }).word).not.toContain('kept')
  })
})

describe('the count of what is on disk', () => {
  it('is cumulative for a connection, and starts again with the next', () => {
    const count = createSavedCount()
    count.sent()
    count.sent()
    count.saved(1)
    expect(count.isDurable()).toBe(false)
    count.saved(2)
    count.saved(1)
    expect(count.isDurable()).toBe(true)
    count.opened()
    count.sent()
    expect(count.isDurable()).toBe(false)
  })
})

describe('the delay before coming back', () => {
  it('doubles up to its most, half of it left to chance', () => {
    expect(reconnectDelay(0, 0)).toBe(125)
    expect(reconnectDelay(3, 1)).toBe(2000)
    expect(reconnectDelay(40, 1)).toBe(15_000)
  })
})

import { beforeEach, expect, it } from 'vitest'
import { createWorkspaceCamera } from './camera.ts'
import { createFollowing } from './following.ts'
import { createStore } from './store.ts'
import type { Peer } from './types.ts'

const SEEN = { x: 0, y: 0, width: 800, height: 600 }

const aisha = (more: Partial<Peer> = {}): Peer => ({
  clientId: 7,
  person: { name: 'Aisha', colour: '#aa3355' },
  cursor: null,
  selection: [],
  drag: new Map(),
  editing: null,
  screen: 'canvas',
  matrix: null,
  camera: SEEN,
  ...more,
})

const peers = createStore<readonly Peer[]>([])
let camera = createWorkspaceCamera()
let went: string[] = []
let said: string[] = []

function follow(first: Peer) {
  peers.set([first])
  const { following, follow } = createFollowing({
    peers,
    camera,
    goTo: ({ screen, matrix }) => went.push([screen, matrix].filter(Boolean).join(' ')),
    announce: (words) => said.push(words),
    words: {
      following: (name) => `Following ${name}`,
      stopped: (name) => `Stopped following ${name}`,
      left: (name) => `${name} left`,
    },
  })
  follow(first.clientId)
  return { following, stop: () => follow(null) }
}

beforeEach(() => {
  peers.set([])
  camera = createWorkspaceCamera()
  went = []
  said = []
})

it('begins where the other is, and goes along from screen to screen', () => {
  follow(aisha())
  expect(camera.asked.get()).toEqual({ viewport: SEEN, why: 'view' })
  peers.set([aisha({ screen: 'matrix', matrix: 'm', camera: null })])
  expect(went).toEqual(['canvas', 'matrix m'])
  expect(said).toEqual(['Following Aisha'])
})

it('keeps up with a pan at once, and asks for nothing while only the cursor moves', () => {
  follow(aisha())
  const asked = camera.asked.get()
  peers.set([aisha({ cursor: { x: 5, y: 5 }, camera: { ...SEEN } })])
  expect(camera.asked.get()).toBe(asked)
  peers.set([aisha({ camera: { ...SEEN, x: 40 } })])
  expect(camera.asked.get()).toEqual({ viewport: { ...SEEN, x: 40 }, why: 'follow' })
})

it('stops when it is told to, and says so', () => {
  const { following, stop } = follow(aisha())
  stop()
  peers.set([aisha({ screen: 'outline' })])
  expect(following.get()).toBeNull()
  expect(went).toEqual(['canvas'])
  expect(said.at(-1)).toBe('Stopped following Aisha')
})

it('stops when the other leaves, and says so', () => {
  const { following } = follow(aisha())
  peers.set([])
  expect(following.get()).toBeNull()
  expect(said.at(-1)).toBe('Aisha left')
})

it('passes over a screen that it does not know', () => {
  follow(aisha({ screen: 'cinema' }))
  expect(went).toEqual([])
})

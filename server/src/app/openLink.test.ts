import type { Me } from '@golden-thread/shared/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkUrl } from './request/index.ts'
import { openTestApp, type TestApp } from './testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

describe('following a link', () => {
  it('[ACC3] makes a person, sets a cookie that no script can read, and goes to the map', async () => {
    const visitor = test.visitor()
    const response = await visitor.follow(test.links.editor)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/maps/sample')
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^gt_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await (await visitor.get('/api/me')).json()).toMatchObject({
      person: { name: expect.stringMatching(/^Guest /), colour: expect.stringMatching(/^#/) },
      mayCreate: true,
    })
  })

  it('[ACC3] makes the cookie Secure where the server is reached over https', async () => {
    const secure = await openTestApp({ publicUrl: 'https://maps.example' })
    const response = await secure.visitor().follow(secure.links.viewer)
    expect(response.headers.get('set-cookie')).toContain('; Secure')
    await secure.close()
  })

  it('[ACC5] adds to what the same person may do already', async () => {
    const visitor = await test.openLink('viewer')
    const before = (await (await visitor.get('/api/me')).json()) as Me
    expect((await visitor.follow(test.links.owner)).headers.has('set-cookie')).toBe(false)
    expect((await visitor.follow(test.links.viewer)).status).toBe(303)
    expect(await (await visitor.get('/api/maps/sample')).json()).toMatchObject({ role: 'owner' })
    expect(await (await visitor.get('/api/me')).json()).toMatchObject({ ...before, mayCreate: true })
  })

  it.each([
    ['never made', () => linkUrl('http://maps.test', 'x'.repeat(43)), 404, 'Check that it was copied whole'],
    ['cut short', () => test.links.owner.slice(0, -5), 404, 'Check that it was copied whole'],
  ])('[ACC4] says what to do about a link that was %s', async (_, url, status, advice) => {
    const response = await test.visitor().follow(url())
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.has('set-cookie')).toBe(false)
    expect(await response.text()).toContain(advice)
  })

  it('[ACC4] says what to do about a link that was revoked', async () => {
    const owner = await test.openLink('owner')
    const made = await owner.send('POST', '/api/maps/sample/links', { role: 'viewer' })
    const { id, url } = (await made.json()) as { id: string; url: string }
    await owner.send('DELETE', `/api/maps/sample/links/${id}`)
    const response = await test.visitor().follow(url)
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('Ask the owner of the map for a new one')
  })
})

describe('looking at a link with HEAD', () => {
  it('[ACC17] says where it leads, and makes no person, no session and no grant', async () => {
    const people = async () => (await test.access.lookOf('sample')).length
    const before = await people()
    const answer = await test.app.request(new URL(test.links.viewer).href, { method: 'HEAD' })
    expect(answer.status).toBe(303)
    expect(answer.headers.has('set-cookie')).toBe(false)
    expect(await people()).toBe(before)
  })
})

describe('a person', () => {
  it('can choose a name', async () => {
    const visitor = await test.openLink('viewer')
    const renamed = await visitor.send('PATCH', '/api/me', { name: '  Ann Jones ' })
    expect(await renamed.json()).toMatchObject({ person: { name: 'Ann Jones' } })
    expect(await (await visitor.get('/api/me')).json()).toMatchObject({ person: { name: 'Ann Jones' } })
    const hostile = await visitor.send('PATCH', '/api/me', { name: 'Ann\u202e\r\nJones\u0000' })
    expect(await hostile.json()).toMatchObject({ person: { name: 'Ann Jones' } })
  })

  it.each([[''], ['\u202e\u0000'], ['   '], ['x'.repeat(61)], [7]])('cannot be called %j', async (name) => {
    const visitor = await test.openLink('viewer')
    const response = await visitor.send('PATCH', '/api/me', { name })
    expect(response.status).toBe(422)
  })

  it('is forgotten by the browser on signing out', async () => {
    const visitor = await test.openLink('viewer')
    const { cookie } = visitor
    expect((await visitor.send('POST', '/api/sign-out')).status).toBe(204)
    const answer = await test.app.request('http://maps.test/api/me', { headers: { Cookie: cookie } })
    expect(await answer.json()).toEqual({ person: null, mayCreate: false })
    expect((await visitor.get('/api/maps')).status).toBe(401)
  })
})

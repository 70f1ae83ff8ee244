import { expect, it } from 'vitest'
import { attachment } from './attachment.ts'

it.each([
  [
    ['Strategy', 'Outcomes'],
    `filename="Strategy - Outcomes.docx"; filename*=UTF-8''Strategy%20-%20Outcomes.docx`,
  ],
  [['Dŵr a Thân'], `filename="Dwr a Than.docx"; filename*=UTF-8''D%C5%B5r%20a%20Th%C3%A2n.docx`],
  [['战略'], `filename="map.docx"; filename*=UTF-8''%E6%88%98%E7%95%A5.docx`],
  [
    ['a"\r\nSet-Cookie: x=1'],
    `filename="a Set-Cookie x=1.docx"; filename*=UTF-8''a%20Set-Cookie%20x%3D1.docx`,
  ],
  [['../../etc/passwd'], `filename="etc passwd.docx"; filename*=UTF-8''etc%20passwd.docx`],
  [['\u202excod.exe\ud800'], `filename="xcod.exe.docx"; filename*=UTF-8''xcod.exe.docx`],
  [['', ' . '], `filename="map.docx"; filename*=UTF-8''map.docx`],
  [["it's (new)"], `filename="it's (new).docx"; filename*=UTF-8''it%27s%20%28new%29.docx`],
])('names a download for %j', (names, expected) => {
  expect(attachment(names, 'docx')).toBe(`attachment; ${expected}`)
})

it('keeps a name short enough for every file system', () => {
  expect(attachment(['x'.repeat(10_000)], 'csv').length).toBeLessThan(300)
})

import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { useFound } from './useFound.tsx'

function List({ all }: { all: readonly string[] }) {
  const { shown, field, rest } = useFound(all, 'Find', (one) => one)
  return (
    <>
      {field}
      <ul>
        {shown.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {rest}
    </>
  )
}
const people = (count: number) => Array.from({ length: count }, (_, at) => `Person ${at}`)
const seen = () => screen.getAllByRole('listitem').length

it('[ORG27] shows a long list fifty at a time, and finds in all of it', async () => {
  render(<List all={[...people(2_000), 'Zoë Quill of Finance']} />)
  expect(seen()).toBe(50)
  expect(screen.getByRole('status')).toHaveTextContent('50 of 2,001 shown')
  await userEvent.click(screen.getByRole('button', { name: 'Show 50 more' }))
  expect(seen()).toBe(100)
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find' }), 'finance ZOË')
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Zoë Quill of Finance',
  ])
  expect(screen.getByRole('status')).toHaveTextContent('1 of 1 shown')
  expect(screen.queryByRole('button')).toBeNull()
})

it('[ORG27] shows a short list whole, without a field', () => {
  render(<List all={people(50)} />)
  expect([seen(), screen.queryByRole('searchbox'), screen.queryByRole('status')]).toEqual([50, null, null])
})

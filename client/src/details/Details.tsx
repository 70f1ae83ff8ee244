import { useRef } from 'react'
import { useStore, useWorkspace } from '../workspace/index.ts'
import { CellDetails } from './CellDetails.tsx'
import { ElementDetails } from './ElementDetails.tsx'
import { LinkDetails } from './LinkDetails.tsx'
import { ManyDetails } from './ManyDetails.tsx'
import { MapDetails } from './MapDetails.tsx'
import { useAskedPart } from './useAskedPart.ts'

/** What is selected, to be read and edited; the map itself while nothing is. */
export function Details() {
  const details = useRef<HTMLDivElement>(null)
  useAskedPart(details)
  return (
    <div ref={details}>
      <Selected />
    </div>
  )
}

function Selected() {
  const { elements, link, cell } = useStore(useWorkspace().selection)
  const [first] = elements
  // A key for each thing, so that half-typed words never move from one to the next.
  if (link) return <LinkDetails key={link} id={link} />
  if (elements.size > 1) return <ManyDetails ids={elements} />
  if (first) return <ElementDetails key={first} id={first} />
  if (cell) return <CellDetails key={`${cell.matrix} ${cell.row} ${cell.column}`} cell={cell} />
  return <MapDetails />
}

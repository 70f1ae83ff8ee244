import { lazily } from '../../ui/index.ts'
import { useStore } from '../../workspace/index.ts'
import { useCanvas } from '../context/index.ts'

const PromptList = lazily(async () => (await import('./PromptList.tsx')).PromptList)

const PasteDialog = lazily(async () => (await import('./PasteDialog.tsx')).PasteDialog)

/** What is asked about a table that was pasted. */
export function PastePrompt() {
  const { pasted } = useCanvas()
  const table = useStore(pasted)
  return table && <PasteDialog table={table} onClose={() => pasted.set(null)} />
}

/** A question asked at a point of the canvas, when one is asked. */
export function PromptMenu() {
  const { prompt } = useCanvas()
  const asked = useStore(prompt)
  return (
    asked && <PromptList key={asked.title + asked.x + asked.y} asked={asked} close={() => prompt.set(null)} />
  )
}

import { lazily } from '../../ui/index.ts'
import { useStore } from '../../workspace/index.ts'
import { useCanvas } from '../context/index.ts'

const PromptList = lazily(async () => (await import('./PromptList.tsx')).PromptList)

/** A question asked at a point of the canvas, when one is asked. */
export function PromptMenu() {
  const { prompt } = useCanvas()
  const asked = useStore(prompt)
  return (
    asked && <PromptList key={asked.title + asked.x + asked.y} asked={asked} close={() => prompt.set(null)} />
  )
}

import { lazily } from '../../ui/index.ts'
import { useScene } from '../context/index.ts'

const PaintedMap = lazily(async () => (await import('./PaintedMap.tsx')).PaintedMap)

/** The painted part of a large map; a map of ordinary size needs none, nor the code for it. */
export function PaintLayer() {
  const large = useScene((scene) => scene.large)
  return large && <PaintedMap />
}

import { useEffect } from 'react'

/**
 * Takes a file that is dropped anywhere on the page. What else is dragged is let be. It is there with the page's
 * first code: a file dropped where nobody listens is opened by the browser, and the map is gone from the screen.
 */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  useEffect(() => {
    const isFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent): void => {
      if (isFile(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0]
      if (!isFile(event) || !file) return
      event.preventDefault()
      onFile(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [onFile])
  return null
}

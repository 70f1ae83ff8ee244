import { FileUp } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { Button } from '../../ui/index.ts'

/** A button that asks for a file. */
export function ChooseFile({
  label,
  accept,
  disabled,
  onFile,
}: {
  label: string
  /** ".csv,.txt" */
  accept: string
  disabled: boolean
  onFile: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? []
    // The same file can be chosen again once it has been mended.
    target.value = ''
    if (file) onFile(file)
  }
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        <FileUp aria-hidden="true" /> {label}
      </Button>
      <input ref={input} hidden type="file" accept={accept} aria-label={label} onChange={choose} />
    </>
  )
}

import { explainError, setMyName } from '../api/index.ts'
import { nameWords } from '../text/index.ts'
import { TextDialog } from '../ui/index.ts'

/** Changes the name that others see. The page is loaded again, so that every place has it. */
export function NameDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const save = async (text: string): Promise<string | undefined> => {
    try {
      await setMyName(text)
    } catch (failure) {
      return explainError(failure)
    }
    location.reload()
    return undefined
  }
  return (
    <TextDialog
      title={nameWords.title}
      label={nameWords.label}
      help={nameWords.help}
      maxLength={80}
      autoComplete="name"
      value={name}
      words={nameWords}
      onSave={save}
      onClose={onClose}
    />
  )
}

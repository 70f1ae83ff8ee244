import { Asked } from '../access/index.ts'
import { shareWords as words } from './text.ts'

/** Revokes a link once it has been asked and answered. */
export function Revoke({ link, role, onRevoke }: { link: string; role: string; onRevoke: () => void }) {
  return (
    <Asked
      word={words.revoke}
      name={words.revokeNamed(link, role)}
      question={words.revokeAsk}
      onYes={onRevoke}
    />
  )
}

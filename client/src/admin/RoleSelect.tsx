import { MEMBER_ROLES, type MemberRole } from '@golden-thread/shared/protocol'
import { Select } from '../ui/index.ts'
import { adminWords as words } from './text.ts'

export function RoleSelect({
  label,
  value,
  hideLabel = false,
  onChange,
}: {
  label: string
  value: MemberRole
  hideLabel?: boolean
  onChange: (role: MemberRole) => void
}) {
  return (
    <Select
      label={label}
      hideLabel={hideLabel}
      value={value}
      onChange={(event) => onChange(event.target.value as MemberRole)}
    >
      {MEMBER_ROLES.map((role) => (
        <option key={role} value={role}>
          {words.roles[role]}
        </option>
      ))}
    </Select>
  )
}

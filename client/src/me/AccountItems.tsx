import type { Me } from '@golden-thread/shared/protocol'
import { Building2, LogIn } from 'lucide-react'
import { useEffect, useState } from 'react'
import { fetchMe } from '../api/index.ts'
import { MenuLink } from '../ui/index.ts'
import { accountWords as words } from './text.ts'

/** What a directory adds to the menu; nothing where there is none. Asked for when the menu opens. */
export function AccountItems() {
  const [me, setMe] = useState<Me>()
  useEffect(() => {
    fetchMe().then(setMe, () => undefined)
  }, [])
  const organisations = me?.organisations ?? []
  // Who is in none yet may be the first, who makes one.
  const isForThem = organisations.length === 0 || organisations.some(({ role }) => role === 'administrator')
  if (me?.directory === 'signed in' && isForThem)
    return (
      <MenuLink icon={<Building2 />} href="/admin">
        {words.admin}
      </MenuLink>
    )
  if (me?.directory !== 'signed out') return null
  const here = encodeURIComponent(location.pathname + location.search)
  return (
    <MenuLink icon={<LogIn />} href={`/oidc/sign-in?to=${here}`}>
      {words.signIn}
    </MenuLink>
  )
}

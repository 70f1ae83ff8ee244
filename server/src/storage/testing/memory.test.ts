import { cachedStore } from '../cachedStore.ts'
import { storageAcceptance } from './acceptance.ts'
import { faultyStorage } from './faulty.ts'
import { openMemory } from './memory.ts'

storageAcceptance('memory', async () => openMemory())
storageAcceptance('cached', async () => cachedStore(openMemory(), () => 0))
storageAcceptance('faulty (with no fault)', async () => faultyStorage(openMemory()))

import { storageAcceptance } from './acceptance.ts'
import { faultyStorage } from './faulty.ts'
import { openMemory } from './memory.ts'

storageAcceptance('memory', async () => openMemory())
storageAcceptance('faulty (with no fault)', async () => faultyStorage(openMemory()))

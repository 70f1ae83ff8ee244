import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-fsync-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Stands between a program and the C library, and writes a line for each file that was really sent to the disk. */
const COUNTER = `
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static void note(int fd) {
  char link[64], name[512];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, name, sizeof name - 1);
  if (length < 0) return;
  name[length++] = '\\n';
  int out = open(getenv("FSYNC_LOG"), O_WRONLY | O_APPEND | O_CREAT, 0600);
  if (out >= 0) { if (write(out, name, length) < 0) abort(); close(out); }
}
int fsync(int fd) { note(fd); return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd); }
int fdatasync(int fd) { note(fd); return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd); }
`
const library = join(folder, 'counter.so')
const counts = (() => {
  if (process.platform !== 'linux') return false
  writeFileSync(join(folder, 'counter.c'), COUNTER)
  const made = spawnSync('cc', ['-shared', '-fPIC', '-o', library, join(folder, 'counter.c'), '-ldl'])
  return made.status === 0
})()

describe('what was answered', () => {
  it('[SAVE19] was written under a setting that sends every transaction to the disk', async () => {
    const storage = await openSqlite({ path: join(folder, 'set.sqlite') })
    expect(await storage.sql.all('PRAGMA synchronous')).toEqual([{ synchronous: 2 }])
    await storage.close()
  })

  it.runIf(counts)('[SAVE19] has been through fsync, once for each answer (needs Linux and cc)', async () => {
    const log = join(folder, 'synced')
    const program = `
      import { readFileSync } from 'node:fs'
      import { openSqlite } from ${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)}
      const storage = await openSqlite({ path: process.argv[2] })
      const synced = () => readFileSync(process.env.FSYNC_LOG, 'utf8').split('\\n').filter((name) => name.endsWith('-wal')).length
      await storage.open('m')
      const counts = [synced()]
      for (let i = 0; i < 5; i++) {
        await storage.append([{ mapId: 'm', epoch: 1, update: Uint8Array.of(i), person: 'anna', at: i }])
        counts.push(synced())
      }
      console.log(JSON.stringify(counts))
      await storage.close()`
    writeFileSync(join(folder, 'program.mjs'), program)
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(folder, 'program.mjs'), join(folder, 'counted.sqlite')],
      { env: { ...process.env, LD_PRELOAD: library, FSYNC_LOG: log } },
    )
    const seen = JSON.parse(stdout) as number[]
    expect(seen.slice(1).map((count, index) => count > seen[index]!)).toEqual([true, true, true, true, true])
    expect(readFileSync(log, 'utf8')).toContain('counted.sqlite-wal')
  })
})

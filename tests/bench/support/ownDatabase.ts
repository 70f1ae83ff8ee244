import { besideDatabase } from '../../../server/src/storage/testing/postgres.ts'

/** One more database on that server, with nothing in it: servers that are no cluster must not meet in one. */
export async function ownDatabase(url: string, name: string): Promise<string> {
  const beside = await besideDatabase(url)
  await beside.query(`CREATE DATABASE ${name}`)
  await beside.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}

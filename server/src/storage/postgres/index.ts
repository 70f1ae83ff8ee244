export { openPostgres, type PostgresOptions, type PostgresStore } from './postgres.ts'

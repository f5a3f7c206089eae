/** The PostgreSQL that index and services are to use; undefined means PGlite in the data folder. */
export function databaseUrlOf(env: NodeJS.ProcessEnv): string | undefined {
  const url = env['DATABASE_URL'];
  return url === '' ? undefined : url;
}

import pg from 'pg';

/** A schema of the user's PostgreSQL that this run owns. Its comment says what its contents were made from. */
export interface OwnSchema {
  readonly exists: () => Promise<boolean>;
  readonly readStamp: () => Promise<string | undefined>;
  /** Makes the schema when it is not there. Undefined takes the stamp away. */
  readonly writeStamp: (stamp: string | undefined) => Promise<void>;
  /** When an index that is at work in it was last heard of; 0 when none is. */
  readonly heartbeatMs: () => Promise<number>;
  readonly drop: () => Promise<void>;
  /** Keeps everything under another name. */
  readonly setAside: (name: string) => Promise<void>;
}

/** @throws Error, from each of its functions, with a sentence about the server when that does not answer. */
export function openSchema(url: string, name: string): OwnSchema {
  const ask = async (query: string, values: readonly string[] = []): Promise<unknown> =>
    await withClient(
      url,
      async (client) =>
        (await client.query<unknown[]>({ text: query, values: [...values], rowMode: 'array' })).rows[0]?.[0],
    );
  const schema = pg.escapeIdentifier(name);
  return {
    exists: async () => (await ask('select to_regnamespace($1) is not null', [schema])) === true,
    readStamp: async () => {
      const stamp = await ask("select obj_description(to_regnamespace($1), 'pg_namespace')", [schema]);
      return typeof stamp === 'string' ? stamp : undefined;
    },
    writeStamp: async (stamp) => {
      const words = stamp === undefined ? 'null' : pg.escapeLiteral(stamp);
      await ask(`create schema if not exists ${schema}`);
      await ask(`comment on schema ${schema} is ${words}`);
    },
    heartbeatMs: async () => {
      const meta = `${schema}._ponder_meta`;
      if ((await ask('select to_regclass($1) is null', [meta])) === true) return 0;
      return Number(await ask(`select value->>'heartbeat_at' from ${meta} where value->>'is_locked' = '1'`)) || 0;
    },
    drop: async () => void (await ask(`drop schema if exists ${schema} cascade`)),
    setAside: async (other) => void (await ask(`alter schema ${schema} rename to ${pg.escapeIdentifier(other)}`)),
  };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(`The PostgreSQL that DATABASE_URL names does not answer: ${why}.`, { cause: error });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

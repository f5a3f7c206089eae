import { sql } from 'ponder';

import { assert } from '../../../domain/primitives/assert.ts';

/**
 * A database whose reads find the index's own tables.
 *
 * PGlite has one session for everybody. Where the index writes more than twenty changed rows of a table at once, it leaves an
 * empty temporary table of the same name behind (Ponder 0.16), and PostgreSQL looks for a name among temporary tables first:
 * whoever read that table saw no rows at all until the next start. So each read names the order itself, in a transaction of
 * its own; the session keeps its order, which the writing relies on. On a PostgreSQL readers have sessions of their own, and
 * Ponder does not read through this one.
 */
export function readOwnTables<Db extends object>(db: Db): Db {
  const inner = partOf(db, '_');
  const session = partOf(inner, 'session');
  const reading = {
    dialect: partOf(session, 'dialect'),
    prepareQuery: (...words: readonly unknown[]) => ({ execute: () => readInOrder(session, words) }),
  };
  return new Proxy(db, {
    get: (target, name): unknown => (name === '_' ? { session: reading } : Reflect.get(target, name)),
  });
}

/** The query in a transaction that looks among temporary tables last. Ponder's own transactions are none on PGlite. */
function readInOrder(session: unknown, words: readonly unknown[]): unknown {
  const order = sql`select set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)`;
  const read = async (transaction: unknown): Promise<unknown> => {
    await call(transaction, 'execute', [order]);
    return call(call(partOf(transaction, 'session'), 'prepareQuery', words), 'execute', []);
  };
  return call(session, 'transaction', [read]);
}

/** Calls a method that Ponder hides from its types. */
function call(owner: unknown, name: string, args: readonly unknown[]): unknown {
  const method = partOf(owner, name);
  assert(typeof method === 'function', `the database has ${name}`);
  return Reflect.apply(method, owner, args);
}

function partOf(owner: unknown, name: string): unknown {
  assert(typeof owner === 'object' && owner !== null, `something that has ${name}`);
  return Reflect.get(owner, name);
}

import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashTypedData } from 'viem';
import type { Hex } from 'viem';
import { parseSignedStatement } from '../../domain/oracles/signed-observation.ts';
import type { SignedStatement, Statement } from '../../domain/oracles/signed-observation.ts';
import { statementTypedData } from '../../domain/oracles/statement-typed-data.ts';

/** What operators signed, as far as this node knows; kept in its folder, so that it never says two things. */
export interface StatementBoard {
  /** Every statement, the one with most signatures first. */
  all(): readonly SignedStatement[];
  /** What is signed about the same period, round and attempt. */
  about(statement: Statement): readonly SignedStatement[];
  /** Adds a signature, which the caller has checked. */
  add(statement: Statement, seat: number, signature: Hex): void;
}

/** Names of the files: one a statement. */
const FILE = /^0x[0-9a-f]{64}\.json$/;

export function openBoard(folder: string): StatementBoard {
  mkdirSync(folder, { recursive: true });
  const known = new Map<Hex, SignedStatement>();
  for (const name of readdirSync(folder).filter((entry) => FILE.test(entry))) {
    const kept = parseSignedStatement(readFileSync(join(folder, name), 'utf8'));
    if (kept !== undefined) known.set(digestOf(kept), kept);
  }
  const all = () => [...known.values()].sort((one, other) => other.signatures.length - one.signatures.length);
  return {
    all,
    about: (statement) => all().filter((one) => placeOf(one) === placeOf(statement)),
    add: (statement, seat, signature) => {
      const digest = digestOf(statement);
      const before = known.get(digest);
      if (before?.signatures.some((one) => one.seat === seat) === true) return;
      const after = { ...(before ?? { ...statement, signatures: [] }) };
      const signed = { ...after, signatures: [...after.signatures, { seat, signature }] };
      // Whole or not at all: what this node signed must not be lost half way.
      const path = join(folder, `${digest}.json`);
      writeFileSync(`${path}.part`, `${JSON.stringify(signed, null, 2)}\n`);
      renameSync(`${path}.part`, path);
      known.set(digest, signed);
    },
  };
}

function digestOf(statement: Statement): Hex {
  return hashTypedData(statementTypedData(statement));
}

function placeOf({ chainId, feed, product, source, region, periodStart, round, attempt }: Statement): string {
  return [chainId, feed.toLowerCase(), product, source, region, periodStart, round, attempt].join(':');
}

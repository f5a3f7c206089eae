import type { Hex } from 'viem';
import { z } from 'zod';

import { labelToBytes32 } from '../primitives/label.ts';
import type { Observation } from './observation-message.ts';
import { units } from './units.ts';

const label = z.string().regex(/^[\x20-\x7e]{1,32}$/);
const hex = (digits: string) => z.templateLiteral(['0x', z.string().regex(new RegExp(`^[0-9a-fA-F]{${digits}}$`))]);
const instant = z
  .number()
  .int()
  .nonnegative()
  .max(2 ** 40 - 1);

/** What operators sign, as a file: words instead of numbers where people read it, and for which chain and feed it is. */
export const statementSchema = z.object({
  chainId: z.number().int().positive(),
  feed: hex('40'),
  product: label,
  source: label,
  region: z
    .number()
    .int()
    .nonnegative()
    .max(2 ** 32 - 1),
  periodStart: instant,
  /** In the unit, a whole number. */
  value: z.string().regex(/^-?\d{1,18}$/),
  unit: z.enum(units),
  observedAt: instant,
  round: z.number().int().min(1).max(8),
  attempt: z.number().int().min(0).max(1),
});

/** What operators sign, as a file. */
export type Statement = z.output<typeof statementSchema>;

/** A statement with the signatures it has so far, by the seats of those who gave them. */
export const signedStatementSchema = statementSchema.extend({
  signatures: z.array(z.object({ seat: z.number().int().min(1).max(255), signature: hex('130') })).max(255),
});

/** A statement with the signatures it has so far. */
export type SignedStatement = z.output<typeof signedStatementSchema>;

/** The observation a statement spells, as the contracts take it. */
export function observationOf(statement: Statement): Observation {
  const { product, source, region, periodStart, value, unit, observedAt, round, attempt } = statement;
  const ref = { product: labelToBytes32(product), source: labelToBytes32(source), region, periodStart };
  return { ref, value: BigInt(value), unit: units.indexOf(unit), observedAt, round, attempt };
}

/** The signatures as the feed takes them: in the order of the seats, each seat once. */
export function signaturesOf({ signatures }: Pick<SignedStatement, 'signatures'>): readonly Hex[] {
  const bySeat = new Map(signatures.map(({ seat, signature }) => [seat, signature] as const));
  return [...bySeat].sort(([one], [other]) => one - other).map(([, signature]) => signature);
}

/** Reads a file; undefined for what is none. */
export function parseSignedStatement(text: string): SignedStatement | undefined {
  try {
    return signedStatementSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What several know together: each statement once, with every signature any of them has. */
export function mergeStatements(statements: readonly SignedStatement[]): readonly SignedStatement[] {
  const known = new Map<string, SignedStatement>();
  for (const { signatures, ...statement } of statements) {
    const name = nameOf(statement);
    const before = known.get(name)?.signatures ?? [];
    const added = signatures.filter(({ seat }) => !before.some((kept) => kept.seat === seat));
    known.set(name, { ...statement, signatures: [...before, ...added] });
  }
  return [...known.values()];
}

/** Two statements of the same name are the same words: one signature is of both. */
function nameOf({ chainId, feed, product, source, region, periodStart, ...said }: Statement): string {
  const { value, unit, observedAt, round, attempt } = said;
  const about = [chainId, feed.toLowerCase(), product, source, region, periodStart, round, attempt];
  return [...about, BigInt(value), unit, observedAt].join(':');
}

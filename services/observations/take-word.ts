import { isAddressEqual, recoverTypedDataAddress } from 'viem';
import type { Address, Hex } from 'viem';
import { mergeStatements } from '../../domain/oracles/signed-observation.ts';
import type { SignedStatement, Statement } from '../../domain/oracles/signed-observation.ts';
import { statementTypedData } from '../../domain/oracles/statement-typed-data.ts';
import { refusal, success } from '../../domain/primitives/result.ts';
import type { Result } from '../../domain/primitives/result.ts';
import { listAwaited } from './list-awaited.ts';
import { listObservations } from './list-observations.ts';
import type { ObservationDeps } from './list-observations.ts';
import { findOperators, findSources } from './observation.repository.ts';
import type { OperatorRow, SourceRow } from './observation.repository.ts';
import type { ObservationView } from './observation-view.ts';
import { unitOf } from './source-view.ts';

/** Keeps what operators signed by hand. */
export interface WordStore {
  all(): readonly SignedStatement[];
  about(statement: Statement): readonly SignedStatement[];
  add(statement: Statement, seat: number, signature: Hex): void;
}

/** What taking and giving out words needs. */
export interface WordDeps extends ObservationDeps {
  readonly chainId: number;
  readonly feed: Address | undefined;
  readonly words: WordStore;
  /** What operators’ nodes give out; whatever they say, it is checked. */
  readonly statementsOfNodes: () => Promise<readonly SignedStatement[]>;
}

export type WordFailure =
  | { readonly code: 'WORD_NOT_WANTED' | 'WORD_SIGNER_UNKNOWN' | 'WORD_READING_STALE' }
  | { readonly code: 'WORD_OUT_OF_BOUNDS'; readonly value: string; readonly min: string; readonly max: string }
  | { readonly code: 'WORD_SAID_OTHERWISE'; readonly value: string };

/** By so much a wallet’s reading may lie ahead of the block up to which the index has read, seconds. */
const AHEAD = 300;

/** Takes what an operator signed with a wallet: if the register knows the key, and the feed would want the word. */
export async function takeWord(
  deps: WordDeps,
  statement: Statement,
  signature: Hex,
): Promise<Result<number, WordFailure>> {
  const seat = await seatOf(await findOperators(deps.index), statement, signature);
  if (seat === 0) return refusal({ code: 'WORD_SIGNER_UNKNOWN' });
  const source = (await findSources(deps.index)).find(({ id }) => id === statement.source);
  if (source === undefined || !isHere(deps, statement)) return refusal({ code: 'WORD_NOT_WANTED' });
  const found = await findWanted(deps, statement);
  if (found === undefined || !isWanted(found, statement, seat, deps.at)) return refusal({ code: 'WORD_NOT_WANTED' });
  const value = BigInt(statement.value);
  const [min, max] = [source.minValue.toString(), source.maxValue.toString()];
  if (unitOf(source.unit) !== statement.unit || value < source.minValue || value > source.maxValue)
    return refusal({ code: 'WORD_OUT_OF_BOUNDS', value: statement.value, min, max });
  if (!isCurrent(statement, found, source, deps.at)) return refusal({ code: 'WORD_READING_STALE' });
  const other = deps.words
    .about(statement)
    .find((one) => BigInt(one.value) !== value && one.signatures.some((by) => by.seat === seat));
  if (other !== undefined) return refusal({ code: 'WORD_SAID_OTHERWISE', value: other.value });
  deps.words.add(statement, seat, signature);
  return success(seat);
}

/** What is signed about a period so far, by wallets and by nodes, of operators the register knows; most signatures first. */
export async function listWords(deps: WordDeps, of: ObservationView): Promise<readonly SignedStatement[]> {
  const operators = await findOperators(deps.index);
  const about = [...deps.words.all(), ...(await deps.statementsOfNodes())].filter(
    (one) => isHere(deps, one) && one.product === of.productId && one.source === of.source && one.region === of.region,
  );
  const checked = about
    .filter(({ periodStart }) => periodStart === of.periodStart)
    .map(async ({ signatures, ...statement }) => {
      const seats = await Promise.all(signatures.map((by) => seatOf(operators, statement, by.signature)));
      return { ...statement, signatures: signatures.filter(({ seat }, place) => seat === seats[place]) };
    });
  return mergeStatements(await Promise.all(checked))
    .filter(({ signatures }) => signatures.length > 0)
    .toSorted((one, other) => other.signatures.length - one.signatures.length || other.observedAt - one.observedAt);
}

function isHere({ chainId, feed }: WordDeps, statement: Statement): boolean {
  return statement.chainId === chainId && feed !== undefined && isAddressEqual(statement.feed, feed);
}

/** The observation a statement is about, also where nobody said anything yet. */
async function findWanted(deps: WordDeps, statement: Statement): Promise<ObservationView | undefined> {
  const awaited = await listAwaited(deps);
  const same = (one: ObservationView) =>
    one.productId === statement.product &&
    one.source === statement.source &&
    one.region === statement.region &&
    one.periodStart === statement.periodStart;
  const first = awaited.find(same);
  if (first !== undefined || statement.attempt === 0) return first;
  const { source, product: productId, region, periodStart } = statement;
  return (await listObservations(deps, { source, productId, region, periodStart }, 1)).find(same);
}

/** A first word while nobody reported; an answer from whoever neither signed the report nor doubts it. */
function isWanted({ status, word }: ObservationView, { round, attempt }: Statement, seat: number, at: number): boolean {
  if (attempt === 0) return status === 'Awaited' && round === 1;
  if (status !== 'Disputed' || word === null || word.dispute === null || word.round !== round) return false;
  const spent = [...word.signers, ...(word.dispute.operator === null ? [] : [word.dispute.operator])];
  return at <= word.dispute.answerableUntil && !spent.some((by) => by.seat === seat);
}

function isCurrent({ observedAt }: Statement, of: ObservationView, source: SourceRow, at: number): boolean {
  return observedAt >= Math.max(of.periodEnd, at - source.heartbeat) && observedAt <= at + AHEAD;
}

/** The seat of whoever signed; zero for nobody who counts. */
async function seatOf(operators: readonly OperatorRow[], statement: Statement, signature: Hex): Promise<number> {
  try {
    const signer = await recoverTypedDataAddress({ ...statementTypedData(statement), signature });
    return operators.find((one) => one.signer !== null && isAddressEqual(one.signer, signer))?.seat ?? 0;
  } catch {
    return 0;
  }
}

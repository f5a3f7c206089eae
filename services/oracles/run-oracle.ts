import { BaseError } from 'viem';
import type { Account, Hex } from 'viem';
import { readingIn, units } from '../../domain/oracles/units.ts';
import type { Reading } from '../../domain/oracles/units.ts';
import { periodStartAt } from '../../domain/oracles/observation-message.ts';
import { seatsOf } from '../../domain/oracles/observation-status.ts';
import type { SignedStatement, Statement } from '../../domain/oracles/signed-observation.ts';
import { statementTypedData } from '../../domain/oracles/statement-typed-data.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import type { Logger } from '../platform/logger.ts';
import type { OracleChain } from './oracle-chain.ts';
import type { Observed } from './oracle-env.ts';
import { dayOfPeriod } from './read-series.ts';
import type { ReadDay } from './read-series.ts';
import type { StatementBoard } from './statement-board.ts';
import { heardIn } from './who-is-heard.ts';

/** What a node does its rounds with. */
export interface OracleDeps {
  readonly chain: OracleChain;
  readonly board: StatementBoard;
  readonly readDay: ReadDay;
  readonly operator: Pick<Account, 'address'> & {
    signTypedData?: (data: ReturnType<typeof statementTypedData>) => Promise<Hex>;
  };
  readonly observed: Observed;
  readonly reading: Reading;
  readonly yearsBack: number;
  /** What other operators' nodes signed; whatever they say, it is checked. */
  readonly askPeers: () => Promise<readonly SignedStatement[]>;
  readonly logger: Logger;
}

type Source = Awaited<ReturnType<OracleChain['sourceOf']>>;

const [NONE, REPORTED, DISPUTED] = [0, 1, 2];
/** How many periods back a node looks for one that still wants a word. */
const PERIODS_BACK = 3;
/** In the last while in which the feed takes a statement a node no longer signs it: somebody has to bring it yet. */
const MARGIN = 3_600;

/**
 * A node's errands, once: for each of the last periods read the series, sign what it says where a word is wanted, take what
 * others signed, and bring it once a quorum has. A node signs no value it did not read itself, and never two about the same; that
 * one again where what it signed before would be refused as stale, or others are further with another statement of it.
 *
 * @throws Error when the chain did not answer; the next round asks again.
 */
export function createOracleRound(deps: OracleDeps): () => Promise<void> {
  const warned = new Set<string>();
  return async () => {
    const { chain, observed } = deps;
    const [source, seat, now] = await Promise.all([
      chain.sourceOf(observed.source),
      chain.seatOf(deps.operator.address),
      chain.now(),
    ]);
    if (seat === 0) throw new Error('The key of this node is no operator’s.');
    await hearPeers(deps, source, now);
    const last = periodStartAt(now - source.periodSeconds, source);
    if (last === undefined) return;
    for (let back = 0; back < PERIODS_BACK; back += 1) {
      const wanted = await wantedAt(deps, source, seat, last - back * source.periodSeconds);
      if (wanted === undefined) continue;
      const said = await readValue(deps, source, wanted, warned);
      if (said === undefined) continue;
      const own = { ...wanted, value: said, observedAt: now };
      await sign(deps, source, own, seat);
      await bring(deps, source, own, warned);
    }
  };
}

type Wanted = Omit<Statement, 'value' | 'observedAt'>;

/** What the feed wants to hear from this operator about a period: a report, an answer, or nothing. */
async function wantedAt(
  { chain, observed }: OracleDeps,
  source: Source,
  seat: number,
  periodStart: number,
): Promise<Wanted | undefined> {
  const { product, source: label, region } = observed;
  const ref = { product: labelToBytes32(product), source: labelToBytes32(label), region, periodStart };
  const [status, round] = await Promise.all([chain.statusOf(ref), chain.roundOf(ref)]);
  const unit = units[source.unit] ?? 'None';
  const about = { chainId: chain.chainId, feed: chain.feed, product, source: label, region, periodStart, unit };
  if (status === NONE) return { ...about, round: 1, attempt: 0 };
  if (status === REPORTED) return undefined;
  // Who signed the report, or doubts it, is not asked.
  const isSpent = seatsOf(round.seats).includes(seat) || round.disputerSeat === seat;
  return status === DISPUTED && !isSpent ? { ...about, round: round.round, attempt: 1 } : undefined;
}

/** The value of a period in the source's unit; undefined where the series says nothing, or nothing that would be believed. */
async function readValue(
  { readDay, reading, yearsBack, logger }: OracleDeps,
  source: Source,
  { periodStart, unit }: Wanted,
  warned: Set<string>,
): Promise<string | undefined> {
  const day = dayOfPeriod(periodStart, source.offsetSeconds, yearsBack);
  const text = await readDay(day);
  if (text === undefined) return undefined;
  const said = readingIn(unit, text, reading);
  const isBelieved = said.ok && said.value >= source.minValue && said.value <= source.maxValue;
  if (isBelieved) return said.value.toString();
  warnOnce(warned, day, () => logger.warn({ day }, 'The series says what the source does not believe: not signed.'));
  return undefined;
}

/** Whether the feed would take it now, and so long yet; seconds of a pause, which it adds, are not counted. */
function isCurrent(
  { periodStart, observedAt }: Statement,
  { heartbeat, periodSeconds }: Source,
  { now, margin = 0 }: { readonly now: number; readonly margin?: number },
): boolean {
  const earliest = Math.max(periodStart + periodSeconds, now - heartbeat + Math.min(margin, heartbeat / 2));
  return observedAt >= earliest && observedAt <= now;
}

/** Signs what most signed of its own value, or proposes it; nothing where it gave another value before. */
async function sign(
  { board, operator, logger }: OracleDeps,
  source: Source,
  own: Statement,
  seat: number,
): Promise<void> {
  const about = board.about(own);
  const now = own.observedAt;
  const isMine = ({ signatures }: SignedStatement) => signatures.some((one) => one.seat === seat);
  if (about.some((one) => isMine(one) && !saysSame(one, own))) return;
  const [leading] = about
    .filter((one) => saysSame(one, own) && isCurrent(one, source, { now, margin: MARGIN }))
    // Of two with as many the later one: so nodes that proposed at the same time come together.
    .toSorted((one, other) => other.signatures.length - one.signatures.length || other.observedAt - one.observedAt);
  if (leading !== undefined && isMine(leading)) return;
  const { signatures: _, ...statement } = leading ?? { ...own, signatures: [] };
  if (operator.signTypedData === undefined) throw new Error('The key of this node cannot sign.');
  board.add(statement, seat, await operator.signTypedData(statementTypedData(statement)));
  logger.info({ seat, value: statement.value, attempt: statement.attempt }, 'Signed an observation.');
}

/** Brings the first statement which a quorum has signed that the feed would hear and take. */
async function bring(
  { chain, board, logger }: OracleDeps,
  source: Source,
  own: Statement,
  warned: Set<string>,
): Promise<void> {
  const { quorum } = source;
  const now = own.observedAt;
  const signed = board
    .about(own)
    .filter((one) => one.signatures.length >= quorum && isCurrent(one, source, { now }) && one.unit === own.unit);
  const heard = await Promise.all(signed.map((one) => heardIn(chain, one)));
  const ready = heard.find(({ signatures }) => signatures.length >= quorum);
  if (ready === undefined) return;
  try {
    await chain.bring(ready);
    logger.info({ value: ready.value, attempt: ready.attempt }, 'Brought what a quorum signed.');
  } catch (thrown) {
    // Another node was quicker, or the feed is paused: the next round sees which.
    const { message } = ensureError(thrown);
    const words = thrown instanceof BaseError ? thrown.shortMessage : message;
    warnOnce(warned, `${ready.periodStart}${words}`, () => logger.warn({ error: words }, 'The feed did not take it.'));
  }
}

/** Takes what peers signed about this feed and source and is current, if the register knows the signer under that seat. */
async function hearPeers({ chain, board, observed, askPeers }: OracleDeps, source: Source, now: number): Promise<void> {
  for (const { signatures, ...statement } of await askPeers()) {
    const isOurs = statement.chainId === chain.chainId && statement.feed.toLowerCase() === chain.feed.toLowerCase();
    if (!isOurs || statement.product !== observed.product || statement.source !== observed.source) continue;
    if (statement.region !== observed.region || !isCurrent(statement, source, { now })) continue;
    const known = new Set(sameAs(board, statement)?.signatures.map(({ seat }) => seat));
    for (const { seat, signature } of signatures) {
      if (known.has(seat)) continue;
      if ((await chain.signedBy(statement, signature)) === seat) board.add(statement, seat, signature);
    }
  }
}

function saysSame(one: Statement, other: Statement): boolean {
  return one.unit === other.unit && BigInt(one.value) === BigInt(other.value);
}

function sameAs(board: StatementBoard, { value, observedAt, unit, ...about }: Statement): SignedStatement | undefined {
  return board
    .about({ ...about, unit, value, observedAt })
    .find((one) => one.value === value && one.observedAt === observedAt && one.unit === unit);
}

function warnOnce(warned: Set<string>, about: string, warn: () => void): void {
  if (warned.has(about)) return;
  warned.add(about);
  warn();
}

import { findingsAt, statusAt } from '../../domain/model/conclude-word.ts';
import type { Book, ModelPolicy } from '../../domain/model/book.ts';
import { wordStatuses, type ModelWord } from '../../domain/model/word.ts';
import { present } from '../../domain/primitives/assert.ts';
import { max, sum } from '../../domain/primitives/money.ts';
import { asker, type Question } from './ask-contracts.ts';
import type { Stage } from './stage.ts';

/** What was observed, what was paid on it, and the coin of who doubted. */
export function indexQuestions(stage: Stage, book: Book, now: number): readonly Question[] {
  const { feed } = book;
  const { contracts, addresses } = stage.deployment;
  const ask = asker(contracts.observationFeed.interface, addresses.observationFeed);
  const released = sum(feed.released.values());
  const { openBonds: open, forfeitedBonds: forfeited } = feed;
  const indexed = [...book.policies.values()].filter(({ zone }) => zone !== 0);
  return [
    ask('the coin of doubts', 'bonds', [], { open, released, forfeited }),
    ...[...feed.released].map(([who, bond]) => ask(`coin of ${who}`, 'creditOf', [who], { '0': bond })),
    ...[...feed.words.values()].flatMap((word) => wordQuestions(stage, book, word, { now, indexed })),
  ];
}

function wordQuestions(
  stage: Stage,
  book: Book,
  word: ModelWord,
  { now, indexed }: { readonly now: number; readonly indexed: readonly ModelPolicy[] },
): readonly Question[] {
  const { contracts, addresses } = stage.deployment;
  const ask = asker(contracts.observationFeed.interface, addresses.observationFeed);
  const askTrigger = asker(contracts.parametricTrigger.interface, addresses.parametricTrigger);
  const source = present(stage.rules.feed.sources.get(word.ref.source), 'the source of a word');
  const ref = Object.values(word.ref);
  const about = `${word.ref.region} from ${word.ref.periodStart}`;
  const findings = findingsAt(book, source, word, now);
  const last = findings.at(-1);
  const capAssets = last === undefined ? word.raisedCapAssets : max(word.raisedCapAssets, source.eventCapAssets);
  const status = BigInt(wordStatuses.indexOf(statusAt(book, source, word, now)));
  return [
    ask(about, 'statusOf', [ref], { '0': status }),
    ask(about, 'roundOf', [ref], roundFigures(word)),
    ask(about, 'findingOf', [ref], {
      ...(last ?? { latest: 0n, lowest: 0n, highest: 0n }),
      rounds: BigInt(findings.length),
    }),
    askTrigger(about, 'eventOf', [ref], { dueAssets: word.eventAssets, capAssets }),
    ...indexed.map(({ policyId }) => {
      const settled = { '0': BigInt(word.settled.get(policyId)?.at(-1) ?? 0) };
      return askTrigger(`${about} for policy ${policyId}`, 'settledRoundOf', [ref, policyId], settled);
    }),
  ];
}

function roundFigures(word: ModelWord): Readonly<Record<string, bigint>> {
  return {
    value: word.value,
    reportedAt: BigInt(word.reportedAt),
    disputedAt: BigInt(word.disputedAt),
    round: BigInt(word.round),
    disputerSeat: BigInt(word.disputerSeat),
    status: BigInt(wordStatuses.indexOf(word.status)),
    seats: sum(word.seats.map((seat) => 1n << BigInt(seat))),
    disputer: BigInt(word.disputer ?? 0),
    bond: word.bond,
  };
}

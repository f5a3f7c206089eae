import type { Address } from 'viem';

import type { ObservationRef } from '../oracles/observation-message.ts';
import type { Seconds } from '../primitives/time.ts';
import type { Book, BookRules } from './book.ts';
import { requires, type Refusal } from './refusal.ts';
import { wordOn } from './word.ts';

/** A holder doubts with coin, an operator without. */
export function doubt(
  book: Book,
  rules: BookRules,
  act: { readonly by: Address; readonly ref: ObservationRef; readonly policyId: number; readonly bond: bigint },
  now: Seconds,
): Refusal {
  const source = rules.feed.sources.get(act.ref.source);
  if (source === undefined) return 'SourceUnknown';
  const word = wordOn(book.feed, act.ref);
  if (word.status !== 'Reported') return 'FeedStatusWrong';
  if (now >= word.reportedAt + source.disputePeriod) return 'FeedDisputeClosed';
  const seat = rules.feed.operators.indexOf(act.by) + 1;
  const refused = seat === 0 ? unconcerned(book, rules, act) : undefined;
  if (refused !== undefined) return refused;
  const bond = seat === 0 ? rules.feed.bond : 0n;
  if (act.bond !== bond) return 'FeedBondWrong';
  word.status = 'Disputed';
  word.disputer = act.by;
  word.disputerSeat = seat;
  word.disputedAt = now;
  word.bond = bond;
  book.feed.openBonds += bond;
  return undefined;
}

/** Who doubted rightly, or was never answered, takes the coin back. */
export function collectBond(book: Book, by: Address): Refusal {
  return book.feed.released.delete(by) ? undefined : 'FeedNothingToCollect';
}

/** The coin of wrong doubts goes into the pot for disputes. */
export function sweepForfeits(book: Book): Refusal {
  if (book.feed.forfeitedBonds === 0n) return 'FeedNothingToCollect';
  book.feed.forfeitedBonds = 0n;
  return undefined;
}

/** An operator needs no policy; nobody else may stop others' money without one. */
function unconcerned(
  book: Book,
  rules: BookRules,
  { by, ref, policyId }: { readonly by: Address; readonly ref: ObservationRef; readonly policyId: number },
): Refusal {
  const policy = book.policies.get(policyId);
  if (policy === undefined) return 'PolicyUnknown';
  const terms = rules.versions.get(policy.versionId)?.terms;
  const isMeant = terms?.productId === ref.product && terms.observable === ref.source && policy.zone === ref.region;
  return requires(isMeant && policy.holder === by && !policy.closed, 'FeedCallerNotParty');
}

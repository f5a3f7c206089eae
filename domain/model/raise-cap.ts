import type { Hex } from 'viem';

import type { ObservationRef } from '../oracles/observation-message.ts';
import { zeroBytes32 } from '../primitives/label.ts';
import { max } from '../primitives/money.ts';
import type { Seconds } from '../primitives/time.ts';
import type { Book, BookRules } from './book.ts';
import { concludeWord, spokenOn } from './conclude-word.ts';
import type { Refusal } from './refusal.ts';

/** A person has looked at an event and lets more be paid on it. */
export function raiseEventCap(
  book: Book,
  rules: BookRules,
  act: { readonly ref: ObservationRef; readonly capAssets: bigint; readonly reasonsHash: Hex },
  now: Seconds,
): Refusal {
  const source = rules.feed.sources.get(act.ref.source);
  if (source === undefined) return 'SourceUnknown';
  const spoken = spokenOn(book, source, act.ref);
  if (spoken === undefined) return 'FeedPeriodInvalid';
  concludeWord(book, spoken, now);
  const { word } = spoken;
  if (word.findings.length === 0) return 'TriggerNothingObserved';
  if (act.capAssets <= max(word.raisedCapAssets, source.eventCapAssets)) return 'TriggerCapNotRaised';
  if (act.reasonsHash === zeroBytes32) return 'TriggerReasonsMissing';
  word.raisedCapAssets = act.capAssets;
  return undefined;
}

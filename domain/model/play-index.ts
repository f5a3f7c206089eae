import type { Seconds } from '../primitives/time.ts';
import type { Act } from './act.ts';
import type { Book, BookRules } from './book.ts';
import { conclude } from './conclude-word.ts';
import { collectBond, doubt, sweepForfeits } from './doubt-word.ts';
import { answer, report } from './observe.ts';
import { raiseEventCap } from './raise-cap.ts';
import type { Refusal } from './refusal.ts';
import { settlePage } from './trigger-claims.ts';

/** What is observed, doubted and paid without anybody filing. */
export type IndexAct = Extract<
  Act,
  {
    readonly kind:
      'report' | 'answer' | 'doubt' | 'conclude' | 'settle' | 'raiseEventCap' | 'collectBond' | 'sweepForfeits';
  }
>;

export function playIndexAct(rules: BookRules, book: Book, act: IndexAct, at: Seconds): Refusal {
  switch (act.kind) {
    case 'report':
      return report(book, rules, act, at);
    case 'answer':
      return answer(book, rules, act, at);
    case 'doubt':
      return doubt(book, rules, act, at);
    case 'conclude':
      return conclude(book, rules, act.ref, at);
    case 'settle':
      return settlePage(book, rules, act, at);
    case 'raiseEventCap':
      return raiseEventCap(book, rules, act, at);
    case 'collectBond':
      return collectBond(book, act.by);
    case 'sweepForfeits':
      return sweepForfeits(book);
  }
}

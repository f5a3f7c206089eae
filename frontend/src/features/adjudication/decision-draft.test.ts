import { describe, expect, it } from 'vitest';
import type { ClaimItemView } from '@/lib/claim/claim-view.ts';
import { asClaimedDraft, deniedItem, isSealedReason, readDecision, verdictOf } from './decision-draft.ts';

const asset = { symbol: 'tUSD', decimals: 6 };
const items: readonly ClaimItemView[] = [
  { coverage: 0, cause: 'ACCIDENTAL_DAMAGE', claimedAssets: 329_000_000n, claimedDays: 0 },
  { coverage: 1, cause: 'ILLNESS', claimedAssets: 0n, claimedDays: 12 },
];
const whole = asClaimedDraft(items, asset);

describe('readDecision', () => {
  it('grants as claimed without asking for reasons', () => {
    const { assessments, problems } = readDecision(whole, items, asset);
    expect(problems).toEqual([]);
    expect(assessments.map((one) => [one.assessedAssets, one.assessedDays])).toEqual([
      [329_000_000n, 0],
      [0n, 12],
    ]);
  });
  describe('when something is taken off', () => {
    it('asks for reason, clause and rationale, as the contract does', () => {
      const [first, second] = whole.items;
      if (first === undefined || second === undefined) throw new Error('two items');
      const draft = { ...whole, items: [{ ...first, amount: '229' }, deniedItem(second)] };
      expect(readDecision(draft, items, asset).problems).toEqual([
        { place: 0, code: 'reasonMissing' },
        { place: 0, code: 'clauseMissing' },
        { place: 1, code: 'reasonMissing' },
        { place: 1, code: 'clauseMissing' },
        { place: undefined, code: 'rationaleMissing' },
      ]);
    });
    it('never finds more than was claimed', () => {
      const [first, second] = whole.items;
      if (first === undefined || second === undefined) throw new Error('two items');
      const { assessments, problems } = readDecision(
        { ...whole, items: [{ ...first, amount: '400' }, second] },
        items,
        asset,
      );
      expect(problems).toEqual([{ place: 0, code: 'amountAbove' }]);
      expect(assessments[0]?.assessedAssets).toBe(329_000_000n);
    });
  });
});

describe('verdictOf', () => {
  it('is full when nothing is missing, denied when nothing is paid', () => {
    expect(verdictOf(300n, 0n, false)).toBe('full');
    expect(verdictOf(200n, 100n, true)).toBe('part');
    expect(verdictOf(0n, 300n, true)).toBe('denied');
    expect(verdictOf(0n, 0n, true)).toBe('denied');
    expect(verdictOf(0n, 0n, false)).toBe('full');
  });
});

describe('isSealedReason', () => {
  it('seals every reason of a sensitive line, and suspicion of fraud always', () => {
    expect(isSealedReason('PRICE_LIST', true)).toBe(true);
    expect(isSealedReason('PRICE_LIST', false)).toBe(false);
    expect(isSealedReason('FRAUD_INVENTED', false)).toBe(true);
    expect(isSealedReason('', true)).toBe(false);
  });
});

import { labelToBytes32, zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { describe, expect, it } from 'vitest';
import type { CoverageView } from '@/lib/claim/get-version.ts';
import { buildFiling } from './build-filing.ts';
import { emptyDraft, type FilingDraft } from './filing-draft.ts';

const asset = { symbol: 'tUSD', decimals: 6 };
const coverage = (label: string, dailyAssets = 0n): CoverageView => ({
  label,
  code: labelToBytes32(label),
  deductibleAssets: 0n,
  deductibleBps: 0,
  sublimitAssets: 0n,
  sublimitBps: 0,
  coinsuranceBps: 0,
  waitingDays: 0,
  dailyAssets,
  deductibleDays: 0,
  maxDays: 90,
});
const coverages = [coverage('SCREEN'), coverage('HOSPITAL_DAY', 100_000_000n)];
const loss = { ok: true, at: 1_000 } as const;
const screen = { coverage: 0, cause: 'ACCIDENTAL_DAMAGE', amount: '329', days: '' };
const ana = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';
const bo = '0xBcd4042DE499D14e55001CcbB24a551F3b954096';

function build(patch: Partial<FilingDraft>) {
  return buildFiling({
    policyId: 8,
    draft: { ...emptyDraft, ...patch },
    loss,
    coverages,
    asset,
    evidenceRoot: zeroBytes32,
  });
}

describe('buildFiling', () => {
  it('turns money and days into what is signed', () => {
    const { filing, problems } = build({ items: [screen, { coverage: 1, cause: 'ILLNESS', amount: '', days: '12' }] });
    expect(problems).toEqual([]);
    expect(filing?.items).toEqual([
      { coverage: 0, cause: labelToBytes32('ACCIDENTAL_DAMAGE'), claimedAssets: 329_000_000n, claimedDays: 0 },
      { coverage: 1, cause: labelToBytes32('ILLNESS'), claimedAssets: 0n, claimedDays: 12 },
    ]);
  });
  it('says everything that is missing at once', () => {
    const { filing, problems } = buildFiling({
      policyId: 8,
      draft: emptyDraft,
      loss: { ok: false, code: 'missing' },
      coverages,
      asset,
      evidenceRoot: zeroBytes32,
    });
    expect(filing).toBeUndefined();
    expect(problems.map((one) => one.code)).toEqual([
      'dateMissing',
      'coverageMissing',
      'causeMissing',
      'amountMissing',
    ]);
  });
  it('takes one coverage on several items, up to eight', () => {
    const eight = Array.from({ length: 8 }, () => screen);
    expect(build({ items: eight }).filing?.items.map((item) => item.coverage)).toEqual(eight.map(() => 0));
  });
  it('refuses an amount of nothing', () => {
    expect(build({ items: [{ ...screen, amount: '0' }] }).problems).toEqual([
      { field: 'item', place: 0, code: 'amountInvalid' },
    ]);
  });
  describe('given somebody else receives a share', () => {
    it('takes percent with two places and asks that they make a whole', () => {
      const payees = [
        { to: ana, percent: '66.67' },
        { to: bo, percent: '33.33' },
      ];
      expect(build({ items: [screen], payees }).filing?.payees.map((payee) => payee.shareBps)).toEqual([6_667, 3_333]);
      const short = build({ items: [screen], payees: [{ to: ana, percent: '60' }] });
      expect(short.problems).toEqual([{ field: 'payees', code: 'sharesNotWhole' }]);
    });
    it('refuses an address twice and one that is none', () => {
      const payees = [
        { to: ana, percent: '50' },
        { to: ana.toLowerCase(), percent: '30' },
        { to: '0x12', percent: '20' },
      ];
      expect(build({ items: [screen], payees }).problems.map((one) => one.code)).toEqual([
        'addressDouble',
        'addressInvalid',
      ]);
    });
  });
});

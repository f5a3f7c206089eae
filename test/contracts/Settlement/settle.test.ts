import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { loadHarness } from '../../parity/load-harness.ts';
import { assessment, coverage, frame, item } from '../../support/waterfall.ts';

interface Changes {
  readonly item?: Partial<typeof item>;
  readonly assessment?: Partial<typeof assessment>;
  readonly coverage?: Partial<typeof coverage>;
  readonly frame?: Partial<typeof frame>;
}

/** The steps of one item and of the claim, when one thing differs from a plain loss of $1,000 paid in full. */
async function settle(changes: Changes = {}, count = 1) {
  const harness = await loadHarness();
  const times = <T>(value: T): T[] => Array.from({ length: count }, () => value);
  const waterfall = await harness.settle(
    times({ ...item, ...changes.item }),
    times({ ...assessment, ...changes.assessment }),
    times({ ...coverage, ...changes.coverage }),
    { ...frame, ...changes.frame },
  );
  return { steps: [...(waterfall.items[0] ?? [])], claim: waterfall.slice(1), waterfall };
}

/** What one item pays after all its own steps. */
async function paysItem(changes: Changes): Promise<bigint> {
  return (await settle(changes)).waterfall.items[0]?.afterSublimitAssets ?? -1n;
}

async function pays(changes: Changes, count = 1): Promise<bigint> {
  return (await settle(changes, count)).waterfall.payableAssets;
}

describe('Settlement.settle', () => {
  describe('given nothing is taken off', () => {
    it('pays the loss, and every step shows it', async () => {
      const { steps, claim } = await settle();
      expect(steps).to.deep.equal(Array.from({ length: 6 }, () => dollars('1000')));
      expect(claim).to.deep.equal(Array.from({ length: 5 }, () => dollars('1000')));
    });
  });

  describe('given the loss was found smaller', () => {
    it('pays what was found', async () => {
      expect(await paysItem({ assessment: { assessedAssets: dollars('400') } })).to.equal(dollars('400'));
    });
    it('pays at most what was claimed', async () => {
      expect(await paysItem({ assessment: { assessedAssets: dollars('1001') } })).to.equal(dollars('1000'));
    });
  });

  describe('given wear', () => {
    it('takes its share off, rounded down in favour of the claimant', async () => {
      const changes = { item: { claimedAssets: 3n }, assessment: { assessedAssets: 3n, depreciationBps: 3_333 } };
      expect(await paysItem(changes)).to.equal(3n);
      expect(await paysItem({ assessment: { depreciationBps: 2_500 } })).to.equal(dollars('750'));
      expect(await paysItem({ assessment: { depreciationBps: 10_000 } })).to.equal(0n);
    });
  });

  describe('given a deductible', () => {
    it('takes the amount off', async () => {
      expect(await paysItem({ coverage: { deductibleAssets: dollars('100') } })).to.equal(dollars('900'));
    });
    it('takes the larger of the amount and the share of the limit off', async () => {
      const share = { deductibleBps: 200 };
      expect(await paysItem({ coverage: { ...share, deductibleAssets: dollars('99') } })).to.equal(dollars('900'));
      expect(await paysItem({ coverage: { ...share, deductibleAssets: dollars('101') } })).to.equal(dollars('899'));
    });
    it('leaves nothing of a smaller loss', async () => {
      expect(await paysItem({ coverage: { deductibleAssets: dollars('1000') } })).to.equal(0n);
      expect(await paysItem({ coverage: { deductibleAssets: dollars('1001') } })).to.equal(0n);
    });
  });

  describe('given coinsurance', () => {
    it("takes the insured's share of what the deductible left off, rounded down", async () => {
      const changes = { coinsuranceBps: 2_000, deductibleAssets: dollars('100') };
      expect(await paysItem({ coverage: changes })).to.equal(dollars('720'));
      expect(
        await paysItem({
          item: { claimedAssets: 9n },
          assessment: { assessedAssets: 9n },
          coverage: { coinsuranceBps: 1_000 },
        }),
      ).to.equal(9n);
    });
  });

  describe('given sub-limits', () => {
    it('pays at most the smaller of those that are set', async () => {
      expect(await paysItem({ coverage: { sublimitAssets: dollars('300') } })).to.equal(dollars('300'));
      expect(await paysItem({ coverage: { sublimitBps: 500 } })).to.equal(dollars('250'));
      expect(await paysItem({ coverage: { sublimitAssets: dollars('300'), sublimitBps: 500 } })).to.equal(
        dollars('250'),
      );
      expect(await paysItem({ coverage: { sublimitAssets: dollars('200'), sublimitBps: 500 } })).to.equal(
        dollars('200'),
      );
    });
  });

  describe('given a per-diem coverage', () => {
    const diem = { dailyAssets: dollars('100'), deductibleDays: 3, maxDays: 90 };
    const paysDays = (claimedDays: number, assessedDays = claimedDays): Promise<bigint> =>
      paysItem({
        item: { claimedAssets: 0n, claimedDays },
        assessment: { assessedAssets: 0n, assessedDays },
        coverage: diem,
      });

    it('pays no day of the first ones, then each, then no more', async () => {
      const paid: bigint[] = [];
      for (const claimedDays of [1, 3, 4, 93, 94, 65_535]) paid.push(await paysDays(claimedDays));
      expect(paid).to.deep.equal([0n, 0n, dollars('100'), dollars('9000'), dollars('9000'), dollars('9000')]);
    });
    it('counts the days that were found', async () => {
      expect(await paysDays(10, 6)).to.equal(dollars('300'));
    });
    it('stays below 2^96 at the largest daily amount', async () => {
      const huge = { dailyAssets: 2n ** 96n - 1n, deductibleDays: 0, maxDays: 65_535 };
      const days = { claimedAssets: 0n, claimedDays: 65_535 };
      const changes = { item: days, assessment: { assessedAssets: 0n, assessedDays: 65_535 }, coverage: huge };
      expect(await pays(changes)).to.equal(frame.leftAssets);
    });
  });

  describe('given several items', () => {
    it("sums them, then takes the claim's deductible off once", async () => {
      expect(await pays({ frame: { deductibleAssets: dollars('500') } }, 3)).to.equal(dollars('2500'));
    });
    it('sums eight of the largest losses without overflow', async () => {
      const most = 2n ** 96n - 1n;
      const { claim } = await settle({ item: { claimedAssets: most }, assessment: { assessedAssets: most } }, 8);
      expect(claim).to.deep.equal([8n * most, 8n * most, 8n * most, frame.leftAssets, frame.leftAssets]);
    });
  });

  describe('given bounds of the claim', () => {
    it("pays at most the claim's limit, then what is left of the policy's, then less other insurance", async () => {
      const bounds = {
        claimLimitAssets: dollars('800'),
        leftAssets: dollars('600'),
        otherInsuranceAssets: dollars('150'),
      };
      const { claim } = await settle({ frame: bounds });
      expect(claim).to.deep.equal(['1000', '1000', '800', '600', '450'].map((amount) => dollars(amount)));
      expect(await pays({ frame: { otherInsuranceAssets: dollars('1001') } })).to.equal(0n);
      expect(await pays({ frame: { leftAssets: 0n } })).to.equal(0n);
    });
  });

  describe('given two losses, one larger', () => {
    it('CLM-3: never pays less for the larger', async () => {
      const terms = { deductibleAssets: 7n, coinsuranceBps: 1_111, sublimitAssets: 9_000n };
      let before = 0n;
      for (let claimedAssets = 1n; claimedAssets < 12_000n; claimedAssets += 397n) {
        const paid = await pays({
          item: { claimedAssets },
          assessment: { assessedAssets: claimedAssets, depreciationBps: 333 },
          coverage: terms,
        });
        expect(paid >= before, `${claimedAssets} pays ${paid}, less than ${before}`).to.equal(true);
        before = paid;
      }
      expect(before).to.equal(9_000n);
    });
  });
});

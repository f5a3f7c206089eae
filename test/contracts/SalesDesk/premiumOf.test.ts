import { expect } from 'chai';

import { phone } from '../../../scripts/config/products/phone.ts';
import { buyCover } from '../../support/actors.ts';
import { loadFunded } from '../../support/fixtures.ts';

/** Limit × rate × days ÷ 365 rounded up, at least the minimum; written down here on its own. */
function expectedPremium(limitAssets: bigint, termDays: number): bigint {
  const scale = 365_000_000n;
  const premium = (limitAssets * BigInt(phone.annualRatePpm) * BigInt(termDays) + scale - 1n) / scale;
  return premium > phone.minPremiumAssets ? premium : phone.minPremiumAssets;
}

describe('SalesDesk.premiumOf', () => {
  describe('given random limits and terms', () => {
    it('A39: agrees with the tariff to the last unit', async () => {
      const { contracts } = await loadFunded();
      const span = phone.maxLimitAssets - phone.minLimitAssets + 1n;
      for (let i = 0n; i < 200n; i += 1n) {
        const limitAssets = phone.minLimitAssets + ((i * 1_000_003n * 7_919n) % span);
        const termDays = 1 + Number((i * 37n) % 1_000n);
        const found = await contracts.salesDesk.premiumOf(1, limitAssets, termDays);
        expect(found).to.equal(expectedPremium(limitAssets, termDays), `${limitAssets} for ${termDays} days`);
      }
    });

    it('CAP-6, T14: splits what is paid without losing or making a unit', async () => {
      const deployment = await loadFunded();
      const { contracts, people } = deployment;
      const split = contracts.salesDesk.getEvent('CoverSold');
      for (let i = 0n; i < 12n; i += 1n) {
        const limitAssets = phone.minLimitAssets + ((i * 123_456_789n) % (phone.maxLimitAssets - phone.minLimitAssets));
        const termDays = phone.minTermDays + Number(i);
        const before = await contracts.pools.PROPERTY.buckets();
        const policyId = await buyCover(deployment, people.ana, { limitAssets, termDays });
        const [sold] = await contracts.salesDesk.queryFilter(contracts.salesDesk.filters.CoverSold(policyId));
        const after = await contracts.pools.PROPERTY.buckets();
        const premium = expectedPremium(limitAssets, termDays);
        const tax = (premium * BigInt(phone.taxBps)) / 10_000n;
        const fee = (premium * BigInt(phone.feeBps)) / 10_000n;
        expect(split.name).to.equal(sold?.eventName);
        expect([sold?.args.premiumAssets, sold?.args.taxAssets, sold?.args.feeAssets]).to.deep.equal([
          premium,
          tax,
          fee,
        ]);
        expect(after.feesAssets - before.feesAssets).to.equal(tax + fee);
        expect(after.unearnedAssets - before.unearnedAssets).to.equal(premium - tax - fee);
      }
    });
  });
});

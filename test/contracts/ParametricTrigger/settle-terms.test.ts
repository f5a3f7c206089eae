import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { clocks } from '../../support/claim.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildFinal, buildRained, pass, rainSource, reportRain } from '../../support/observe.ts';
import { clauses, triggeredOf } from '../../support/trigger.ts';

const { settle, skips } = clauses;

/** 15 / 20 mm at most pay 100 / 50 %, more pays nothing. */
const drought = [
  { value: 150, payoutBps: 10_000 },
  { value: 200, payoutBps: 5_000 },
  { value: 300, payoutBps: 0 },
];
const loadDry = defineSituation(() => buildRained({ curve: drought }));
const loadPlain = defineSituation(() => buildFinal({ curveKind: 0, curve: [] }));
const loadLimited = defineSituation(() => buildFinal({ claimLimitAssets: dollars('600') }));
const loadBanked = defineSituation(() => buildFinal({ rail: 1 }));

describe('ParametricTrigger.settle', () => {
  describe('given a curve that pays for low values, and two final words', () => {
    for (const [first, second] of [
      [170n, 250n],
      [250n, 170n],
    ] as const) {
      it(`ORA-1: pays the best of them, ${Number(first) / 10} and then ${Number(second) / 10} mm`, async () => {
        const dry = await loadDry();
        await reportRain(dry, { value: first });
        await pass(dry, rainSource.disputePeriod);
        const early = await settle(dry, [dry.policies.ana]);
        const paid = first === 170n ? dollars('500') : 0n;
        const { testDollar } = dry.contracts;
        await expect(early).to.changeTokenBalance(dry.network.ethers, testDollar, dry.people.ana, paid);
        await reportRain(dry, { value: second, round: 2 });
        await pass(dry, rainSource.disputePeriod);
        const late = await settle(dry, [dry.policies.ana, dry.policies.bo]);
        await expect(late).to.changeTokenBalances(
          dry.network.ethers,
          testDollar,
          [dry.people.ana, dry.people.bo],
          [dollars('500') - paid, dollars('1000')],
        );
      });
    }
  });

  describe('given the version has no curve', () => {
    it('finds nothing due', async () => {
      const plain = await loadPlain();
      await skips(plain, await settle(plain, [plain.policies.ana]), plain.policies.ana, 'NothingDue');
    });
  });

  describe('given the version limits each claim', () => {
    it('pays up to that limit, and what the curve gives where that is less', async () => {
      const limited = await loadLimited();
      const { policies, people, network, contracts } = limited;
      const sent = await settle(limited, [policies.ana, policies.bo]);
      await expect(sent).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.bo],
        [dollars('500'), dollars('600')],
      );
      expect((await triggeredOf(limited, sent)).map(({ paidAssets }) => paidAssets)).to.deep.equal([
        dollars('500'),
        dollars('600'),
      ]);
    });
  });

  describe('given the product pays through a bank', () => {
    it('CAP-25: has interest run from when a claim filed in that second would have to be decided', async () => {
      const banked = await loadBanked();
      const { policies, people, network, contracts, versionId } = banked;
      const { profileId } = await contracts.productBook.claimTermsOf(versionId);
      const settledAt = (await network.networkHelpers.time.latest()) + 7;
      const decideBy = await contracts.lawBook.deadlineOf(profileId, clocks.Decide, settledAt);
      const { lateBpsPerYear } = await contracts.lawBook.profileOf(profileId);
      await network.networkHelpers.time.setNextBlockTimestamp(settledAt);
      const sent = await settle(banked, [policies.ana]);
      const assets = dollars('500');
      const claimId = (policies.ana << 16n) | 1n;
      await expect(sent)
        .to.emit(contracts.pools.PROPERTY, 'PaymentInstructed')
        .withArgs(1, claimId, people.ana.address, assets, settledAt + 10 * DAY, assets, decideBy, lateBpsPerYear);
      await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, 0n);
    });
  });
});

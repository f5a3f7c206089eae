import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { decideClaim, fileClaim } from '../../support/actors.ts';
import { buildDecision, buildItem, buildRefusal } from '../../support/builders.ts';
import { loadFinal, pass, rainSource, reportRain, type Rained } from '../../support/observe.ts';
import { clauses, triggeredOf } from '../../support/trigger.ts';

const { settle, skips } = clauses;
/** What a holder claims by hand beside the deductible of $29. */
const DEDUCTIBLE = dollars('29');

/** Ana files by hand for a loss at an instant, and is paid so much of it. */
async function payByHand(rained: Rained, assets: bigint, lossAt: number): Promise<void> {
  const items = [buildItem({ claimedAssets: assets + DEDUCTIBLE })];
  const claim = await fileClaim(rained, rained.people.ana, { policyId: rained.policies.ana, lossAt, items });
  await decideClaim(rained, claim);
}

async function gainOf(rained: Rained, act: () => Promise<unknown>): Promise<bigint> {
  const { testDollar } = rained.contracts;
  const before = await testDollar.balanceOf(rained.people.ana);
  await act();
  return (await testDollar.balanceOf(rained.people.ana)) - before;
}

const selectorOf = ({ contracts }: Rained, name: 'ClaimTriggerPaidAlready' | 'ClaimTriggerTooManyClaims'): string =>
  contracts.claimBook.interface.getError(name)?.selector ?? '';

describe('ParametricTrigger.settle', () => {
  describe('given the holder was paid by hand for the day, and 200 mm pay $500', () => {
    it('ORA-1: pays what the curve gives beyond that', async () => {
      const rained = await loadFinal();
      await payByHand(rained, dollars('300'), rained.ref.periodStart);
      const sent = await settle(rained, [rained.policies.ana]);
      expect(await triggeredOf(rained, sent)).to.deep.equal([
        { claimId: (rained.policies.ana << 16n) | 2n, paidAssets: dollars('200'), policyId: rained.policies.ana },
      ]);
    });

    it('ORA-1: pays nothing when that was as much or more', async () => {
      const rained = await loadFinal();
      await payByHand(rained, dollars('500'), rained.endsAt - 1);
      const sent = await settle(rained, [rained.policies.ana, rained.policies.bo]);
      await skips(rained, sent, rained.policies.ana, 'Refused', selectorOf(rained, 'ClaimTriggerPaidAlready'));
      expect((await triggeredOf(rained, sent)).length).to.equal(1);
      expect(await rained.contracts.parametricTrigger.settledRoundOf(rained.ref, rained.policies.ana)).to.equal(0n);
    });

    it('ORA-1: counts it once, also when a revision pays more', async () => {
      const rained = await loadFinal();
      await payByHand(rained, dollars('300'), rained.ref.periodStart);
      const all = await gainOf(rained, async () => {
        await settle(rained, [rained.policies.ana]);
        await reportRain(rained, { value: 3_000n, round: 2 });
        await pass(rained, rainSource.disputePeriod);
        await settle(rained, [rained.policies.ana]);
      });
      expect(all).to.equal(dollars('700'));
    });
  });

  describe('given what was paid by hand was paid for another day', () => {
    for (const [when, shift] of [
      ['the second before', -1],
      ['the first second after', DAY],
    ] as const) {
      it(`pays all that the curve gives: ${when}`, async () => {
        const rained = await loadFinal();
        await payByHand(rained, dollars('300'), rained.ref.periodStart + shift);
        expect(await gainOf(rained, () => settle(rained, [rained.policies.ana]))).to.equal(dollars('500'));
      });
    }
  });

  describe('given a claim by hand was denied, or paid in part and is disputed', () => {
    it('pays what the curve gives beyond what was paid', async () => {
      const rained = await loadFinal();
      const denied = await clauses.fileByHand(rained);
      await decideClaim(rained, denied, { assessments: [buildRefusal()] });
      const claim = await clauses.fileByHand(rained);
      const { assessments } = buildDecision({ items: claim.filed.filing.items, seenHead: claim.caseHead });
      const reason = `0x${'5c'.repeat(32)}`;
      const cut = assessments.map((one) => ({ ...one, assessedAssets: dollars('129'), reason, clause: reason }));
      await decideClaim(rained, claim, { assessments: cut });
      expect(await gainOf(rained, () => settle(rained, [rained.policies.ana]))).to.equal(dollars('400'));
    });
  });

  describe('given more than 64 claims on the policy, of which something is used', () => {
    it('leaves it to people, and says so', async () => {
      const rained = await loadFinal();
      const { policies } = rained;
      await fileOf(rained);
      for (let number = 2; number <= 64; number += 1) await fileAndWithdraw(rained);
      expect((await previewedBy(rained)).length).to.equal(1);
      await fileAndWithdraw(rained);
      const sent = await settle(rained, [policies.ana, policies.bo]);
      await skips(rained, sent, policies.bo, 'Refused', selectorOf(rained, 'ClaimTriggerTooManyClaims'));
      expect((await triggeredOf(rained, sent)).map(({ policyId }) => policyId)).to.deep.equal([policies.ana]);
    });
  });

  describe('given more than 64 claims on the policy, of which nothing is used', () => {
    it('pays all that the curve gives, and looks at none of them', async () => {
      const rained = await loadFinal();
      const { policies } = rained;
      for (let number = 1; number <= 66; number += 1) await fileAndWithdraw(rained);
      const sent = await settle(rained, [policies.bo]);
      const claimId = (policies.bo << 16n) | 67n;
      expect(await triggeredOf(rained, sent)).to.deep.equal([
        { claimId, paidAssets: dollars('1000'), policyId: policies.bo },
      ]);
    });
  });
});

/** Bo files for a loss of before the day. */
function fileOf(rained: Rained) {
  const lossAt = rained.ref.periodStart - 1;
  return fileClaim(rained, rained.people.bo, { policyId: rained.policies.bo, lossAt });
}

async function fileAndWithdraw(rained: Rained): Promise<void> {
  const { claimId } = await fileOf(rained);
  await rained.contracts.claimBook.connect(rained.people.bo).withdraw(claimId);
}

/** With 64 claims it would still be paid: a page is tried and taken back. */
async function previewedBy(rained: Rained) {
  const { takeSnapshot } = rained.network.networkHelpers;
  const snapshot = await takeSnapshot();
  const made = await triggeredOf(rained, await settle(rained, [rained.policies.bo]));
  await snapshot.restore();
  return made;
}

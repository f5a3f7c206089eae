import { expect } from 'chai';

import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered, loadFunded } from '../../support/fixtures.ts';
import { actAt } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';

const REASON = labelToBytes32('MISREPRESENTATION');

/** The underwriter gave notice a day after the start of Ana's policy. */
async function loadNoticed() {
  const situation = await loadCovered();
  const { contracts, people, policyId } = situation;
  const { startAt } = await contracts.policyBook.policyOf(policyId);
  const noticedAt = Number(startAt) + DAY;
  await actAt(situation, noticedAt);
  const serviceDesk = contracts.serviceDesk.connect(people.underwriter);
  const sent = await serviceDesk.giveCancelNotice(policyId, REASON);
  return { ...situation, serviceDesk, sent, cancelsAt: noticedAt + phone.cancelNoticeDays * DAY };
}

describe('ServiceDesk.giveCancelNotice', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, policyId } = await loadCovered();
    const [contract, caller] = [contracts.serviceDesk, people.ana];
    return { contract, caller, send: () => contract.connect(caller).giveCancelNotice(policyId, REASON) };
  });

  describe('given the version gives the insurer no notice', () => {
    it('reverts with CancelNoticeNotAllowed', async () => {
      const deployment = await loadFunded();
      const { contracts, people } = deployment;
      const versionId = await sellTerms(deployment, { cancelNoticeDays: 0 });
      const policyId = await buyCover(deployment, people.ana, { versionId });
      await expect(contracts.serviceDesk.connect(people.underwriter).giveCancelNotice(policyId, REASON))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'CancelNoticeNotAllowed')
        .withArgs(policyId, versionId);
    });
  });

  describe('given notice was given', () => {
    it('reverts with CancelNoticeGivenAlready', async () => {
      const { serviceDesk, policyId, cancelsAt } = await loadNoticed();
      await expect(serviceDesk.giveCancelNotice(policyId, REASON))
        .to.be.revertedWithCustomError(serviceDesk, 'CancelNoticeGivenAlready')
        .withArgs(policyId, cancelsAt);
    });
  });

  describe('given a policy', () => {
    it('announces the cancellation for when the notice is over', async () => {
      const { serviceDesk, sent, people, policyId, cancelsAt } = await loadNoticed();
      await expect(sent)
        .to.emit(serviceDesk, 'CancelNoticeGiven')
        .withArgs(policyId, people.underwriter.address, REASON, cancelsAt);
      expect(await serviceDesk.cancelsAt(policyId)).to.equal(cancelsAt);
    });
  });
});

describe('ServiceDesk.withdrawCancelNotice', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, policyId } = await loadNoticed();
    const [contract, caller] = [contracts.serviceDesk, people.ana];
    return { contract, caller, send: () => contract.connect(caller).withdrawCancelNotice(policyId) };
  });

  describe('given no notice', () => {
    it('reverts with CancelNoticeMissing', async () => {
      const { contracts, people, policyId } = await loadCovered();
      const serviceDesk = contracts.serviceDesk.connect(people.underwriter);
      await expect(serviceDesk.withdrawCancelNotice(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'CancelNoticeMissing')
        .withArgs(policyId);
    });
  });

  describe('given notice was given', () => {
    it('takes it back, so that a new one runs anew', async () => {
      const { serviceDesk, people, policyId } = await loadNoticed();
      await expect(serviceDesk.withdrawCancelNotice(policyId))
        .to.emit(serviceDesk, 'CancelNoticeWithdrawn')
        .withArgs(policyId, people.underwriter.address);
      expect(await serviceDesk.cancelsAt(policyId)).to.equal(0n);
      await serviceDesk.giveCancelNotice(policyId, REASON);
    });
  });
});

describe('ServiceDesk.cancelByInsurer', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, policyId } = await loadNoticed();
    const [contract, caller] = [contracts.serviceDesk, people.ana];
    return { contract, caller, send: () => contract.connect(caller).cancelByInsurer(policyId) };
  });

  describe('given no notice', () => {
    it('reverts with CancelNoticeMissing', async () => {
      const { contracts, people, policyId } = await loadCovered();
      const serviceDesk = contracts.serviceDesk.connect(people.underwriter);
      await expect(serviceDesk.cancelByInsurer(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'CancelNoticeMissing')
        .withArgs(policyId);
    });
  });

  describe('given the notice still runs', () => {
    it('reverts with CancelNoticeRunning a second before its end', async () => {
      const situation = await loadNoticed();
      const { serviceDesk, policyId, cancelsAt } = situation;
      await actAt(situation, cancelsAt - 1);
      await expect(serviceDesk.cancelByInsurer(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'CancelNoticeRunning')
        .withArgs(policyId, cancelsAt);
    });
  });

  describe('given a claim came meanwhile', () => {
    it('T35: reverts with PolicyInUse', async () => {
      const situation = await loadNoticed();
      const { serviceDesk, contracts, people, policyId, cancelsAt } = situation;
      await situation.network.networkHelpers.time.increaseTo(cancelsAt);
      await fileClaim(situation, people.ana, { policyId });
      await expect(serviceDesk.cancelByInsurer(policyId))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyInUse')
        .withArgs(policyId, 1, defaults.screen.payableAssets);
    });
  });

  describe('given the notice is over', () => {
    it('gives the unused whole days to the holder from the first second on', async () => {
      for (const seconds of [0, 1]) {
        const situation = await loadNoticed();
        const { serviceDesk, contracts, people, policyId, cancelsAt, network } = situation;
        await actAt(situation, cancelsAt + seconds);
        const unused = defaults.phone.termDays - 1 - phone.cancelNoticeDays - seconds;
        const fee = (defaults.phone.premiumAssets * BigInt(phone.feeBps)) / 10_000n;
        const tax = (defaults.phone.premiumAssets * BigInt(phone.taxBps)) / 10_000n;
        const days = BigInt(unused);
        const net = defaults.phone.premiumAssets - fee - tax;
        const unearned = (net / 365n) * days;
        const back = unearned + ((fee + tax) * unearned) / net;
        const act = serviceDesk.cancelByInsurer(policyId);
        await expect(act)
          .to.emit(serviceDesk, 'CoverCancelled')
          .withArgs(policyId, people.underwriter.address, true, unused, back);
        await expect(act).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, back);
      }
    });
  });
});

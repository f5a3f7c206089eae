import { expect } from 'chai';
import { id, ZeroHash } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { actAt } from '../../support/service.ts';

const ROOT = id('the access log of a day');
const ACCESS_LOG = 0;
const REPORT = 1;

/** The desk as attestor and as auditor, and a day that is over. */
async function loadDesk() {
  const deployment = await loadDeployment();
  const { contracts, people, network } = deployment;
  const untilAt = await network.networkHelpers.time.latest();
  return {
    ...deployment,
    desk: contracts.auditDesk,
    attestor: contracts.auditDesk.connect(people.attestor),
    auditor: contracts.auditDesk.connect(people.auditor),
    fromAt: untilAt - DAY,
    untilAt,
  };
}

describe('AuditDesk.anchorAccessLog', () => {
  behavesAsRestricted(async () => {
    const { desk, people, fromAt, untilAt } = await loadDesk();
    const caller = people.auditor;
    return { contract: desk, caller, send: () => desk.connect(caller).anchorAccessLog(ROOT, fromAt, untilAt) };
  });

  describe('when it overlaps the last one', () => {
    it('reverts with AnchorPeriodNotNext a second before its end, and not at it', async () => {
      const { attestor, fromAt, untilAt } = await loadDesk();
      await attestor.anchorAccessLog(ROOT, fromAt, untilAt - 10);
      await expect(attestor.anchorAccessLog(ROOT, untilAt - 11, untilAt))
        .to.be.revertedWithCustomError(attestor, 'AnchorPeriodNotNext')
        .withArgs(ACCESS_LOG, untilAt - 11, untilAt - 10);
      await attestor.anchorAccessLog(ROOT, untilAt - 10, untilAt);
      expect(await attestor.anchorCount(ACCESS_LOG)).to.equal(2n);
    });
  });

  describe('when there is nothing to anchor', () => {
    it('reverts with AnchorRootZero', async () => {
      const { attestor, fromAt, untilAt } = await loadDesk();
      await expect(attestor.anchorAccessLog(ZeroHash, fromAt, untilAt)).to.be.revertedWithCustomError(
        attestor,
        'AnchorRootZero',
      );
    });
  });

  describe('when the period is empty or not over', () => {
    it('reverts with AnchorPeriodInvalid', async () => {
      const situation = await loadDesk();
      const { attestor, fromAt, untilAt } = situation;
      for (const [place, [from, until]] of [
        [fromAt, fromAt],
        [fromAt, untilAt + 102],
      ].entries()) {
        const now = untilAt + 100 + place;
        await actAt(situation, now);
        await expect(attestor.anchorAccessLog(ROOT, from ?? 0, until ?? 0))
          .to.be.revertedWithCustomError(attestor, 'AnchorPeriodInvalid')
          .withArgs(from, until, now);
      }
      await actAt(situation, untilAt + 102);
      await attestor.anchorAccessLog(ROOT, fromAt, untilAt + 102);
    });
  });

  describe('given a day that is over', () => {
    it('remembers root, period, instant and who answers for it', async () => {
      const situation = await loadDesk();
      const { attestor, people, fromAt, untilAt } = situation;
      await actAt(situation, untilAt + 60);
      await expect(attestor.anchorAccessLog(ROOT, fromAt, untilAt))
        .to.emit(attestor, 'Anchored')
        .withArgs(ACCESS_LOG, 1, ROOT, fromAt, untilAt, people.attestor.address);
      expect(await attestor.anchorOf(ACCESS_LOG, 1)).to.deep.equal([
        BigInt(ACCESS_LOG),
        ROOT,
        BigInt(fromAt),
        BigInt(untilAt),
        BigInt(untilAt + 60),
        people.attestor.address,
      ]);
    });
  });
});

describe('AuditDesk.anchorReport', () => {
  behavesAsRestricted(async () => {
    const { desk, people, fromAt, untilAt } = await loadDesk();
    const caller = people.attestor;
    return { contract: desk, caller, send: () => desk.connect(caller).anchorReport(ROOT, fromAt, untilAt) };
  });

  describe('given reports about the same period', () => {
    it('anchors each: reports may overlap', async () => {
      const { auditor, people, fromAt, untilAt } = await loadDesk();
      await auditor.anchorReport(ROOT, fromAt, untilAt);
      await expect(auditor.anchorReport(id('another'), fromAt, untilAt))
        .to.emit(auditor, 'Anchored')
        .withArgs(REPORT, 2, id('another'), fromAt, untilAt, people.auditor.address);
      expect(await auditor.anchorCount(ACCESS_LOG)).to.equal(0n);
    });
  });
});

describe('AuditDesk.anchorOf', () => {
  describe('given no such anchor', () => {
    it('reverts with AnchorUnknown', async () => {
      const { desk } = await loadDesk();
      for (const number of [0, 1]) {
        await expect(desk.anchorOf(REPORT, number))
          .to.be.revertedWithCustomError(desk, 'AnchorUnknown')
          .withArgs(REPORT, number);
      }
    });
  });
});

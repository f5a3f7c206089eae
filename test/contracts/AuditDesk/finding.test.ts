import { expect } from 'chai';
import { id, ZeroAddress, ZeroHash } from 'ethers';

import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { actAt } from '../../support/service.ts';

const SUBJECT = id('claim 12-1');
const CONTENT = id('the second signature is missing');
const ANSWER = id('it was given on paper');
const OUTCOME = labelToBytes32('ACCEPTED');
const status = { open: 1n, responded: 2n, closed: 3n, overdue: 4n } as const;

/** The auditor wants an answer of the carrier within ten days. */
async function loadFinding() {
  const deployment = await loadDeployment();
  const { contracts, people, network } = deployment;
  const openedAt = (await network.networkHelpers.time.latest()) + 10;
  const dueAt = openedAt + 10 * DAY;
  const auditor = contracts.auditDesk.connect(people.auditor);
  await actAt(deployment, openedAt);
  const sent = await auditor.openFinding(SUBJECT, people.carrier, CONTENT, dueAt);
  return { ...deployment, auditor, carrier: contracts.auditDesk.connect(people.carrier), sent, openedAt, dueAt };
}

describe('AuditDesk.openFinding', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const [contract, caller] = [contracts.auditDesk, people.carrier];
    return { contract, caller, send: () => contract.connect(caller).openFinding(SUBJECT, caller, CONTENT, 2n ** 39n) };
  });

  describe('when subject, respondent or text is missing', () => {
    it('reverts with FindingInvalid', async () => {
      const { auditor, people, dueAt } = await loadFinding();
      for (const [subject, respondent, content] of [
        [ZeroHash, people.carrier.address, CONTENT],
        [SUBJECT, ZeroAddress, CONTENT],
        [SUBJECT, people.carrier.address, ZeroHash],
      ] as const) {
        await expect(auditor.openFinding(subject, respondent, content, dueAt))
          .to.be.revertedWithCustomError(auditor, 'FindingInvalid')
          .withArgs(subject, respondent, content);
      }
    });
  });

  describe('when the answer is due at once', () => {
    it('reverts with FindingDueInvalid, and not a second later', async () => {
      const situation = await loadFinding();
      const { auditor, people, openedAt } = situation;
      await actAt(situation, openedAt + 5);
      await expect(auditor.openFinding(SUBJECT, people.carrier, CONTENT, openedAt + 5))
        .to.be.revertedWithCustomError(auditor, 'FindingDueInvalid')
        .withArgs(openedAt + 5, openedAt + 5);
      await actAt(situation, openedAt + 6);
      await auditor.openFinding(SUBJECT, people.carrier, CONTENT, openedAt + 7);
    });
  });

  describe('given a subject', () => {
    it('opens a finding with a due response', async () => {
      const { auditor, sent, people, openedAt, dueAt } = await loadFinding();
      await expect(sent)
        .to.emit(auditor, 'FindingOpened')
        .withArgs(1, people.auditor.address, people.carrier.address, SUBJECT, CONTENT, dueAt);
      expect(await auditor.findingOf(1)).to.deep.equal([
        SUBJECT,
        people.carrier.address,
        BigInt(openedAt),
        BigInt(dueAt),
        false,
        people.auditor.address,
        0n,
        CONTENT,
        ZeroHash,
      ]);
      expect(await auditor.findingCount()).to.equal(1n);
    });
  });
});

describe('AuditDesk.respondToFinding', () => {
  describe('given no such finding', () => {
    it('reverts with FindingUnknown', async () => {
      const { carrier } = await loadFinding();
      for (const findingId of [0, 2]) {
        await expect(carrier.respondToFinding(findingId, ANSWER))
          .to.be.revertedWithCustomError(carrier, 'FindingUnknown')
          .withArgs(findingId);
      }
    });
  });

  describe('when the caller is not its respondent', () => {
    it('reverts with FindingCallerNotRespondent', async () => {
      const { auditor, people } = await loadFinding();
      await expect(auditor.respondToFinding(1, ANSWER))
        .to.be.revertedWithCustomError(auditor, 'FindingCallerNotRespondent')
        .withArgs(1, people.auditor.address);
    });
  });

  describe('when there is no answer', () => {
    it('reverts with FindingResponseZero', async () => {
      const { carrier } = await loadFinding();
      await expect(carrier.respondToFinding(1, ZeroHash))
        .to.be.revertedWithCustomError(carrier, 'FindingResponseZero')
        .withArgs(1);
    });
  });

  describe('given the finding is closed', () => {
    it('reverts with FindingClosedAlready', async () => {
      const { auditor, carrier } = await loadFinding();
      await carrier.respondToFinding(1, ANSWER);
      await auditor.closeFinding(1, OUTCOME);
      await expect(carrier.respondToFinding(1, ANSWER))
        .to.be.revertedWithCustomError(carrier, 'FindingClosedAlready')
        .withArgs(1);
    });
  });

  describe('given the time to answer', () => {
    it('is in time to its last second and late after', async () => {
      for (const [seconds, late] of [
        [-1, false],
        [0, false],
        [1, true],
      ] as const) {
        const situation = await loadFinding();
        const { carrier, people, dueAt } = situation;
        await actAt(situation, dueAt + seconds);
        await expect(carrier.respondToFinding(1, ANSWER))
          .to.emit(carrier, 'FindingResponded')
          .withArgs(1, people.carrier.address, ANSWER, late);
      }
    });
  });
});

describe('AuditDesk.closeFinding', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadFinding();
    const [contract, caller] = [contracts.auditDesk, people.carrier];
    return { contract, caller, send: () => contract.connect(caller).closeFinding(1, OUTCOME) };
  });

  describe('given nobody answered', () => {
    it('reverts with FindingNotAnswered to the last second, and lets an overdue one be closed', async () => {
      const situation = await loadFinding();
      const { auditor, dueAt } = situation;
      await actAt(situation, dueAt);
      await expect(auditor.closeFinding(1, OUTCOME))
        .to.be.revertedWithCustomError(auditor, 'FindingNotAnswered')
        .withArgs(1, dueAt);
      await actAt(situation, dueAt + 1);
      await auditor.closeFinding(1, OUTCOME);
    });
  });

  describe('given it is closed', () => {
    it('reverts with FindingClosedAlready', async () => {
      const { auditor, carrier, people } = await loadFinding();
      await carrier.respondToFinding(1, ANSWER);
      await expect(auditor.closeFinding(1, OUTCOME))
        .to.emit(auditor, 'FindingClosed')
        .withArgs(1, people.auditor.address, OUTCOME);
      await expect(auditor.closeFinding(1, OUTCOME))
        .to.be.revertedWithCustomError(auditor, 'FindingClosedAlready')
        .withArgs(1);
    });
  });
});

describe('AuditDesk.findingStatusOf', () => {
  describe('given a life of a finding', () => {
    it('follows the clock and the acts', async () => {
      const { auditor, carrier, dueAt, network } = await loadFinding();
      expect(await auditor.findingStatusOf(1)).to.equal(status.open);
      await network.networkHelpers.time.increaseTo(dueAt);
      expect(await auditor.findingStatusOf(1)).to.equal(status.open);
      await network.networkHelpers.time.increaseTo(dueAt + 1);
      expect(await auditor.findingStatusOf(1)).to.equal(status.overdue);
      await carrier.respondToFinding(1, ANSWER);
      expect(await auditor.findingStatusOf(1)).to.equal(status.responded);
      await auditor.closeFinding(1, OUTCOME);
      expect(await auditor.findingStatusOf(1)).to.equal(status.closed);
    });
  });
});

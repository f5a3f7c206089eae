import { expect } from 'chai';
import { id, recoverAddress, Signature, toBeHex } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { seniorAuthority } from '../../../scripts/config/parameters.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { fileClaim } from '../../support/actors.ts';
import { decisionOn, figuresOf, phases, verdicts } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { hashOf, loadLarge } from '../../support/proposal.ts';
import { signByTwo, signDecision, type SignChanges } from '../../support/seat-signature.ts';

/** Two people signed a decision; Chen, to whom it is nothing, brings it. */
async function load() {
  const situation = await loadLarge();
  const { contracts, people, claim, claimId, decision } = situation;
  const desk = contracts.adjusterDesk;
  const words = await signByTwo(situation, claimId, decision);
  const bring = (changes: Partial<typeof words> = {}, other = decision) =>
    desk
      .connect(people.chen)
      .decideSigned(claimId, claim.filed, other, changes.first ?? words.first, changes.second ?? words.second);
  const first = (changes: SignChanges) => signDecision(situation, people.adjuster, claimId, decision, changes);
  return { ...situation, desk, words, bring, first };
}

describe('AdjusterDesk.decideSigned', () => {
  describe('when one person signed for both seats', () => {
    it('ACC-2: reverts with AdjusterNeedsSecondPerson', async () => {
      const { desk, people, claimId, words, bring } = await load();
      await expect(bring({ first: words.second }))
        .to.be.revertedWithCustomError(desk, 'AdjusterNeedsSecondPerson')
        .withArgs(claimId, people.seniorAdjuster.address);
    });
  });

  describe('when a seat does not hold its role', () => {
    it('reverts with SeatNotHeld for a second person who is no senior adjuster', async () => {
      const { desk, people, words, bring } = await load();
      await expect(bring({ first: words.second, second: words.first }))
        .to.be.revertedWithCustomError(desk, 'SeatNotHeld')
        .withArgs(people.adjuster.address, roles.SENIOR_ADJUSTER.id);
    });
    it('T12: reverts with SeatNotHeld once it was taken away', async () => {
      const { desk, contracts, people, bring } = await load();
      await contracts.accessManager.revokeRole(roles.ADJUSTER.id, people.adjuster);
      await expect(bring())
        .to.be.revertedWithCustomError(desk, 'SeatNotHeld')
        .withArgs(people.adjuster.address, roles.ADJUSTER.id);
    });
  });

  describe('when a signature is older than it says or says too much', () => {
    it('reverts with SeatSignatureExpired a second late, and for more than seven days', async () => {
      const { desk, people, network, bring, words, first } = await load();
      const { time } = network.networkHelpers;
      const now = (await time.latest()) + 1;
      await time.setNextBlockTimestamp(now);
      await expect(bring({ first: await first({ expiresAt: now + 7 * DAY + 1 }) }))
        .to.be.revertedWithCustomError(desk, 'SeatSignatureExpired')
        .withArgs(people.adjuster.address, now + 7 * DAY + 1, now + 7 * DAY);
      const late = Number(words.first.expiresAt) + 1;
      await time.setNextBlockTimestamp(late);
      await expect(bring())
        .to.be.revertedWithCustomError(desk, 'SeatSignatureExpired')
        .withArgs(people.adjuster.address, words.first.expiresAt, late + 7 * DAY);
    });
  });

  describe('when it was signed for something else', () => {
    it('A30, T10: reverts with SeatSignatureInvalid for another chain, desk, claim, head or finding', async () => {
      const { desk, people, addresses, claimId, decision, bring, first } = await load();
      const person = people.adjuster.address;
      const refused = async (call: Promise<unknown>) =>
        expect(call).to.be.revertedWithCustomError(desk, 'SeatSignatureInvalid').withArgs(person);
      await refused(bring({ first: await first({ domain: { chainId: 1 } }) }));
      await refused(bring({ first: await first({ domain: { verifyingContract: addresses.claimBook } }) }));
      await refused(bring({ first: await first({ claimId: claimId + 1n }) }));
      await refused(bring({}, { ...decision, seenHead: id('another head') }));
      await refused(bring({}, { ...decision, otherInsuranceAssets: 1n }));
    });
    it('T12: reverts with SeatSignatureInvalid for a role taken away and given again since', async () => {
      const { desk, contracts, people, bring } = await load();
      await contracts.accessManager.revokeRole(roles.ADJUSTER.id, people.adjuster);
      await contracts.accessManager.grantRole(roles.ADJUSTER.id, people.adjuster, 0);
      await expect(bring())
        .to.be.revertedWithCustomError(desk, 'SeatSignatureInvalid')
        .withArgs(people.adjuster.address);
    });
    it('reverts with SeatSignatureInvalid once the person took back what they had signed', async () => {
      const { desk, people, bring, first } = await load();
      await expect(desk.connect(people.adjuster).voidSignatures())
        .to.emit(desk, 'SignaturesVoided')
        .withArgs(people.adjuster.address, 1);
      expect([...(await desk.signingOf(people.adjuster))]).to.deep.equal([1n, 0n]);
      await expect(bring())
        .to.be.revertedWithCustomError(desk, 'SeatSignatureInvalid')
        .withArgs(people.adjuster.address);
      await bring({ first: await first({ epoch: 1 }) });
    });
    it('A32: reverts with SeatSignatureInvalid for the other form of the same signature', async () => {
      const { desk, people, words, bring } = await load();
      const { r, s, v } = Signature.from(String(words.first.signature));
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
      const other = `${r}${toBeHex(order - BigInt(s), 32).slice(2)}${v === 27 ? '1c' : '1b'}`;
      for (const signature of [other, Signature.from(String(words.first.signature)).compactSerialized, '0x']) {
        await expect(bring({ first: { ...words.first, signature } }))
          .to.be.revertedWithCustomError(desk, 'SeatSignatureInvalid')
          .withArgs(people.adjuster.address);
      }
    });
  });

  describe('when one of the two stood in for the other lately', () => {
    it('ACC-2: reverts with AdjusterNeedsSecondPerson for seven days after it ended', async () => {
      const situation = await load();
      const { desk, people, network, claimId, decision, bring } = situation;
      const { adjuster, seniorAdjuster } = people;
      const { time } = network.networkHelpers;
      await desk.connect(seniorAdjuster).delegateAuthority(adjuster, 0, (await time.latest()) + DAY);
      await desk.connect(adjuster).endDelegation(seniorAdjuster, adjuster);
      const endedAt = await time.latest();
      await time.increaseTo(endedAt + 7 * DAY - 60);
      await expect(bring(await signByTwo(situation, claimId, decision)))
        .to.be.revertedWithCustomError(desk, 'AdjusterNeedsSecondPerson')
        .withArgs(claimId, seniorAdjuster.address);
      await time.increaseTo(endedAt + 7 * DAY);
      await bring(await signByTwo(situation, claimId, decision));
    });
  });

  describe('when both signed exactly this', () => {
    it('pays at once, tells both words and names both in the book', async () => {
      const situation = await load();
      const { desk, people, network, contracts, claimId, decision, payableAssets, bring } = situation;
      const [one, two] = [people.adjuster.address, people.seniorAdjuster.address];
      const sent = await bring();
      await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, payableAssets);
      await expect(sent)
        .to.emit(desk, 'DecisionProposed')
        .withArgs(claimId, one, hashOf(claimId, decision), (told: unknown) => told !== undefined, payableAssets);
      await expect(sent)
        .to.emit(desk, 'DecisionApproved')
        .withArgs(claimId, one, two, hashOf(claimId, decision), payableAssets);
      const [event] = await contracts.claimBook.queryFilter(contracts.claimBook.filters.ClaimDecided(claimId));
      expect([event?.args.decision.decidedBy, event?.args.decision.approvedBy]).to.deep.equal([one, two]);
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Closed, verdict: verdicts.Granted });
    });
    it('A30: reverts with ClaimActionNotAllowed the second time', async () => {
      const { contracts, bring } = await load();
      await bring();
      await expect(bring()).to.be.revertedWithCustomError(contracts.claimBook, 'ClaimActionNotAllowed');
    });
    it('needs no signature of the seat that sends it', async () => {
      const { desk, people, claim, claimId, decision, words } = await load();
      const second = { seat: people.seniorAdjuster.address, expiresAt: 0, signature: '0x' };
      await desk.connect(people.seniorAdjuster).decideSigned(claimId, claim.filed, decision, words.first, second);
    });
    it('T12: does not carry over to the next claim of the same policy', async () => {
      const situation = await load();
      const { desk, people, claim, claimId, decision, words, bring } = situation;
      await bring();
      const { policyId } = claim.filed.filing;
      const next = await fileClaim(situation, people.ana, { policyId, items: [...claim.filed.filing.items] });
      const same = { ...decisionOn(situation, next, { decidedBy: defaults.nobody }), seenHead: decision.seenHead };
      await expect(desk.decideSigned(next.claimId, next.filed, same, words.first, words.second))
        .to.be.revertedWithCustomError(desk, 'SeatSignatureInvalid')
        .withArgs(people.adjuster.address);
      expect(next.claimId).to.equal(claimId + 1n);
    });
  });

  describe('given the second seat is a contract wallet', () => {
    it('takes its ERC-1271 word, and refuses that of another owner', async () => {
      const situation = await load();
      const { desk, contracts, people, network, claimId, decision, bring } = situation;
      const seat = await (await network.ethers.deployContract('SmartWallet', [people.chen.address])).getAddress();
      const { ADJUSTER, SENIOR_ADJUSTER } = roles;
      for (const { id: role } of [ADJUSTER, SENIOR_ADJUSTER]) await contracts.accessManager.grantRole(role, seat, 0);
      await desk.connect(people.claimsManager).grantAuthority(seat, defaults.propertyLine, seniorAuthority.PROPERTY);
      const sign = (owner: typeof people.chen) =>
        signDecision(situation, owner, claimId, decision, { role: 'SENIOR_ADJUSTER', seat });
      await expect(bring({ second: await sign(people.bo) }))
        .to.be.revertedWithCustomError(desk, 'SeatSignatureInvalid')
        .withArgs(seat);
      await bring({ second: await sign(people.chen) });
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Closed });
    });
  });
});

describe('AdjusterDesk.approvalDigest', () => {
  describe('when a wallet shows the decision field by field', () => {
    it('is what the wallet signs', async () => {
      const { desk, people, claimId, decision, words } = await load();
      const digest = await desk.approvalDigest(claimId, decision, words.first, roles.ADJUSTER.id);
      expect(recoverAddress(digest, String(words.first.signature))).to.equal(people.adjuster.address);
    });
  });
});

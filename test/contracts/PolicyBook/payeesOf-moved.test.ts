import { expect } from 'chai';

import { playCore } from '../../support/core.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { inOneBlock } from '../../support/in-one-block.ts';
import { loadConsented, passOn } from '../../support/transfer.ts';

const GAS = { gasLimit: 1_000_000 };
const WHOLE = 10_000n;

/** Ana names Chen, passes the policy on to Bo, and Bo names the auditor: all in the second `at`, in this order. */
async function passOnInOneSecond() {
  const situation = await loadConsented();
  const { contracts, people, policyId, consent, signature, signer, network } = situation;
  const { ana, bo, chen, auditor } = people;
  const at = (await network.networkHelpers.time.latest()) + 100;
  await inOneBlock(network, at, async () => {
    await contracts.policyBook.connect(ana).addLossPayee(policyId, chen, 4_000, GAS);
    await situation.transferDesk.transfer(consent, signer, signature, GAS);
    await contracts.policyBook.connect(bo).addLossPayee(policyId, auditor, 6_000, GAS);
  });
  return { ...situation, at };
}

describe('PolicyBook.payeesOf', () => {
  describe('given the new holder named loss payees', () => {
    it('T11: gives them no part in a loss of who held it before, and whole parts in their own', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      const { ana, bo, chen, auditor } = people;
      await contracts.policyBook.connect(ana).addLossPayee(policyId, chen, 2_500);
      await passOn(situation, ana, bo);
      await contracts.policyBook.connect(bo).addLossPayee(policyId, bo, 7_000);
      await contracts.policyBook.connect(bo).addLossPayee(policyId, auditor, 500);
      expect(await contracts.policyBook.payeesOf(policyId, ana)).to.deep.equal([
        [chen.address, 2_500n],
        [ana.address, 7_500n],
      ]);
      expect(await contracts.policyBook.payeesOf(policyId, bo)).to.deep.equal([
        [chen.address, 2_500n],
        [bo.address, 7_000n],
        [auditor.address, 500n],
      ]);
    });
  });

  describe('given all of it was named away since', () => {
    it('T11: leaves the loss before to who held it then', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      await passOn(situation, people.ana, people.bo);
      await contracts.policyBook.connect(people.bo).addLossPayee(policyId, people.bo, WHOLE);
      expect(await contracts.policyBook.payeesOf(policyId, people.ana)).to.deep.equal([[people.ana.address, WHOLE]]);
    });
  });

  describe('given both named somebody in the second of the move itself', () => {
    it('T11: counts the order in it, not the second: before is theirs, after is not', async () => {
      const { contracts, people, policyId, at } = await passOnInOneSecond();
      const { ana, bo, chen, auditor } = people;
      expect(await contracts.policyBook.holderAt(policyId, at)).to.equal(ana.address);
      expect(await contracts.policyBook.holderAt(policyId, at + 1)).to.equal(bo.address);
      expect(await contracts.policyBook.payeesOf(policyId, ana)).to.deep.equal([
        [chen.address, 4_000n],
        [ana.address, 6_000n],
      ]);
      expect(await contracts.policyBook.payeesOf(policyId, bo)).to.deep.equal([
        [chen.address, 4_000n],
        [auditor.address, 6_000n],
      ]);
    });
  });

  describe('given a loss payee gave its share up and is named again by the new holder', () => {
    it('counts from the new naming', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      const { ana, bo, chen } = people;
      await contracts.policyBook.connect(ana).addLossPayee(policyId, chen, 9_000);
      await passOn(situation, ana, bo);
      await contracts.policyBook.connect(chen).releaseLossPayee(policyId);
      await contracts.policyBook.connect(bo).addLossPayee(policyId, chen, 1_000);
      expect(await contracts.policyBook.payeesOf(policyId, ana)).to.deep.equal([[ana.address, WHOLE]]);
      expect(await contracts.policyBook.payeesOf(policyId, bo)).to.deep.equal([
        [chen.address, 1_000n],
        [bo.address, 9_000n],
      ]);
    });
  });

  describe('given somebody held it twice, and named in the second holding', () => {
    it('shares with those of their own naming, and not with those of who came after', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      const { ana, bo, chen, auditor } = people;
      await passOn(situation, ana, bo, 1);
      await passOn(situation, bo, ana, 2);
      await contracts.policyBook.connect(ana).addLossPayee(policyId, auditor, 3_000);
      await passOn(situation, ana, chen, 3);
      await contracts.policyBook.connect(chen).addLossPayee(policyId, chen, 7_000);
      const own = (last: string) => [
        [auditor.address, 3_000n],
        [last, 7_000n],
      ];
      expect(await contracts.policyBook.payeesOf(policyId, ana)).to.deep.equal(own(ana.address));
      expect(await contracts.policyBook.payeesOf(policyId, chen)).to.deep.equal(own(chen.address));
      // Bo was gone before either was named.
      expect(await contracts.policyBook.payeesOf(policyId, bo)).to.deep.equal([[bo.address, WHOLE]]);
    });
  });

  describe('given the key of who held it before was recovered', () => {
    it('shares for the new key as for the old one', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      const { ana, bo, chen, auditor, admin } = people;
      await contracts.policyBook.connect(ana).addLossPayee(policyId, auditor, 2_000);
      await passOn(situation, ana, bo);
      await contracts.policyBook.connect(bo).addLossPayee(policyId, bo, 8_000);
      await contracts.policyBook.connect(await playCore(situation, 'transferDesk')).rekey(policyId, ana, admin);
      expect(await contracts.policyBook.payeesOf(policyId, admin)).to.deep.equal([
        [auditor.address, 2_000n],
        [admin.address, 8_000n],
      ]);
      await contracts.policyBook.connect(await playCore(situation, 'transferDesk')).rekey(policyId, bo, chen);
      expect(await contracts.policyBook.payeesOf(policyId, chen)).to.deep.equal([
        [auditor.address, 2_000n],
        [bo.address, 8_000n],
      ]);
    });
  });

  describe('given somebody who never held it', () => {
    it('names them for the whole', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await contracts.policyBook.connect(people.ana).addLossPayee(policyId, people.chen, 2_000);
      expect(await contracts.policyBook.payeesOf(policyId, people.bo)).to.deep.equal([[people.bo.address, WHOLE]]);
    });
  });
});

describe('PolicyBook.move', () => {
  describe('given it goes back to somebody, and a loss payee was named since they held it', () => {
    it('T11: reverts with PolicyPayeeNamedSince until that one gives the share up', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      const { ana, bo, chen, auditor } = people;
      await contracts.policyBook.connect(ana).addLossPayee(policyId, chen, 1_000);
      await passOn(situation, ana, bo, 1);
      await contracts.policyBook.connect(bo).addLossPayee(policyId, auditor, 9_000);
      await expect(passOn(situation, bo, ana, 2))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyPayeeNamedSince')
        .withArgs(policyId, auditor.address);
      await contracts.policyBook.connect(auditor).releaseLossPayee(policyId);
      await passOn(situation, bo, ana, 2);
      expect(await contracts.policyBook.payeesOf(policyId, ana)).to.deep.equal([
        [chen.address, 1_000n],
        [ana.address, 9_000n],
      ]);
    });
  });

  describe('given it goes to somebody new', () => {
    it('takes every loss payee along', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      await passOn(situation, people.ana, people.bo, 1);
      await contracts.policyBook.connect(people.bo).addLossPayee(policyId, people.auditor, 9_000);
      await passOn(situation, people.bo, people.chen, 2);
      expect(await contracts.policyBook.payeesOf(policyId, people.chen)).to.deep.equal([
        [people.auditor.address, 9_000n],
        [people.chen.address, 1_000n],
      ]);
    });
  });
});

import { expect } from 'chai';
import { AbiCoder, id, keccak256 } from 'ethers';

import { present } from '../../../domain/primitives/assert.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { loadHarness } from '../../parity/load-harness.ts';
import { buildItem } from '../../support/builders.ts';
import { readEntries } from '../../support/case-file.ts';
import { actions, decisionOn, flags } from '../../support/claim.ts';
import { loadCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { loadFiled } from '../../support/fixtures.ts';

const coder = AbiCoder.defaultAbiCoder();

/** One link by hand. */
function extend(head: string, seq: number, kind: number, actor: string, dataHash: string, at: number): string {
  const types = ['bytes32', 'uint256', 'uint8', 'address', 'bytes32', 'uint256'];
  return keccak256(coder.encode(types, [head, seq, kind, actor, dataHash, at]));
}

describe('CaseFile.rebuild', () => {
  describe('given a restatement that comes first', () => {
    it("CLM-4: numbers it by the claim's count of entries, and what follows behind it", async () => {
      const [harness, { claim, people, addresses, contracts }] = [await loadHarness(), await loadFiled()];
      const actor = people.ana.address;
      const before = id('the head before it');
      const restated = { kind: actions.Revise, actor, dataHash: before, enteredAt: 1_000 };
      const notice = { kind: actions.Acknowledge, actor, dataHash: id('acknowledged'), enteredAt: 2_000 };
      const hashed = (await readEntries(contracts.claimBook, claim.claimId))[0]?.dataHash;
      const headOf = (entries: number, count: number) => {
        const later = [restated, ...Array.from({ length: count - 1 }, () => notice)];
        const filed = { ...claim.filed, later };
        return harness.rebuild(addresses.claimBook, claim.claimId, filed, { filedAt: 500, entries });
      };
      const expected = (seq: number, count: number): string => {
        let head = extend(before, seq, actions.Revise, actor, present(hashed, 'the filing'), 1_000);
        for (let place = 1; place < count; place += 1) {
          head = extend(head, seq + place, actions.Acknowledge, actor, notice.dataHash, 2_000);
        }
        return head;
      };
      expect(await headOf(5, 1)).to.equal(expected(5, 1));
      expect(await headOf(5, 3)).to.equal(expected(3, 3));
      expect(await headOf(5, 5), 'as long as the file').to.equal(expected(1, 5));
      expect(await headOf(5, 6), 'longer than the file').to.equal(expected(0, 6));
    });
  });

  describe('given a restatement among the entries that are brought', () => {
    it('CLM-4: leads nowhere, so that what was filed before it is refused', async () => {
      const course = await loadCourse();
      const { asAna, asDesk, book, claimId, claim, people } = course;
      await asDesk.acknowledge(claimId, people.adjuster);
      const links = async () =>
        (await readEntries(book, claimId))
          .slice(1)
          .map(({ kind, actor, dataHash, enteredAt }) => ({ kind, actor, dataHash, enteredAt }));
      const items = [buildItem({ claimedAssets: dollars('100') })];
      await asAna.revise(claimId, { ...claim.filed, later: await links() }, { ...claim.filed.filing, items });
      const { caseHead } = await book.claimOf(claimId);
      const decision = decisionOn(course, { ...claim, caseHead });
      await expect(asDesk.decide(claimId, { ...claim.filed, later: await links() }, decision))
        .to.be.revertedWithCustomError(book, 'ClaimFilingMismatch')
        .withArgs(claimId, defaults.nothing, caseHead);
    });
  });

  describe('given a file of the filing alone', () => {
    it('finds no evidence that came later', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, claim } = course;
      await asDesk.decide(claimId, claim.filed, decisionOn(course, claim));
      expect((await book.claimOf(claimId)).flags).to.equal(flags.EVIDENCE);
    });
  });
});

import { expect } from 'chai';
import { AbiCoder, id, keccak256 } from 'ethers';

import { decideClaim, fileClaim } from '../../support/actors.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, inPart } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { loadFiled } from '../../support/fixtures.ts';
import { loadHarness } from '../../parity/load-harness.ts';

const SUPPLEMENT = 7;
const coder = AbiCoder.defaultAbiCoder();

/** One link by hand. */
function extend(head: string, seq: number, kind: number, actor: string, dataHash: string, at: number): string {
  const types = ['bytes32', 'uint256', 'uint8', 'address', 'bytes32', 'uint256'];
  return keccak256(coder.encode(types, [head, seq, kind, actor, dataHash, at]));
}

describe('CaseFile.follow', () => {
  describe('given two claims with the same filing', () => {
    it('CLM-4: gives each a head of its own', async () => {
      const situation = await loadFiled();
      const { people, policyId, claim } = situation;
      const { lossAt } = claim.filed.filing;
      const twin = await fileClaim(situation, people.ana, { policyId, lossAt });
      expect(twin.filed.filing).to.deep.equal(claim.filed.filing);
      expect(twin.caseHead).to.not.equal(claim.caseHead);
    });
  });

  describe('given a claim with three entries', () => {
    it('CLM-4: rebuilds every head over every field', async () => {
      const situation = await loadFiled();
      const { contracts, people, claim } = situation;
      await decideClaim(situation, claim, { assessments: [inPart.assessment] });
      await contracts.claimBook.connect(people.ana).accept(claim.claimId);
      const file = await rebuildCaseFile(contracts.claimBook, claim.claimId);
      expect(file.entries).to.equal(3);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect(new Set(file.rebuilt).size).to.equal(3);
    });
  });

  describe('given entries after the filing', () => {
    it('leads from the filing over each of them, in order', async () => {
      const [situation, harness] = [await loadFiled(), await loadHarness()];
      const { claim, people, addresses, contracts } = situation;
      const { filedAt } = await contracts.claimBook.claimOf(claim.claimId);
      const actor = people.ana.address;
      const links = [SUPPLEMENT, actions.Withdraw].map((kind, place) => ({
        kind,
        actor,
        dataHash: id(`entry ${place}`),
        enteredAt: Number(filedAt) + place + 1,
      }));
      const headOf = (later: typeof links) =>
        harness.headOf(addresses.claimBook, claim.claimId, { ...claim.filed, later }, filedAt);
      let head = claim.caseHead;
      expect(await headOf([])).to.equal(head);
      for (const [place, link] of links.entries()) {
        head = extend(head, place + 2, link.kind, link.actor, link.dataHash, link.enteredAt);
        expect(await headOf(links.slice(0, place + 1))).to.equal(head);
      }
      expect(await headOf(links.toReversed())).to.not.equal(head);
      expect(defaults.nothing).to.not.equal(head);
    });
  });
});

import { expect } from 'chai';
import { id } from 'ethers';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { succeeds } from '../../support/attack.ts';
import { figuresOf, phases } from '../../support/claim.ts';
import { loadCourse } from '../../support/course.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';

const listHash = id('invoice, photographs');

async function load() {
  const course = await loadCourse();
  const { contracts, people, claimId } = course;
  const desk = contracts.adjusterDesk;
  return { ...course, desk, own: desk.connect(people.adjuster), request: { claimId, listHash } };
}

describe('AdjusterDesk.requestDocumentsMany', () => {
  behavesAsRestricted(async () => {
    const { desk, people, request } = await load();
    const { chen } = people;
    return { contract: desk, caller: chen, send: () => desk.connect(chen).requestDocumentsMany([request]) };
  });

  describe('when there is none, or more than fifty', () => {
    it('reverts with DocumentBatchSizeInvalid', async () => {
      const { desk, own, request } = await load();
      for (const count of [0, 51]) {
        await expect(own.requestDocumentsMany(Array.from({ length: count }, () => request)))
          .to.be.revertedWithCustomError(desk, 'DocumentBatchSizeInvalid')
          .withArgs(count, 50);
      }
    });
  });

  describe('when there are fifty', () => {
    it('asks whom it can, and names each of the others', async () => {
      const { desk, own, request } = await load();
      const unknown = Array.from({ length: 49 }, (_, place) => BigInt(900 + place) << 16n);
      await own.requestDocumentsMany([request, ...unknown.map((claimId) => ({ claimId, listHash }))]);
      const skipped = await desk.queryFilter(desk.filters.DocumentRequestSkipped());
      expect(skipped.map(({ args }) => args.claimId)).to.deep.equal(unknown);
    });
  });

  describe('when the gas runs out while one is asked', () => {
    it('never says asked of whom was not', async () => {
      const situation = await load();
      const { desk, own, request, claimId, network } = situation;
      const enough = await own.requestDocumentsMany.estimateGas([request]);
      let skipped = 0;
      for (let gasLimit = enough - 2_000n; gasLimit > (enough * 9n) / 10n; gasLimit -= 2_000n) {
        const before = await network.networkHelpers.takeSnapshot();
        if (await succeeds(own.requestDocumentsMany([request], { gasLimit }))) {
          const told = await desk.queryFilter(desk.filters.DocumentRequestSkipped());
          const asked = (await figuresOf(situation, claimId)).phase === phases.AwaitingDocuments;
          expect(asked, `with gas ${gasLimit}`).to.equal(told.length === 0);
          if (!asked) skipped += 1;
        }
        await before.restore();
      }
      expect(skipped).to.be.greaterThan(0);
    });
  });

  describe('when some of them cannot be made', () => {
    it('T4: makes the others, and tells what each was refused with', async () => {
      const situation = await load();
      const { desk, own, people, book, claimId, request } = situation;
      const policyId = await buyCover(situation, people.bo);
      await situation.network.networkHelpers.time.increase(2 * 86_400);
      const bos = await fileClaim(situation, people.bo, { policyId });
      await own.declareInterest(people.bo, true);
      const unknown = 999n << 16n;
      const requests = [{ claimId: unknown, listHash }, { claimId: bos.claimId, listHash }, request, request];
      expect(await own.requestDocumentsMany.staticCall(requests)).to.equal(1n);
      const sent = await own.requestDocumentsMany(requests);
      const person = people.adjuster.address;
      const conflict = desk.interface.encodeErrorResult('AdjusterInConflict', [bos.claimId, person, people.bo.address]);
      const refused = book.interface.encodeErrorResult('ClaimUnknown', [unknown]);
      await expect(sent).to.emit(desk, 'DocumentRequestSkipped').withArgs(unknown, person, refused);
      await expect(sent).to.emit(desk, 'DocumentRequestSkipped').withArgs(bos.claimId, person, conflict);
      const skipped = await desk.queryFilter(desk.filters.DocumentRequestSkipped(claimId));
      expect(skipped.map(({ args }) => book.interface.parseError(args.why)?.name)).to.deep.equal([
        'ClaimActionNotAllowed',
      ]);
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.AwaitingDocuments, entries: 2 });
      expect(await figuresOf(situation, bos.claimId)).to.include({ phase: phases.Filed, entries: 1 });
    });
  });
});

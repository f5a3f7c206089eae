import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { dollars } from '../../../scripts/config/amounts.ts';
import { buildItem } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, clocks, figuresOf } from '../../support/claim.ts';
import { at, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';

const { payableAssets } = defaults.screen;

/** The insurer reserves the whole claim and calls so much of it certain. */
async function determine({ asDesk, claimId, opened, people }: Course, determinedAssets: bigint): Promise<void> {
  const revision = { by: people.seniorAdjuster.address, reason: encodeBytes32String('ESTIMATE') };
  const { reservedAssets } = await asDesk.claimOf(claimId);
  await asDesk.reviseReserve(claimId, (await opened()).filed, { ...revision, reservedAssets, determinedAssets });
}

describe('ClaimBook.payDetermined', () => {
  describe('given a part of what is certain was paid on account', () => {
    it('pays the rest of it', async () => {
      const course = await loadCourse();
      const { asChen, asDesk, book, claimId, claim, contracts, network, people } = course;
      await asDesk.advance(claimId, claim.filed, dollars('20'), people.adjuster);
      await determine(course, dollars('50'));
      const { filed } = await course.opened();
      await at(course, (await course.deadline(clocks.Interim)) + 1);
      const sent = await asChen.payDetermined(claimId, filed);
      await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, dollars('30'));
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'ClaimAdvanced')
        .withArgs(
          claimId,
          people.chen.address,
          defaults.nobody,
          dollars('30'),
          0n,
          payableAssets - dollars('50'),
          file.head,
        );
    });
  });

  describe('given the loss was told again, of other items', () => {
    it('calls nothing certain any more', async () => {
      const course = await loadCourse();
      const { asAna, asChen, book, claimId, claim } = course;
      await determine(course, dollars('50'));
      const items = [buildItem({ claimedAssets: dollars('129') })];
      await asAna.revise(claimId, (await course.opened()).filed, { ...claim.filed.filing, items });
      const { filed } = await course.opened();
      await at(course, (await course.deadline(clocks.Interim)) + 1);
      await expect(asChen.payDetermined(claimId, filed))
        .to.be.revertedWithCustomError(book, 'ClaimAmountTooLow')
        .withArgs(claimId, actions.Advance, 0n, 1n);
      expect((await figuresOf(course, claimId)).paidAssets).to.equal(0n);
    });
  });

  describe('given a single base unit is certain', () => {
    it('pays it', async () => {
      const course = await loadCourse();
      const { asChen, claimId, contracts, network, people } = course;
      await determine(course, 1n);
      const { filed } = await course.opened();
      await at(course, (await course.deadline(clocks.Interim)) + 1);
      await expect(asChen.payDetermined(claimId, filed)).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        1n,
      );
    });
  });
});

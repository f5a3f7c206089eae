import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { buildFiling, buildItem } from '../../support/builders.ts';
import { loadFileable, loadHospitalised } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

describe('ClaimBook.file', () => {
  describe('given filing is paused', () => {
    it('reverts with PauseActive', async () => {
      const { book, contracts, people, filing, ...rest } = await loadFileable();
      const until = await pauseFor({ contracts, people, ...rest }, pauseFlags.file, DAY);
      await expect(book.connect(people.ana).file(filing()))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.file, until);
    });
  });

  describe('given no such policy', () => {
    it('reverts with PolicyUnknown', async () => {
      const { book, contracts, people, filing } = await loadFileable();
      await expect(book.connect(people.ana).file(filing({ policyId: 99 })))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyUnknown')
        .withArgs(99);
    });
  });

  describe('when the caller did not hold the policy when the loss happened', () => {
    it('reverts with ClaimCallerNotHolder', async () => {
      const { book, people, policyId, filing } = await loadFileable();
      await expect(book.connect(people.bo).file(filing()))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotHolder')
        .withArgs(policyId, people.bo.address);
    });
  });

  describe('when the filing is malformed', () => {
    it('reverts with ClaimItemCountInvalid without items and with nine', async () => {
      const { book, people, filing } = await loadFileable();
      const nine = Array.from({ length: 9 }, () => buildItem());
      for (const items of [[], nine]) {
        await expect(book.connect(people.ana).file(filing({ items })))
          .to.be.revertedWithCustomError(book, 'ClaimItemCountInvalid')
          .withArgs(items.length, 8);
      }
    });
    it('reverts with ClaimItemInvalid for no coverage, no loss, and days on an indemnity', async () => {
      const { book, people, filing } = await loadFileable();
      const bad = [{ coverage: 4 }, { coverage: 200 }, { claimedAssets: 0 }, { claimedDays: 1 }];
      for (const changes of bad) {
        const items = [buildItem({ coverage: 1 }), buildItem(changes)];
        await expect(book.connect(people.ana).file(filing({ items })))
          .to.be.revertedWithCustomError(book, 'ClaimItemInvalid')
          .withArgs(1);
      }
    });
    it('reverts with ClaimItemInvalid for an amount on a per-diem coverage', async () => {
      const { contracts, people, network, policyId } = await loadHospitalised();
      const lossAt = (await network.networkHelpers.time.latest()) - DAY;
      for (const changes of [
        { claimedAssets: 1n, claimedDays: 5 },
        { claimedAssets: 0n, claimedDays: 0 },
      ]) {
        const items = [buildItem(changes)];
        await expect(contracts.claimBook.connect(people.ana).file(buildFiling({ policyId, lossAt, items })))
          .to.be.revertedWithCustomError(contracts.claimBook, 'ClaimItemInvalid')
          .withArgs(0);
      }
    });
    it('reverts with ClaimPayeeCountInvalid for five payees', async () => {
      const { book, people, filing } = await loadFileable();
      const payees = Array.from({ length: 5 }, () => ({ to: people.ana.address, shareBps: 2_000 }));
      await expect(book.connect(people.ana).file(filing({ payees })))
        .to.be.revertedWithCustomError(book, 'ClaimPayeeCountInvalid')
        .withArgs(5, 4);
    });
    it('reverts with ClaimPayeeInvalid for nobody, the pool, and a share of nothing', async () => {
      const { book, people, filing, addresses } = await loadFileable();
      const bad = [
        { to: defaults.nobody, shareBps: 5_000 },
        { to: addresses.pools.PROPERTY, shareBps: 5_000 },
        { to: people.bo.address, shareBps: 0 },
      ];
      for (const payee of bad) {
        const payees = [{ to: people.ana.address, shareBps: 5_000 }, payee];
        await expect(book.connect(people.ana).file(filing({ payees })))
          .to.be.revertedWithCustomError(book, 'ClaimPayeeInvalid')
          .withArgs(1);
      }
    });
    it('reverts with ClaimSharesNotWhole for shares a point off', async () => {
      const { book, people, filing } = await loadFileable();
      for (const shareBps of [4_999, 5_001]) {
        const payees = [
          { to: people.ana.address, shareBps: 5_000 },
          { to: people.bo.address, shareBps },
        ];
        await expect(book.connect(people.ana).file(filing({ payees })))
          .to.be.revertedWithCustomError(book, 'ClaimSharesNotWhole')
          .withArgs(5_000 + shareBps);
      }
    });
    it('reverts with ClaimLossInFuture for a loss of the next second', async () => {
      const { book, people, network, filing } = await loadFileable();
      const filedAt = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(filedAt);
      await expect(book.connect(people.ana).file(filing({ lossAt: filedAt + 1 })))
        .to.be.revertedWithCustomError(book, 'ClaimLossInFuture')
        .withArgs(filedAt + 1, filedAt);
    });
  });

  describe('given sixteen claims are open on the policy', () => {
    it('reverts with PolicyTooManyOpenClaims, and takes another once one is over', async () => {
      const { book, contracts, people, policyId, filing, claimId } = await loadFileable();
      for (let number = 0; number < 16; number += 1) await book.connect(people.ana).file(filing());
      await expect(book.connect(people.ana).file(filing()))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyTooManyOpenClaims')
        .withArgs(policyId, 16);
      await book.connect(people.ana).withdraw(claimId);
      await expect(book.connect(people.ana).file(filing())).to.emit(book, 'ClaimFiled');
    });
  });
});

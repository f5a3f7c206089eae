import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { readFiledClaim } from '../../../scripts/deploy/filed-claims.ts';
import type { FilingStruct } from '../../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildFiling, buildItem } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { figuresOf, flags, loadHospitalised, phases, usageOf, verdicts } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { bucketsOf } from '../../support/pool.ts';
import { loadQuoted } from '../../support/quote.ts';

const { lossAssets, payableAssets } = defaults.screen;
const { limitAssets, termDays } = defaults.phone;

/** Ana's phone policy two days old, and a filing of a loss of yesterday. */
async function loadReady() {
  const situation = await loadCovered();
  const { network, policyId } = situation;
  await network.networkHelpers.time.increase(2 * DAY);
  const lossAt = (await network.networkHelpers.time.latest()) - DAY;
  const filing = (changes: Partial<FilingStruct> = {}) => buildFiling({ policyId, lossAt, ...changes });
  const claimId = (policyId << 16n) | 1n;
  return { ...situation, book: situation.contracts.claimBook, lossAt, filing, claimId };
}

/** The flags and the reserve of a filing whose loss or report lies at the edge of the terms. */
async function fileAt(lossAfter: number, reportAfter: number) {
  const { contracts, people, network, policyId, filing, claimId } = await loadReady();
  const { startAt } = await contracts.policyBook.policyOf(policyId);
  await network.networkHelpers.time.setNextBlockTimestamp(Number(startAt) + reportAfter);
  await contracts.claimBook.connect(people.ana).file(filing({ lossAt: Number(startAt) + lossAfter }));
  const claim = await contracts.claimBook.claimOf(claimId);
  return { outOfTerms: (claim.flags & flags.OUT_OF_TERMS) !== 0n, reservedAssets: claim.reservedAssets };
}

describe('ClaimBook.file', () => {
  describe('given filing is paused', () => {
    it('reverts with PauseActive', async () => {
      const { book, contracts, people, filing, ...rest } = await loadReady();
      const until = await pauseFor({ contracts, people, ...rest }, pauseFlags.file, DAY);
      await expect(book.connect(people.ana).file(filing()))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.file, until);
    });
  });

  describe('given no such policy', () => {
    it('reverts with PolicyUnknown', async () => {
      const { book, contracts, people, filing } = await loadReady();
      await expect(book.connect(people.ana).file(filing({ policyId: 99 })))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyUnknown')
        .withArgs(99);
    });
  });

  describe('when the caller did not hold the policy when the loss happened', () => {
    it('reverts with ClaimCallerNotHolder', async () => {
      const { book, people, policyId, filing } = await loadReady();
      await expect(book.connect(people.bo).file(filing()))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotHolder')
        .withArgs(policyId, people.bo.address);
    });
  });

  describe('when the filing is malformed', () => {
    it('reverts with ClaimItemCountInvalid without items and with nine', async () => {
      const { book, people, filing } = await loadReady();
      const nine = Array.from({ length: 9 }, () => buildItem());
      for (const items of [[], nine]) {
        await expect(book.connect(people.ana).file(filing({ items })))
          .to.be.revertedWithCustomError(book, 'ClaimItemCountInvalid')
          .withArgs(items.length, 8);
      }
    });
    it('reverts with ClaimItemInvalid for no coverage, no loss, days on an indemnity, and a coverage named twice', async () => {
      const { book, people, filing } = await loadReady();
      const bad = [{ coverage: 4 }, { coverage: 200 }, { claimedAssets: 0 }, { claimedDays: 1 }, { coverage: 1 }];
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
      for (const changes of [{ claimedAssets: 1n, claimedDays: 5 }, { claimedAssets: 0n, claimedDays: 0 }]) {
        const items = [buildItem(changes)];
        await expect(contracts.claimBook.connect(people.ana).file(buildFiling({ policyId, lossAt, items })))
          .to.be.revertedWithCustomError(contracts.claimBook, 'ClaimItemInvalid')
          .withArgs(0);
      }
    });
    it('reverts with ClaimPayeeCountInvalid for five payees', async () => {
      const { book, people, filing } = await loadReady();
      const payees = Array.from({ length: 5 }, () => ({ to: people.ana.address, shareBps: 2_000 }));
      await expect(book.connect(people.ana).file(filing({ payees })))
        .to.be.revertedWithCustomError(book, 'ClaimPayeeCountInvalid')
        .withArgs(5, 4);
    });
    it('reverts with ClaimPayeeInvalid for nobody, the pool, and a share of nothing', async () => {
      const { book, people, filing, addresses } = await loadReady();
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
      const { book, people, filing } = await loadReady();
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
      const { book, people, network, filing } = await loadReady();
      const filedAt = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(filedAt);
      await expect(book.connect(people.ana).file(filing({ lossAt: filedAt + 1 })))
        .to.be.revertedWithCustomError(book, 'ClaimLossInFuture')
        .withArgs(filedAt + 1, filedAt);
    });
  });

  describe('given sixteen claims are open on the policy', () => {
    it('reverts with PolicyTooManyOpenClaims, and takes another once one is over', async () => {
      const { book, contracts, people, policyId, filing, claimId } = await loadReady();
      for (let number = 0; number < 16; number += 1) await book.connect(people.ana).file(filing());
      await expect(book.connect(people.ana).file(filing()))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyTooManyOpenClaims')
        .withArgs(policyId, 16);
      await book.connect(people.ana).withdraw(claimId);
      await expect(book.connect(people.ana).file(filing())).to.emit(book, 'ClaimFiled');
    });
  });

  describe('when the loss is within the terms', () => {
    it('emits ClaimFiled with the whole filing, and the head CLM-4 rebuilds', async () => {
      const { book, people, filing, claimId } = await loadReady();
      const whole = filing();
      const sent = await book.connect(people.ana).file(whole);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect((await book.claimOf(claimId)).caseHead).to.equal(file.head);
      const { filed } = await readFiledClaim(book, claimId);
      expect(filed.filing.items).to.deep.equal(whole.items.map((item) => ({ ...item, coverage: 0n, claimedDays: 0n })));
      expect(filed.filing.evidenceRoot).to.equal(whole.evidenceRoot);
      await expect(sent)
        .to.emit(book, 'ClaimFiled')
        .withArgs(claimId, people.ana.address, (told: unknown) => told !== undefined, flags.EVIDENCE, payableAssets, payableAssets, file.head);
    });
    it('keeps the claim', async () => {
      const { book, people, network, filing, claimId, policyId, lossAt } = await loadReady();
      const filedAt = (await network.networkHelpers.time.latest()) + 5;
      await network.networkHelpers.time.setNextBlockTimestamp(filedAt);
      await book.connect(people.ana).file(filing());
      const claim = await book.claimOf(claimId);
      const { phase, verdict } = claim;
      expect([claim.policyId, phase, verdict, claim.flags]).to.deep.equal([
        policyId,
        BigInt(phases.Filed),
        BigInt(verdicts.None),
        flags.EVIDENCE,
      ]);
      expect([claim.filedAt, claim.lossAt, claim.decidedAt]).to.deep.equal([BigInt(filedAt), BigInt(lossAt), 0n]);
      expect([claim.reservedAssets, claim.paidAssets, claim.statedAssets]).to.deep.equal([payableAssets, 0n, 0n]);
    });
    it('CAP-3: moves what it could cost from the lock to reserved, and counts it as used', async () => {
      const { book, contracts, people, filing, policyId, ...rest } = await loadReady();
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await book.connect(people.ana).file(filing());
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(after.reservedAssets - before.reservedAssets).to.equal(payableAssets);
      expect(before.lockedAssets - after.lockedAssets).to.equal(payableAssets);
      expect(after.freeAssets).to.equal(before.freeAssets);
      expect(await usageOf({ contracts, people, ...rest }, policyId)).to.deep.equal([payableAssets, 1n]);
    });
    it('takes what the lock does not hold from free capital', async () => {
      const { book, contracts, people, filing } = await loadReady();
      const lock = (limitAssets * BigInt(phone.collateralBps)) / 10_000n;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await book.connect(people.ana).file(filing({ items: [buildItem({ claimedAssets: dollars('529') })] }));
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect([before.lockedAssets - after.lockedAssets, before.freeAssets - after.freeAssets]).to.deep.equal([
        lock,
        dollars('500') - lock,
      ]);
    });
    it('POL-2: reserves at most what earlier claims left of the limit', async () => {
      const situation = await loadReady();
      const { book, people, policyId, filing, claimId } = situation;
      for (const claimedAssets of [dollars('829'), dollars('829'), dollars('829')]) {
        await book.connect(people.ana).file(filing({ items: [buildItem({ claimedAssets })] }));
      }
      expect((await figuresOf(situation, claimId)).reservedAssets).to.equal(dollars('800'));
      expect((await figuresOf(situation, claimId + 1n)).reservedAssets).to.equal(dollars('200'));
      expect((await figuresOf(situation, claimId + 2n)).reservedAssets).to.equal(0n);
      expect(await usageOf(situation, policyId)).to.deep.equal([limitAssets, 3n]);
    });
    it('sums up to four items, each after its own deductible', async () => {
      const situation = await loadReady();
      const { book, people, filing, claimId } = situation;
      const items = [0, 1, 2, 3].map((coverage) => buildItem({ coverage, claimedAssets: dollars('200') }));
      await book.connect(people.ana).file(filing({ items, evidenceRoot: defaults.nothing }));
      const expected = 4n * dollars('200') - dollars('29') * 2n - dollars('99') - dollars('149');
      expect((await figuresOf(situation, claimId)).reservedAssets).to.equal(expected);
      expect((await book.claimOf(claimId)).flags).to.equal(0n);
    });
    it('files a loss below the deductible and reserves nothing', async () => {
      const situation = await loadReady();
      const { book, people, filing, claimId } = situation;
      await book.connect(people.ana).file(filing({ items: [buildItem({ claimedAssets: dollars('29') })] }));
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Filed, reservedAssets: 0n, entries: 1 });
    });
    it('numbers the claims of each policy from one', async () => {
      const situation = await loadReady();
      const second = await buyCover(situation, situation.people.ana);
      await situation.network.networkHelpers.time.increase(2 * DAY);
      const ids = [];
      for (const policyId of [situation.policyId, second, second]) {
        ids.push((await fileClaim(situation, situation.people.ana, { policyId })).claimId);
      }
      expect(ids).to.deep.equal([(1n << 16n) | 1n, (second << 16n) | 1n, (second << 16n) | 2n]);
    });
  });

  describe('when the pool has too little free capital', () => {
    it('reserves what there is and does not revert', async () => {
      const situation = await loadReady();
      const { contracts, people, network, filing, claimId, policyId } = situation;
      const pool = contracts.pools.PROPERTY;
      const provider = people.capitalProvider;
      await pool.connect(provider).requestExit(await pool.balanceOf(provider.address));
      await network.networkHelpers.time.increase(Number(await pool.exitNotice()));
      await pool.connect(provider).redeemExit(provider.address, 0n);
      const { freeAssets, lockedAssets } = await bucketsOf(pool);
      expect(freeAssets).to.be.lessThan(dollars('400'));
      await contracts.claimBook.connect(people.ana).file(filing({ items: [buildItem({ claimedAssets: dollars('1029') })] }));
      expect((await figuresOf(situation, claimId)).reservedAssets).to.equal(lockedAssets + freeAssets);
      expect((await readFiledClaim(contracts.claimBook, claimId)).filed.expectedAssets).to.equal(limitAssets);
      expect(await usageOf(situation, policyId)).to.deep.equal([lockedAssets + freeAssets, 1n]);
    });
  });

  describe('when the loss is outside the terms', () => {
    const [term, tail] = [termDays * DAY, phone.tailDays * DAY];
    it('counts a loss of the first and of the last second of cover', async () => {
      expect(await fileAt(0, 10 * DAY)).to.deep.equal({ outOfTerms: false, reservedAssets: payableAssets });
      expect(await fileAt(term - 1, term)).to.deep.equal({ outOfTerms: false, reservedAssets: payableAssets });
    });
    it('flags a loss before the start or at the end, and reserves nothing', async () => {
      expect(await fileAt(-1, 10 * DAY)).to.deep.equal({ outOfTerms: true, reservedAssets: 0n });
      expect(await fileAt(term, term + 1)).to.deep.equal({ outOfTerms: true, reservedAssets: 0n });
    });
    it('flags a report after the tail and not one of its last second', async () => {
      expect(await fileAt(term - 1, term + tail - 1)).to.deep.equal({ outOfTerms: false, reservedAssets: payableAssets });
      expect(await fileAt(term - 1, term + tail)).to.deep.equal({ outOfTerms: true, reservedAssets: 0n });
    });
    it('files on a closed policy, flagged', async () => {
      const situation = await loadReady();
      const { contracts, network, people, policyId, filing, claimId } = situation;
      await network.networkHelpers.time.increaseTo(await contracts.policyBook.closableAt(policyId));
      await contracts.policyBook.close([policyId]);
      await contracts.claimBook.connect(people.ana).file(filing());
      expect(await usageOf(situation, policyId)).to.deep.equal([0n, 1n]);
      expect((await contracts.claimBook.claimOf(claimId)).flags).to.equal(flags.OUT_OF_TERMS | flags.EVIDENCE);
    });
    it('flags a loss of the waiting period, and counts the next second', async () => {
      const { contracts, people, policyId } = await loadHospitalised();
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      const items = [buildItem({ claimedAssets: 0n, claimedDays: 10 })];
      for (const early of [1, 0]) {
        const lossAt = Number(startAt) + 30 * DAY - early;
        await contracts.claimBook.connect(people.ana).file(buildFiling({ policyId, lossAt, items }));
      }
      const [waiting, counting] = [await contracts.claimBook.claimOf((policyId << 16n) | 1n), await contracts.claimBook.claimOf((policyId << 16n) | 2n)];
      expect([waiting.flags & flags.OUT_OF_TERMS, waiting.reservedAssets]).to.deep.equal([flags.OUT_OF_TERMS, 0n]);
      expect([counting.flags & flags.OUT_OF_TERMS, counting.reservedAssets]).to.deep.equal([0n, dollars('700')]);
    });
  });

  describe('given filing was paused during the tail', () => {
    it('CLM-6: lengthens the tail by exactly the paused seconds', async () => {
      const situation = await loadReady();
      const { contracts, network, people, policyId, filing, lossAt } = situation;
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      await network.networkHelpers.time.increaseTo(Number(endAt) + DAY);
      await pauseFor(situation, pauseFlags.file, 5 * DAY);
      const paused = Number(await contracts.pauseControl.pausedSeconds(pauseFlags.file, endAt, endAt + BigInt(60 * DAY)));
      const reportBefore = Number(endAt) + phone.tailDays * DAY + paused;
      const flagged = [];
      for (const at of [reportBefore - 1, reportBefore]) {
        await network.networkHelpers.time.setNextBlockTimestamp(at);
        await contracts.claimBook.connect(people.ana).file(filing({ lossAt, items: [buildItem({ claimedAssets: lossAssets })] }));
        const { claimCount } = await contracts.policyBook.policyOf(policyId);
        flagged.push((await contracts.claimBook.claimOf((policyId << 16n) | claimCount)).flags & flags.OUT_OF_TERMS);
      }
      expect(paused).to.be.greaterThan(0);
      expect(flagged).to.deep.equal([0n, flags.OUT_OF_TERMS]);
    });
  });

  describe('given the deductible was agreed by quote', () => {
    it('takes the agreed deductible off the sum, and not the version\'s', async () => {
      const { contracts, network, people, quote, signer, signature } = await loadQuoted({ deductibleAssets: dollars('50') });
      await contracts.salesDesk.connect(people.ana).buyQuoted(quote, signer, signature);
      await network.networkHelpers.time.increase(2 * DAY);
      const lossAt = (await network.networkHelpers.time.latest()) - DAY;
      const policyId = await contracts.policyBook.policyCount();
      await contracts.claimBook.connect(people.ana).file(buildFiling({ policyId, lossAt }));
      const { expectedAssets } = (await readFiledClaim(contracts.claimBook, (policyId << 16n) | 1n)).filed;
      expect(expectedAssets).to.equal(payableAssets - dollars('50'));
    });
  });
});

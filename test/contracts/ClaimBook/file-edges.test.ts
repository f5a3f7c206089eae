import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildFiling, buildItem } from '../../support/builders.ts';
import { figuresOf, flags, loadDecidable, loadFileable, loadHospitalised, usageOf } from '../../support/claim.ts';
import { playCore } from '../../support/core.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { bucketsOf } from '../../support/pool.ts';
import { sellTerms } from '../../support/terms.ts';
import { coverage } from '../../support/waterfall.ts';

const UNRESERVED = 128n;
const { payableAssets } = defaults.screen;

describe('ClaimBook.file', () => {
  describe('given a pause', () => {
    it('is refused in its last second and taken a second later', async () => {
      const situation = await loadFileable();
      const { book, contracts, people, network, filing } = situation;
      const until = await pauseFor(situation, pauseFlags.file, DAY);
      await network.networkHelpers.time.setNextBlockTimestamp(until - 1);
      await expect(book.connect(people.ana).file(filing()))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.file, until);
      await network.networkHelpers.time.setNextBlockTimestamp(until);
      await expect(book.connect(people.ana).file(filing())).to.emit(book, 'ClaimFiled');
    });
  });

  describe('when the loss happened in the second of the filing', () => {
    it('takes it', async () => {
      const { book, people, network, filing, claimId } = await loadFileable();
      const now = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(now);
      await book.connect(people.ana).file(filing({ lossAt: now }));
      const claim = await book.claimOf(claimId);
      expect([claim.filedAt, claim.lossAt]).to.deep.equal([BigInt(now), BigInt(now)]);
    });
  });

  describe('when the only item is of a later coverage', () => {
    it("takes that coverage's deductible", async () => {
      const situation = await loadFileable();
      const { book, people, filing, claimId } = situation;
      await book.connect(people.ana).file(filing({ items: [buildItem({ coverage: 2 })] }));
      expect((await figuresOf(situation, claimId)).reservedAssets).to.equal(dollars('329') - dollars('99'));
    });
  });

  describe('when there is one payee', () => {
    it('reverts with ClaimSharesNotWhole for less than the whole, and with ClaimPayeeInvalid for the pool', async () => {
      const { book, people, filing, addresses } = await loadFileable();
      const short = [{ to: people.bo.address, shareBps: 9_999 }];
      await expect(book.connect(people.ana).file(filing({ payees: short })))
        .to.be.revertedWithCustomError(book, 'ClaimSharesNotWhole')
        .withArgs(9_999);
      const pool = [{ to: addresses.pools.PROPERTY, shareBps: 10_000 }];
      await expect(book.connect(people.ana).file(filing({ payees: pool })))
        .to.be.revertedWithCustomError(book, 'ClaimPayeeInvalid')
        .withArgs(0);
    });
  });

  describe('given a coverage that still waits', () => {
    it('counts nothing of its items, wherever they stand', async () => {
      const situation = await loadDecidable();
      const { people, network, contracts } = situation;
      const coverages = [{ ...coverage, waitingDays: 30 }, coverage];
      const versionId = await sellTerms(situation, { coverages });
      const policyId = await buyCover(situation, people.ana, { versionId });
      await network.networkHelpers.time.increase(2 * DAY);
      const [waits, counts] = [
        buildItem({ claimedAssets: dollars('70') }),
        buildItem({ coverage: 1, claimedAssets: dollars('40') }),
      ];
      for (const items of [
        [waits, counts],
        [counts, waits],
      ]) {
        const { claimId } = await fileClaim(situation, people.ana, { policyId, items });
        expect((await contracts.claimBook.claimOf(claimId)).reservedAssets).to.equal(dollars('40'));
      }
    });
  });

  describe('when a per-diem coverage is claimed for one day', () => {
    it('takes it', async () => {
      const situation = await loadHospitalised();
      const { people, network, policyId, contracts } = situation;
      const lossAt = (await network.networkHelpers.time.latest()) - DAY;
      const items = [buildItem({ claimedAssets: 0n, claimedDays: 1 })];
      await contracts.claimBook.connect(people.ana).file(buildFiling({ policyId, lossAt, items }));
      expect(await figuresOf(situation, (policyId << 16n) | 1n)).to.include({ entries: 1, reservedAssets: 0n });
    });
    it('counts a daily amount of one base unit as per diem', async () => {
      const situation = await loadDecidable();
      const { people, network, contracts } = situation;
      const versionId = await sellTerms(situation, { coverages: [{ ...coverage, dailyAssets: 1n, maxDays: 90 }] });
      const policyId = await buyCover(situation, people.ana, { versionId });
      await network.networkHelpers.time.increase(2 * DAY);
      const items = [buildItem({ claimedAssets: 0n, claimedDays: 7 })];
      const { claimId } = await fileClaim(situation, people.ana, { policyId, items });
      expect((await contracts.claimBook.claimOf(claimId)).reservedAssets).to.equal(7n);
    });
  });

  describe('when nothing is expected to be paid', () => {
    it('asks the pool for nothing', async () => {
      const { book, contracts, people, filing } = await loadFileable();
      const items = [buildItem({ claimedAssets: dollars('29') })];
      await expect(book.connect(people.ana).file(filing({ items }))).not.to.emit(
        contracts.pools.PROPERTY,
        'ClaimReserved',
      );
    });
  });

  describe('when capital does not reach', () => {
    it('flags the claim, and one that is reserved in full not', async () => {
      const situation = await loadFileable();
      const { book, contracts, people, filing, claimId, policyId } = situation;
      const pool = contracts.pools.PROPERTY;
      await book.connect(people.ana).file(filing());
      expect((await book.claimOf(claimId)).flags).to.equal(flags.EVIDENCE);
      const { freeAssets } = await bucketsOf(pool);
      await pool.connect(await playCore(situation, 'claimBook')).reserve((9n << 16n) | 1n, freeAssets, 0n);
      await book.connect(people.ana).file(filing());
      expect((await book.claimOf(claimId + 1n)).flags).to.equal(flags.EVIDENCE | UNRESERVED);
      expect(await pool.nextUnreserved()).to.deep.equal([claimId + 1n, payableAssets]);
      expect(await usageOf(situation, policyId)).to.deep.equal([payableAssets, 2n]);
    });
  });
});

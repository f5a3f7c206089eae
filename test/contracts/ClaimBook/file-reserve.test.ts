import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { readFiledClaim } from '../../../scripts/deploy/filed-claims.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildFiling, buildItem } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { figuresOf, flags, loadFileable, phases, usageOf, verdicts } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { bucketsOf } from '../../support/pool.ts';
import { loadQuoted } from '../../support/quote.ts';

const { payableAssets } = defaults.screen;
const { limitAssets } = defaults.phone;

describe('ClaimBook.file', () => {
  describe('when the loss is within the terms', () => {
    it('emits ClaimFiled with the whole filing, and the head CLM-4 rebuilds', async () => {
      const { book, people, filing, claimId } = await loadFileable();
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
        .withArgs(
          claimId,
          people.ana.address,
          (told: unknown) => told !== undefined,
          flags.EVIDENCE,
          payableAssets,
          payableAssets,
          file.head,
        );
    });
    it('keeps the claim', async () => {
      const { book, people, network, filing, claimId, policyId, lossAt } = await loadFileable();
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
      const { book, contracts, people, filing, policyId, ...rest } = await loadFileable();
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await book.connect(people.ana).file(filing());
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(after.reservedAssets - before.reservedAssets).to.equal(payableAssets);
      expect(before.lockedAssets - after.lockedAssets).to.equal(payableAssets);
      expect(after.freeAssets).to.equal(before.freeAssets);
      expect(await usageOf({ contracts, people, ...rest }, policyId)).to.deep.equal([payableAssets, 1n]);
    });
    it('takes what the lock does not hold from free capital', async () => {
      const { book, contracts, people, filing } = await loadFileable();
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
      const situation = await loadFileable();
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
      const situation = await loadFileable();
      const { book, people, filing, claimId } = situation;
      const items = [0, 1, 2, 3].map((coverage) => buildItem({ coverage, claimedAssets: dollars('200') }));
      await book.connect(people.ana).file(filing({ items, evidenceRoot: defaults.nothing }));
      const expected = 4n * dollars('200') - dollars('29') * 2n - dollars('99') - dollars('149');
      expect((await figuresOf(situation, claimId)).reservedAssets).to.equal(expected);
      expect((await book.claimOf(claimId)).flags).to.equal(0n);
    });
    it('sums eight items of one coverage after its deductible once', async () => {
      const situation = await loadFileable();
      const { book, people, filing, claimId } = situation;
      const items = Array.from({ length: 8 }, () => buildItem({ claimedAssets: dollars('100') }));
      await book.connect(people.ana).file(filing({ items }));
      expect((await figuresOf(situation, claimId)).reservedAssets).to.equal(8n * dollars('100') - dollars('29'));
    });
    it('files a loss below the deductible and reserves nothing', async () => {
      const situation = await loadFileable();
      const { book, people, filing, claimId } = situation;
      await book.connect(people.ana).file(filing({ items: [buildItem({ claimedAssets: dollars('29') })] }));
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Filed, reservedAssets: 0n, entries: 1 });
    });
    it('numbers the claims of each policy from one', async () => {
      const situation = await loadFileable();
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
      const situation = await loadFileable();
      const { contracts, people, network, filing, claimId, policyId } = situation;
      const pool = contracts.pools.PROPERTY;
      const provider = people.capitalProvider;
      await pool.connect(provider).requestExit(await pool.balanceOf(provider.address));
      await network.networkHelpers.time.increase(Number(await pool.exitNotice()));
      await pool.connect(provider).redeemExit(provider.address, 0n);
      const { freeAssets, lockedAssets } = await bucketsOf(pool);
      expect(freeAssets).to.be.lessThan(dollars('400'));
      await contracts.claimBook
        .connect(people.ana)
        .file(filing({ items: [buildItem({ claimedAssets: dollars('1029') })] }));
      expect((await figuresOf(situation, claimId)).reservedAssets).to.equal(lockedAssets + freeAssets);
      expect((await readFiledClaim(contracts.claimBook, claimId)).filed.expectedAssets).to.equal(limitAssets);
      expect(await usageOf(situation, policyId)).to.deep.equal([lockedAssets + freeAssets, 1n]);
    });
  });

  describe('given the deductible was agreed by quote', () => {
    it("takes the agreed deductible off the sum, and not the version's", async () => {
      const { contracts, network, people, quote, signer, signature } = await loadQuoted({
        deductibleAssets: dollars('50'),
      });
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

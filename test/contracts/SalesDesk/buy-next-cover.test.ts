import { expect } from 'chai';
import { id, type Signer } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { buildCover } from '../../support/builders.ts';
import { defaults } from '../../support/defaults.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { buildQuote, signQuote } from '../../support/quote.ts';
import { actAt } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';

const MAX = 2n ** 96n - 1n;
const KEY = id('Ana’s phone');

/** Ana's running policy on one phone, and the cover of the time after it. */
async function loadRunning() {
  const deployment = await loadFunded();
  const { contracts, people } = deployment;
  const versionId = await sellTerms(deployment, { waitingDays: 20, coolingOffDays: 10 });
  const policyId = await buyCover(deployment, people.ana, { versionId, termDays: 40, objectKey: KEY });
  const { startAt, endAt } = await contracts.policyBook.policyOf(policyId);
  const next = buildCover({ versionId, holder: people.ana.address, termDays: 40, objectKey: KEY, startAt: endAt });
  const salesOf = (who: Signer) => contracts.salesDesk.connect(who);
  return { ...deployment, versionId, policyId, startAt, endAt: Number(endAt), next, salesOf };
}

describe('SalesDesk.buy', () => {
  describe('given the object is covered, when another buys the time after it for its holder', () => {
    it('T8: reverts with PolicyObjectCovered to the last second of the cover', async () => {
      for (const late of [-1, 0, 1]) {
        const situation = await loadRunning();
        const { contracts, people, policyId, endAt, next, salesOf } = situation;
        await actAt(situation, endAt + late);
        const gift = salesOf(people.bo).buy({ ...next, startAt: endAt + 60 }, MAX);
        if (late === -1) {
          await expect(gift)
            .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyObjectCovered')
            .withArgs(KEY, policyId);
        } else {
          await gift;
          expect((await contracts.policyBook.policyOf(policyId + 1n)).holder).to.equal(people.ana.address);
        }
      }
    });

    it('T8: reverts with PolicyObjectCovered among many and in parts', async () => {
      const { contracts, people, policyId, next, salesOf } = await loadRunning();
      const sales = salesOf(people.bo);
      for (const give of [() => sales.buyMany([next], MAX), () => sales.buyInInstalments(next, MAX, 12)]) {
        await expect(give())
          .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyObjectCovered')
          .withArgs(KEY, policyId);
      }
    });
  });

  describe('given the object is covered, when its holder buys the time after it', () => {
    it('sells, whether the holder is named or not', async () => {
      for (const holder of [undefined, defaults.nobody]) {
        const { contracts, people, policyId, next, salesOf } = await loadRunning();
        await salesOf(people.ana).buy({ ...next, ...(holder === undefined ? {} : { holder }) }, MAX);
        expect((await contracts.policyBook.policyOf(policyId + 1n)).holder).to.equal(people.ana.address);
      }
    });
  });

  describe('given the object is covered, when another buys cover of something else', () => {
    it('sells it to the holder', async () => {
      const { contracts, people, policyId, next, salesOf } = await loadRunning();
      await salesOf(people.bo).buy({ ...next, objectKey: id('another phone') }, MAX);
      await salesOf(people.bo).buy({ ...next, objectKey: defaults.nothing }, MAX);
      expect((await contracts.policyBook.policyOf(policyId + 2n)).holder).to.equal(people.ana.address);
    });
  });
});

describe('SalesDesk.buyQuoted', () => {
  describe('given the object is covered, when an underwriter offers another the time after it for its holder', () => {
    it('sells: the offer is no stranger’s alone', async () => {
      const situation = await loadRunning();
      const { contracts, people, policyId, endAt, next, salesOf } = situation;
      await actAt(situation, endAt - 2 * DAY);
      const terms = { versionId: next.versionId, buyer: people.bo.address, objectKey: KEY, startAt: endAt };
      const quote = await buildQuote(situation, { ...terms, expiresAt: endAt });
      const signature = await signQuote(situation, people.underwriter, quote);
      await salesOf(people.bo).buyQuoted(quote, people.underwriter.address, signature);
      expect((await contracts.policyBook.policyOf(policyId + 1n)).holder).to.equal(people.ana.address);
    });
  });
});

describe('SalesDesk.renew', () => {
  describe('given the holder undid what was to follow', () => {
    it('T8: goes on without waiting, also in the last second', async () => {
      for (const early of [DAY, 1]) {
        const situation = await loadRunning();
        const { contracts, people, policyId, startAt, endAt, next, salesOf } = situation;
        await salesOf(people.ana).buy(next, MAX);
        await contracts.serviceDesk.connect(people.ana).cancel(policyId + 1n);
        await actAt(situation, endAt - early);
        await expect(salesOf(people.ana).renew(policyId, next, MAX))
          .to.emit(contracts.salesDesk, 'CoverRenewed')
          .withArgs(policyId + 2n, policyId, true);
        expect((await contracts.policyBook.policyOf(policyId + 2n)).waitingFrom).to.equal(startAt);
      }
    });
  });

  describe('given what follows stands', () => {
    it('POL-14: reverts with PolicyObjectCovered', async () => {
      const situation = await loadRunning();
      const { contracts, people, policyId, endAt, next, salesOf } = situation;
      await salesOf(people.ana).buy(next, MAX);
      await actAt(situation, endAt - 1);
      await expect(salesOf(people.ana).renew(policyId, next, MAX))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyObjectCovered')
        .withArgs(KEY, policyId + 1n);
    });
  });
});

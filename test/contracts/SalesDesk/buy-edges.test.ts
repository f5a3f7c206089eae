import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { buildCover } from '../../support/builders.ts';
import { defaults } from '../../support/defaults.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { loadQuoted } from '../../support/quote.ts';
import { actAt, buyInParts } from '../../support/service.ts';

const MOST = 2n ** 96n - 1n;

async function loadBuyer() {
  const deployment = await loadFunded();
  const { contracts, people } = deployment;
  const cover = buildCover({ versionId: 1, holder: people.ana.address });
  return { ...deployment, cover, salesDesk: contracts.salesDesk.connect(people.ana) };
}

describe('SalesDesk.buy', () => {
  describe('when the start is now, or ninety days ahead to the second', () => {
    it('sells cover that begins then', async () => {
      for (const ahead of [0, 90 * DAY]) {
        const { salesDesk, cover, contracts, network } = await loadBuyer();
        const now = (await network.networkHelpers.time.latest()) + 100;
        await network.networkHelpers.time.setNextBlockTimestamp(now);
        await salesDesk.buy({ ...cover, startAt: now + ahead }, MOST);
        expect((await contracts.policyBook.policyOf(1)).startAt).to.equal(BigInt(now + ahead));
      }
    });
  });

  describe('when the term is the shortest or the longest of the tariff', () => {
    it('sells cover for so many days', async () => {
      for (const termDays of [phone.minTermDays, phone.maxTermDays]) {
        const { salesDesk, cover, contracts } = await loadBuyer();
        await salesDesk.buy({ ...cover, termDays }, MOST);
        const { startAt, endAt } = await contracts.policyBook.policyOf(1);
        expect(endAt - startAt).to.equal(BigInt(termDays * DAY));
      }
    });
  });
});

describe('SalesDesk.buyQuoted', () => {
  describe('when it is the last second of the offer', () => {
    it('sells', async () => {
      const situation = await loadQuoted();
      const { quote, signature, signer, salesDesk, contracts, people } = situation;
      await actAt(situation, Number(quote.expiresAt));
      await salesDesk.buyQuoted(quote, signer, signature);
      expect(await contracts.policyBook.ownerOf(1)).to.equal(people.ana.address);
    });
  });
});

describe('SalesDesk.buyInInstalments', () => {
  describe('when it is two parts', () => {
    it('books the first for the days that are not of the second', async () => {
      const { salesDesk, cover, contracts, people } = await loadBuyer();
      const { premiumAssets, termDays, limitAssets } = defaults.phone;
      const first = premiumAssets - premiumAssets / 2n;
      const [tax, fee] = [phone.taxBps, phone.feeBps].map((bps) => (first * BigInt(bps)) / 10_000n);
      const lock = (limitAssets * BigInt(phone.collateralBps)) / 10_000n;
      const sent = await salesDesk.buyInInstalments(cover, MOST, 2);
      const { startAt } = await contracts.policyBook.policyOf(1);
      const firstDays = termDays - Math.floor(termDays / 2);
      await expect(sent)
        .to.emit(contracts.pools.PROPERTY, 'PremiumBooked')
        .withArgs(1, people.ana.address, first, tax, fee, lock, Math.floor(Number(startAt) / DAY), firstDays);
    });
  });
});

describe('SalesDesk.renew', () => {
  describe('given cover is suspended from its last second on, or from its end', () => {
    for (const { suspendedFor, goesOn } of [
      { suspendedFor: 1, goesOn: false },
      { suspendedFor: 0, goesOn: true },
    ]) {
      it(`T8: ${goesOn ? 'goes on' : 'does not go on'} from cover suspended for ${suspendedFor} seconds`, async () => {
        const deployment = await loadFunded();
        const { contracts, people, versions } = deployment;
        const policyId = await buyInParts(deployment, 2);
        const { endAt } = await contracts.policyBook.policyOf(policyId);
        const grace = present(phone.graceDays, 'the phone product has days of grace') * DAY;
        const noticeAt = Number(endAt) - suspendedFor - grace;
        await actAt(deployment, noticeAt);
        await contracts.serviceDesk.connect(people.underwriter).giveInstalmentNotice(policyId);
        const cover = buildCover({ versionId: versions['phone'] ?? 0, holder: people.ana.address });
        await expect(contracts.salesDesk.connect(people.ana).renew(policyId, cover, MOST))
          .to.emit(contracts.salesDesk, 'CoverRenewed')
          .withArgs(policyId + 1n, policyId, goesOn);
      });
    }
  });
});

import { expect } from 'chai';

import { MINUTE } from '../../../domain/primitives/time.ts';
import { lawProfiles } from '../../../scripts/config/law-profiles.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { buildProfile, clocks, units } from '../../support/law.ts';

describe('LawBook.publishProfile', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.lawBook;
    const caller = people.productManager;
    return { contract, caller, send: () => contract.connect(caller).publishProfile(buildProfile()) };
  });

  describe('when the offset is no quarter of an hour between −12 and +14 hours', () => {
    it('reverts with ProfileOffsetInvalid', async () => {
      const { contracts, people } = await loadDeployment();
      const lawBook = contracts.lawBook.connect(people.lawEditor);
      for (const utcOffset of [14 * 3_600 + 15 * MINUTE, -12 * 3_600 - 15 * MINUTE, 3_601]) {
        await expect(lawBook.publishProfile(buildProfile({}, { utcOffset })))
          .to.be.revertedWithCustomError(lawBook, 'ProfileOffsetInvalid')
          .withArgs(utcOffset);
      }
    });
  });

  describe('when a period is longer than anybody waits', () => {
    it('reverts with ProfilePeriodInvalid', async () => {
      const { contracts, people } = await loadDeployment();
      const lawBook = contracts.lawBook.connect(people.lawEditor);
      for (const [unit, amount] of [
        [units.civilDays, 3_661],
        [units.businessDays, 367],
        [units.seconds, 3_660 * 86_400 + 1],
      ] as const) {
        await expect(lawBook.publishProfile(buildProfile({ [clocks.appeal]: { amount, unit } })))
          .to.be.revertedWithCustomError(lawBook, 'ProfilePeriodInvalid')
          .withArgs(clocks.appeal, amount);
      }
    });
  });

  describe('given profiles were published before', () => {
    it('appends the next number and keeps every field', async () => {
      const { contracts, people } = await loadDeployment();
      const { lawBook } = contracts;
      const before = await lawBook.profileCount();
      expect(before).to.equal(BigInt(lawProfiles.length));
      const profile = buildProfile({
        [clocks.acknowledge]: { amount: 1, unit: units.seconds },
        [clocks.decide]: { amount: 30, unit: units.civilDays },
        [clocks.denialNotice]: { amount: 4_000_000, unit: units.seconds },
        [clocks.pay]: { amount: 366, unit: units.businessDays },
        [clocks.ruling]: { amount: 3_660, unit: units.civilDays },
      });
      await expect(lawBook.connect(people.lawEditor).publishProfile(profile))
        .to.emit(lawBook, 'ProfilePublished')
        .withArgs(
          before + 1n,
          profile.label,
          (kept: { readonly basisURI: string }) => kept.basisURI === profile.basisURI,
        );
      const kept = await lawBook.profileOf(before + 1n);
      const { label, utcOffset, calendar, maxClockStops, maxExtensions, lateBpsPerYear, effectiveAt, basisURI } = kept;
      expect([label, utcOffset, calendar, maxClockStops, maxExtensions]).to.deep.equal([
        profile.label,
        28_800n,
        0n,
        2n,
        1n,
      ]);
      expect([lateBpsPerYear, effectiveAt, basisURI]).to.deep.equal([1_800n, 0n, profile.basisURI]);
      expect(kept.periods.map(({ amount, unit }) => [amount, unit])).to.deep.equal(
        profile.periods.map(({ amount, unit }) => [BigInt(amount), BigInt(unit)]),
      );
      expect(await lawBook.lateBpsOf(before + 1n)).to.equal(1_800n);
      expect(await lawBook.maxClockStopsOf(before + 1n)).to.equal(2n);
    });
  });

  describe('when a number was never given out', () => {
    it('reads revert with ProfileUnknown', async () => {
      const { contracts } = await loadDeployment();
      for (const id of [0, lawProfiles.length + 1]) {
        await expect(contracts.lawBook.profileOf(id))
          .to.be.revertedWithCustomError(contracts.lawBook, 'ProfileUnknown')
          .withArgs(id);
        await expect(contracts.lawBook.deadlineOf(id, clocks.decide, 0))
          .to.be.revertedWithCustomError(contracts.lawBook, 'ProfileUnknown')
          .withArgs(id);
      }
    });
  });
});

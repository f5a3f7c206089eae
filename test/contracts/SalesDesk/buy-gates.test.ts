import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildCover } from '../../support/builders.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { buildCertificateTree } from '../../../domain/policies/certificate-tree.ts';
import { buildGroupQuote, certificatesOf, signGroupQuote } from '../../support/group.ts';
import { actAt } from '../../support/service.ts';
import { buildTerms, sellTerms } from '../../support/terms.ts';

const MAX = 2n ** 96n - 1n;
const ZONE = 7;

/** A version that sells to attested people only, and cover for Chen that Bo pays. */
async function loadGated() {
  const deployment = await loadFunded();
  const { contracts, people } = deployment;
  const versionId = await sellTerms(deployment, { needsEligibility: true });
  const cover = buildCover({ versionId, holder: people.chen.address });
  return { ...deployment, versionId, cover, salesDesk: contracts.salesDesk.connect(people.bo) };
}

/** A version that needs a zone; the actuary lets the property pool insure $1,500 in it. */
async function loadZoned() {
  const deployment = await loadFunded();
  const { contracts, people, addresses } = deployment;
  const { tariff } = buildTerms(deployment);
  const versionId = await sellTerms(deployment, { tariff: { ...tariff, needsZone: true } });
  const cap = dollars('1500');
  await contracts.treasuryDesk.connect(people.actuary).setZoneCap(addresses.pools.PROPERTY, ZONE, cap);
  const cover = buildCover({ versionId, holder: people.ana.address, zone: ZONE, limitAssets: dollars('1000') });
  return { ...deployment, versionId, cover, cap, salesDesk: contracts.salesDesk.connect(people.ana) };
}

describe('SalesDesk.buy', () => {
  describe('given the version needs eligibility', () => {
    it('reverts with EligibilityMissing for a holder without a current attestation, to the second', async () => {
      const situation = await loadGated();
      const { contracts, people, network, salesDesk, cover } = situation;
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      const until = (await network.networkHelpers.time.latest()) + DAY;
      await desk.attest(people.bo, until);
      await expect(salesDesk.buy(cover, MAX))
        .to.be.revertedWithCustomError(desk, 'EligibilityMissing')
        .withArgs(people.chen.address);
      await desk.attest(people.chen, until);
      await actAt(situation, until + 1);
      await expect(salesDesk.buy(cover, MAX))
        .to.be.revertedWithCustomError(desk, 'EligibilityMissing')
        .withArgs(people.chen.address);
    });

    it('sells to an attested holder, whoever pays', async () => {
      const situation = await loadGated();
      const { contracts, people, network, salesDesk, cover } = situation;
      const until = (await network.networkHelpers.time.latest()) + DAY;
      await contracts.eligibilityDesk.connect(people.attestor).attest(people.chen, until);
      await salesDesk.buy(cover, MAX);
      expect(await contracts.policyBook.ownerOf(1)).to.equal(people.chen.address);
    });
  });

  describe('given a zone has a cap', () => {
    it('reverts with PoolZoneCapExceeded at one over it, and counts closed policies no more', async () => {
      const { contracts, people, salesDesk, cover, cap } = await loadZoned();
      const pool = contracts.pools.PROPERTY;
      await salesDesk.buy(cover, MAX);
      const over = { ...cover, limitAssets: dollars('500') + 1n };
      await expect(salesDesk.buy(over, MAX))
        .to.be.revertedWithCustomError(pool, 'PoolZoneCapExceeded')
        .withArgs(ZONE, cap + 1n, cap);
      await salesDesk.buy({ ...cover, limitAssets: dollars('500') }, MAX);
      expect((await pool.zoneOf(ZONE))[0]).to.equal(cap);
      expect((await contracts.policyBook.policyOf(1)).zone).to.equal(BigInt(ZONE));
      await contracts.serviceDesk.connect(people.ana).coolOff(1);
      expect((await pool.zoneOf(ZONE))[0]).to.equal(dollars('500'));
    });
  });

  describe('given a group in a zone', () => {
    it('counts the whole group, and what its certificates and its end free', async () => {
      const deployment = await loadZoned();
      const { contracts, people, network, versionId } = deployment;
      const pool = contracts.pools.PROPERTY;
      const startAt = (await network.networkHelpers.time.latest()) + 60;
      const certificates = certificatesOf([people.ana.address, people.chen.address], startAt);
      const tree = buildCertificateTree(certificates);
      const quote = await buildGroupQuote(deployment, tree, { versionId, startAt, zone: ZONE });
      const signature = await signGroupQuote(deployment, people.underwriter, quote);
      const groupDesk = contracts.groupDesk.connect(people.bo);
      await groupDesk.issueGroup(quote, people.underwriter, signature);
      expect((await pool.zoneOf(ZONE))[0]).to.equal(tree.root.assets);
      const [first, second] = certificates;
      const [, beside] = tree.levels[0] ?? [];
      if (first === undefined || second === undefined || beside === undefined) throw new Error('two certificates');
      await groupDesk.certificateToPolicy(1, first, [{ hash: beside.hash, assets: beside.assets }]);
      expect((await pool.zoneOf(ZONE))[0]).to.equal(tree.root.assets);
      await network.networkHelpers.time.increaseTo(await groupDesk.groupClosableAt(1));
      await groupDesk.closeGroups([1]);
      expect((await pool.zoneOf(ZONE))[0]).to.equal(first.limitAssets);
      await contracts.policyBook.close([1]);
      expect((await pool.zoneOf(ZONE))[0]).to.equal(0n);
    });
  });
});

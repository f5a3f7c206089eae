import { expect } from 'chai';

import { buildCertificateTree } from '../../../domain/policies/certificate-tree.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { loadFunded } from '../../support/fixtures.ts';
import {
  buildGroupQuote,
  certificatesOf,
  groupDefaults,
  loadOffered,
  OFFERED,
  signGroupQuote,
} from '../../support/group.ts';
import { bucketsOf } from '../../support/pool.ts';
import { actAt } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';

describe('GroupDesk.issueGroup', () => {
  describe('given a good offer', () => {
    it('locks the whole, a unit more a certificate, and anchors the list', async () => {
      const situation = await loadOffered();
      const { groupDesk, contracts, people, network, quote, signer, signature, tree } = situation;
      const pool = contracts.pools.PROPERTY;
      const total = tree.root.assets;
      const lock = (total * BigInt(phone.collateralBps) + 9_999n) / 10_000n + BigInt(OFFERED);
      const fee = (groupDefaults.premium * BigInt(phone.feeBps)) / 10_000n;
      const tax = (groupDefaults.premium * BigInt(phone.taxBps)) / 10_000n;
      const startAt = (await network.networkHelpers.time.latest()) + 10;
      await actAt(situation, startAt);
      const issue = groupDesk.issueGroup(quote, signer, signature);
      await expect(issue)
        .to.emit(groupDesk, 'GroupIssued')
        .withArgs(
          1,
          people.bo.address,
          1,
          tree.root.hash,
          total,
          OFFERED,
          groupDefaults.premium,
          tax,
          fee,
          lock,
          startAt,
          startAt + 365 * DAY,
          groupDefaults.leavesHash,
          0,
          await groupDesk.groupQuoteDigest(quote),
        );
      await expect(issue).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.bo,
        -groupDefaults.premium,
      );
      expect((await bucketsOf(pool)).lockedAssets).to.equal(lock);
      expect(await pool.insuredOf(1)).to.equal(total);
      expect(await groupDesk.groupCount()).to.equal(1n);
    });
  });

  describe('given the version locks the whole limit', () => {
    it('CAP-3: locks what all certificates insure, and no unit for rounding', async () => {
      const deployment = await loadFunded();
      const { contracts, people } = deployment;
      const versionId = await sellTerms(deployment, { collateralBps: 10_000 });
      const tree = buildCertificateTree(certificatesOf([people.ana.address, people.bo.address], 2_000_000_000));
      const quote = await buildGroupQuote(deployment, tree, { versionId });
      const signature = await signGroupQuote(deployment, people.underwriter, quote);
      await contracts.groupDesk.connect(people.bo).issueGroup(quote, people.underwriter, signature);
      expect((await bucketsOf(contracts.pools.PROPERTY)).lockedAssets).to.equal(tree.root.assets);
    });
  });

  describe('when the group is as large as the version’s cap', () => {
    it('is sold, and at one unit more reverts with PoolCapExceeded', async () => {
      const deployment = await loadFunded();
      const versionId = await sellTerms(deployment);
      const cap = await deployment.contracts.productBook.capOf(versionId);
      const groupDesk = deployment.contracts.groupDesk.connect(deployment.people.bo);
      const tree = buildCertificateTree(certificatesOf([deployment.people.ana.address], 2_000_000_000));
      for (const totalAssets of [cap + 1n, cap]) {
        const quote = await buildGroupQuote(deployment, tree, { versionId, totalAssets });
        const signature = await signGroupQuote(deployment, deployment.people.underwriter, quote);
        const act = groupDesk.issueGroup(quote, deployment.people.underwriter, signature);
        if (totalAssets === cap) await act;
        else {
          await expect(act)
            .to.be.revertedWithCustomError(deployment.contracts.pools.PROPERTY, 'PoolCapExceeded')
            .withArgs(versionId, totalAssets, cap);
        }
      }
    });
  });

  describe('given a group of a thousand and one of a million', () => {
    it('costs the same', async () => {
      const used: bigint[] = [];
      for (const certificates of [1_000, 1_000_000]) {
        const totalAssets = dollars('100000');
        const { groupDesk, quote, signer, signature } = await loadOffered({ certificates, totalAssets });
        const receipt = await (await groupDesk.issueGroup(quote, signer, signature)).wait();
        used.push(receipt?.gasUsed ?? 0n);
      }
      const [small = 0n, large = 1n] = used;
      expect(small).to.be.greaterThan(0n);
      // Only the bytes of the larger number in the call and in its signature differ.
      expect(large - small < 200n && small - large < 200n, `${small} and ${large}`).to.equal(true);
    });
  });
});

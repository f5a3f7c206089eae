import { expect } from 'chai';

import { products } from '../../../scripts/config/products.ts';
import { buyCover } from '../../support/actors.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered, loadFunded } from '../../support/fixtures.ts';
import { labelOf, metadataOf, readPicture, textsOf } from '../../support/picture.ts';
import { actAt } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';

/** Nodes answer a call with at least so much. */
const CALL_GAS = 16_000_000n;

describe('PolicyDescriptor.tokenURI', () => {
  describe('given no such policy', () => {
    it('reverts with PolicyUnknown, and the register as ERC-721 asks for', async () => {
      const { contracts } = await loadCovered();
      const { policyBook, policyDescriptor } = contracts;
      for (const call of [policyDescriptor.tokenURI(9), policyDescriptor.pictureOf(9)])
        await expect(call).to.be.revertedWithCustomError(policyBook, 'PolicyUnknown').withArgs(9);
      await expect(policyBook.tokenURI(9))
        .to.be.revertedWithCustomError(policyBook, 'ERC721NonexistentToken')
        .withArgs(9);
      await expect(policyBook.tokenURI(1n << 48n))
        .to.be.revertedWithCustomError(policyBook, 'ERC721NonexistentToken')
        .withArgs(1n << 48n);
    });
  });

  describe('given Ana’s phone', () => {
    it('says in both languages what the register holds, as JSON with the picture inside', async () => {
      const situation = await loadFunded();
      const { contracts, people, addresses, network } = situation;
      await actAt(situation, Date.UTC(2100, 1, 28, 23, 59) / 1_000);
      const policyId = await buyCover(situation, people.ana);
      const { startAt, endAt } = await contracts.policyBook.policyOf(policyId);
      const said = await metadataOf(situation, policyId);
      const about = 'Cover from 2100-02-28 23:59 UTC to 2101-02-28 23:59 UTC, limit 1,000.00 tUSD.';
      const abouts = '保额 1,000.00 tUSD，保障期 2100-02-28 23:59 UTC 至 2101-02-28 23:59 UTC。';
      expect(said.name).to.equal('Policy 1: Phone cover / 保单 1：手机保障');
      expect(said.description).to.equal(`Policy 1: Phone cover. ${about} 保单 1：手机保障，${abouts}`);
      const termsHash = await contracts.productBook.termsHashOf(1);
      expect(said.attributes).to.deep.equal([
        { trait_type: 'Product', value: 'Phone cover' },
        { trait_type: 'State', value: 'covered' },
        { trait_type: 'Limit', value: '1,000.00 tUSD' },
        { trait_type: 'Terms', value: `1 · ${termsHash}` },
        { display_type: 'date', trait_type: 'Cover begins', value: Number(startAt) },
        { display_type: 'date', trait_type: 'Cover ends', value: Number(endAt) },
      ]);
      const { chainId } = await network.ethers.provider.getNetwork();
      const texts = readPicture(said.picture).map(({ words }) => words);
      expect(texts).to.deep.equal([
        'Policy 1, Phone cover, covered / 保单 1，手机保障，保障中',
        'MAKEWHOLE',
        'Insurance policy · 保险单',
        'POLICY · 保单',
        '1',
        'covered',
        '保障中',
        'Phone cover',
        '手机保障',
        'Limit · 保额',
        '1,000.00 tUSD',
        'Cover begins · 保障开始',
        '2100-02-28 23:59 UTC',
        'Cover ends · 保障结束',
        '2101-02-28 23:59 UTC',
        'Terms · 条款',
        `1 · ${termsHash}`,
        'Register · 登记簿',
        `${chainId}:${addresses.policyBook}`,
        'Drawn by the register from what it holds now · 由登记簿按当前记录绘制',
      ]);
    });

    it('shows nobody: neither holder nor insured stands in it', async () => {
      const situation = await loadCovered();
      const { name, description, attributes, picture } = await metadataOf(situation, situation.policyId);
      const everything = [name, description, JSON.stringify(attributes), picture].join('\n').toLowerCase();
      for (const person of Object.values(situation.people))
        expect(everything).not.to.contain(person.address.slice(2).toLowerCase());
    });

    it('is the same bytes a day later, and costs what every node grants', async () => {
      const situation = await loadCovered();
      const { contracts, policyId, network } = situation;
      const { policyDescriptor, policyBook } = contracts;
      const [first, picture] = await Promise.all([
        policyDescriptor.tokenURI(policyId),
        policyDescriptor.pictureOf(policyId),
      ]);
      await network.networkHelpers.time.increase(86_400);
      expect(await policyDescriptor.pictureOf(policyId)).to.equal(picture);
      expect((await metadataOf(situation, policyId)).picture).to.equal(picture);
      // Code that counts what is run, or has faults in it, costs more than the deployed one.
      const isDeployed = process.env['MAKEWHOLE_ARTIFACTS'] === undefined;
      expect(await policyBook.tokenURI(policyId, isDeployed ? { gasLimit: CALL_GAS } : {})).to.equal(first);
    });

    it('draws other lines for the next policy', async () => {
      const situation = await loadCovered();
      const next = await buyCover(situation, situation.people.ana);
      const lines = async (policyId: bigint): Promise<string> =>
        /<g class='k1'><use.*?<\/g>/.exec((await metadataOf(situation, policyId)).picture)?.[0] ?? '';
      const [own, other] = [await lines(situation.policyId), await lines(next)];
      expect([own.length > 1_000, other.length > 1_000, own === other]).to.deep.equal([true, true, false]);
    });
  });

  describe('given each product of ours', () => {
    it('names it in both languages', async () => {
      const deployment = await loadFunded();
      const { limitAssets } = defaults.phone;
      const named: string[][] = [];
      for (const productId of [...products.map(({ productId }) => productId), 'auto-csl']) {
        const versionId = await sellTerms(deployment, { productId: labelOf(productId) });
        const policyId = await buyCover(deployment, deployment.people.ana, { versionId, limitAssets });
        const texts = (await textsOf(deployment, policyId)).map(({ words }) => words);
        named.push(texts.slice(7, 9));
      }
      expect(named).to.deep.equal([
        ['Phone cover', '手机保障'],
        ['Car cover', '车辆保障'],
        ['Home cover', '家庭财产保障'],
        ['Hospital cash', '住院津贴'],
        ['Travel cover', '旅行保障'],
        ['Rain cover', '降雨保障'],
        ['Typhoon cover', '台风保障'],
        ['Flight delay cover', '航班延误保障'],
        ['Car cover, one limit', '车辆保障（统一限额）'],
      ]);
    });
  });
});

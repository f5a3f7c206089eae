import { expect } from 'chai';
import { toBeHex } from 'ethers';

import { buyCover } from '../../support/actors.ts';
import { assetCode, stringAnswer } from '../../support/asset-code.ts';
import { loadCovered, loadFunded } from '../../support/fixtures.ts';
import { metadataOf, readPicture } from '../../support/picture.ts';

/** Where the register keeps how many policies there are (test/snapshots/storage-layout.json). */
const POLICY_COUNT_SLOT = 6;

/** How large a text of the picture is set. */
function sizeOf(picture: string, words: string): string | undefined {
  const found = [...picture.matchAll(/font-size='(?<size>\d+)'>(?<words>[^<]*)</g)];
  return found.find(({ groups }) => groups?.['words'] === words)?.groups?.['size'];
}

describe('PolicyDescriptor.pictureOf', () => {
  for (const [policyId, size] of [
    [9_999n, '42'],
    [10_000n, '26'],
    [99_999_999n, '26'],
    [100_000_000n, '12'],
  ] as const) {
    describe(`given the policy’s number is ${policyId}`, () => {
      it(`sets it ${size} high, so that it stays within the seal`, async () => {
        const deployment = await loadFunded();
        const { network, addresses, people } = deployment;
        const before = toBeHex(policyId - 1n, 32);
        await network.networkHelpers.setStorageAt(addresses.policyBook, POLICY_COUNT_SLOT, before);
        expect(await buyCover(deployment, people.ana)).to.equal(policyId);
        const { picture } = await metadataOf(deployment, policyId);
        expect(sizeOf(picture, String(policyId))).to.equal(size);
        expect(readPicture(picture)[4]?.words).to.equal(String(policyId));
      });
    });
  }

  for (const [letters, size] of [
    [13, '24'],
    [14, '18'],
    [21, '18'],
    [22, '13'],
    [31, '13'],
    [32, '9'],
  ] as const) {
    describe(`given a symbol of ${letters} letters behind a limit of 1,000.00`, () => {
      it(`sets the amount ${size} high, so that it stays on the sheet`, async () => {
        const situation = await loadCovered();
        const symbol = 'S'.repeat(letters);
        await situation.network.networkHelpers.setCode(situation.addresses.asset, assetCode(6n, stringAnswer(symbol)));
        const { picture } = await metadataOf(situation, situation.policyId);
        expect(sizeOf(picture, `1,000.00 ${symbol}`)).to.equal(size);
      });
    });
  }
});

import { expect } from 'chai';
import { concat, toBeHex, toUtf8Bytes } from 'ethers';

import { loadCovered } from '../../support/fixtures.ts';
import { metadataOf, readPicture } from '../../support/picture.ts';

const ASK_DECIMALS = '0x313ce567';
const SHOWN = '\u{fffd}';

/** Code that answers `decimals` with a word and everything else with given bytes. */
function assetCode(places: bigint, rest: string): string {
  const length = toBeHex((rest.length - 2) / 2, 2);
  // CALLDATALOAD(0) >> 224 == decimals() ? jump : CODECOPY the rest and return it; then the word.
  const asks = concat(['0x60003560e01c63', ASK_DECIMALS, '0x14601d57']);
  const answers = concat(['0x61', length, '0x604760003961', length, '0x6000f3']);
  return concat([asks, answers, '0x5b7f', toBeHex(places, 32), '0x60005260206000f3', rest]);
}

/** A string as a contract answers with it. */
function stringAnswer(words: string, length = toUtf8Bytes(words).length): string {
  const bytes = toUtf8Bytes(words);
  const padded = new Uint8Array(Math.max(32, Math.ceil(bytes.length / 32) * 32));
  padded.set(bytes);
  return concat([toBeHex(32, 32), toBeHex(length, 32), padded]);
}

const HUGE = 2n ** 256n - 1n;
const word = (text: string): string => `0x${Buffer.from(text).toString('hex').padEnd(64, '0')}`;

/** What an asset may answer, and how a limit of 1,000,000,000 base units is shown then. */
const answers: readonly { readonly what: string; readonly code: string; readonly shown: string }[] = [
  { what: 'no decimals', code: assetCode(0n, stringAnswer('JPY')), shown: '1,000,000,000 JPY' },
  { what: 'one decimal', code: assetCode(1n, stringAnswer('ONE')), shown: '100,000,000.0 ONE' },
  { what: 'two decimals', code: assetCode(2n, stringAnswer('EUR')), shown: '10,000,000.00 EUR' },
  { what: 'eight decimals', code: assetCode(8n, stringAnswer('WBTC')), shown: '10.00 WBTC' },
  { what: 'eighteen decimals', code: assetCode(18n, stringAnswer('DAI')), shown: '0.000000001 DAI' },
  { what: 'thirty-six decimals', code: assetCode(36n, stringAnswer('X')), shown: `0.${'0'.repeat(26)}1 X` },
  { what: 'thirty-seven decimals', code: assetCode(37n, stringAnswer('X')), shown: '1,000,000,000 X' },
  { what: 'decimals of a whole word', code: assetCode(HUGE, stringAnswer('X')), shown: '1,000,000,000 X' },
  { what: 'a symbol in 32 bytes', code: assetCode(6n, word('MKR')), shown: '1,000.00 MKR' },
  { what: 'a symbol of markup', code: assetCode(6n, stringAnswer('"</text><b>&')), shown: '1,000.00 "</text><b>&' },
  { what: 'a symbol of lines', code: assetCode(6n, stringAnswer('A\nB')), shown: `1,000.00 A${SHOWN}B` },
  {
    what: 'a symbol of 32 bytes',
    code: assetCode(6n, stringAnswer('S'.repeat(32))),
    shown: `1,000.00 ${'S'.repeat(32)}`,
  },
  { what: 'a symbol too long', code: assetCode(6n, stringAnswer('S'.repeat(33))), shown: '1,000.00' },
  { what: 'a symbol of a length that lies', code: assetCode(6n, stringAnswer('S', 10_000)), shown: '1,000.00' },
  {
    what: 'a symbol from elsewhere',
    code: assetCode(6n, concat([toBeHex(64, 32), toBeHex(1, 32), word('S')])),
    shown: '1,000.00',
  },
  { what: 'a symbol of nothing', code: assetCode(6n, '0x'), shown: '1,000.00' },
  { what: 'with a refusal', code: '0xfe', shown: '1,000,000,000' },
  { what: 'never', code: '0x5b600056', shown: '1,000,000,000' },
  { what: 'by having no code', code: '0x', shown: '1,000,000,000' },
];

describe('PolicyDescriptor.tokenURI', () => {
  for (const { what, code, shown } of answers) {
    describe(`given the asset answers ${what}`, () => {
      it('shows the limit all the same', async () => {
        const situation = await loadCovered();
        const { network, policyId, addresses } = situation;
        await network.networkHelpers.setCode(addresses.asset, code);
        const { attributes, picture } = await metadataOf(situation, policyId);
        expect(attributes[2]).to.deep.equal({ trait_type: 'Limit', value: shown });
        expect(readPicture(picture)[10]?.words).to.equal(shown);
      });
    });
  }
});

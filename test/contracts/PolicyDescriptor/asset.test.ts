import { expect } from 'chai';
import { concat, toBeHex } from 'ethers';

import { assetCode, stringAnswer } from '../../support/asset-code.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { metadataOf, readPicture } from '../../support/picture.ts';

const SHOWN = '\u{fffd}';

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

import { expect } from 'chai';

import { buyCover } from '../../support/actors.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { labelOf, metadataOf, readPicture } from '../../support/picture.ts';
import { sellTerms } from '../../support/terms.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const SHOWN = '\u{fffd}';

/** Labels a product's author could choose, and how each is shown. */
const labels: readonly { readonly what: string; readonly label: string | Uint8Array; readonly shown: string }[] = [
  { what: 'an element', label: '<script>alert(1)</script>', shown: '<script>alert(1)</script>' },
  { what: 'the end of an element', label: '</text></svg><b>', shown: '</text></svg><b>' },
  {
    what: 'quotation marks and a key',
    label: '","image":"https://evil.example',
    shown: '","image":"https://evil.example',
  },
  { what: 'single quotation marks', label: "' onload='alert(1)", shown: "' onload='alert(1)" },
  { what: 'entities', label: '&lt;&#x41;&amp;&unknown;', shown: '&lt;&#x41;&amp;&unknown;' },
  { what: 'the end of a section', label: ']]><![CDATA[<?x?><!--', shown: ']]><![CDATA[<?x?><!--' },
  { what: 'backslashes', label: '\\"\\u0022\\', shown: '\\"\\u0022\\' },
  {
    what: 'control signs',
    label: 'a\u0001b\nc\td\u007fe\u0085f',
    shown: `a${SHOWN}b${SHOWN}c${SHOWN}d${SHOWN}e${SHOWN}f`,
  },
  { what: 'a zero inside', label: bytes(0x61, 0, 0x62), shown: `a${SHOWN}b` },
  {
    what: 'signs that turn the text',
    label: 'a\u202eb\u2066c\u200fd\u061ce\u2028f',
    shown: `a${SHOWN}b${SHOWN}c${SHOWN}d${SHOWN}e${SHOWN}f`,
  },
  { what: 'what is no sign', label: 'a\uffffb\ufffec', shown: `a${SHOWN}b${SHOWN}c` },
  {
    what: 'bytes that are not UTF-8',
    label: bytes(0xff, 0x61, 0xc3, 0x28, 0x80, 0xf5),
    shown: `${SHOWN}a${SHOWN}(${SHOWN}${SHOWN}`,
  },
  { what: 'a sign cut off', label: bytes(0x61, 0xe4, 0xbf), shown: `a${SHOWN}${SHOWN}` },
  { what: 'a sign written too long', label: bytes(0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0x61), shown: `${SHOWN.repeat(5)}a` },
  { what: 'half of a pair', label: bytes(0xed, 0xa0, 0x80, 0x61), shown: `${SHOWN.repeat(3)}a` },
  { what: 'beyond the last sign', label: bytes(0xf4, 0x90, 0x80, 0x80, 0x61), shown: `${SHOWN.repeat(4)}a` },
  { what: 'signs of two, three and four bytes', label: 'é保😀\u00a0\u{10fffd}', shown: 'é保😀\u00a0\u{10fffd}' },
  { what: 'thirty-one bytes', label: 'W'.repeat(31), shown: 'W'.repeat(31) },
  { what: 'nothing', label: '', shown: '' },
];

describe('PolicyDescriptor.tokenURI', () => {
  for (const { what, label, shown } of labels) {
    describe(`given a product whose label is ${what}`, () => {
      it('shows it as words: the JSON keeps its keys and the picture is well-formed', async () => {
        const deployment = await loadFunded();
        const versionId = await sellTerms(deployment, { productId: labelOf(label) });
        const policyId = await buyCover(deployment, deployment.people.ana, { versionId });
        const { name, description, attributes, picture } = await metadataOf(deployment, policyId);
        expect(name).to.equal(`Policy 1: ${shown} / 保单 1：`);
        expect(description.startsWith(`Policy 1: ${shown}. Cover from `)).to.equal(true);
        expect(attributes[0]).to.deep.equal({ trait_type: 'Product', value: shown });
        const texts = readPicture(picture).map(({ words }) => words);
        expect(texts[0]).to.equal(`Policy 1, ${shown}, covered / 保单 1，，保障中`);
        if (shown !== '') expect(texts[7]).to.equal(shown);
      });
    });
  }
});

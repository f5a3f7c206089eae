import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { openSync } from 'fontkit';
import { extractText } from 'unpdf';
import { certifiers, LOCAL_CERTIFIER_INDEX } from '../../domain/papers/certifiers.ts';
import { paperFields, paperKinds } from '../../domain/papers/paper-kinds.ts';
import type { PaperKind, SignedPaper } from '../../domain/papers/paper-kinds.ts';
import { paperLines, paperTitles } from '../../domain/papers/paper-words.ts';
import { paperText } from '../../domain/papers/paper-text.ts';
import { mnemonicToAccount } from 'viem/accounts';
import { testCertifierKey } from '../test-support/test-app.ts';
import { openCertifier } from './certifier.ts';
import { printPaper } from './print-paper.ts';
import { paperNotes } from './paper-notes.ts';

const samples: Readonly<Record<string, string>> = {
  uint256: '1795372440',
  address: '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720',
  bytes32: `0x${'1f'.repeat(32)}`,
  string: 'phone',
};

async function signed(kind: PaperKind): Promise<SignedPaper> {
  const facts = Object.fromEntries(paperFields[kind].map(({ name, type }) => [name, samples[type] ?? '']));
  const certifier = openCertifier({ certifierKey: testCertifierKey, chainId: 31_337, dataDir: '/nowhere' });
  if (certifier === undefined) throw new Error('There is a key.');
  return await certifier.sign({
    kind,
    facts: { ...facts, decimals: '6', symbol: 'tUSD', status: 'active', how: 'paid' },
  });
}

/** Without blanks: where a reader of PDFs puts them between signs differs. */
function plain(text: string): string {
  return text.replaceAll(/\s/g, '');
}

describe('printPaper', () => {
  for (const kind of paperKinds) {
    describe(`given a ${kind}`, () => {
      it('prints one small page with every line in both languages', async function () {
        this.timeout(120_000);
        const paper = await signed(kind);
        const bytes = await printPaper(paper);
        expect(bytes.length).to.be.below(150_000);
        const { totalPages, text } = await extractText(Uint8Array.from(bytes), { mergePages: true });
        expect(totalPages).to.equal(1);
        const page = plain(text);
        for (const words of [paperTitles[kind], paperNotes(paper).heading]) {
          expect(page).to.include(plain(words.en));
          expect(page).to.include(plain(words['zh-CN']));
        }
        for (const { label, value, name } of paperLines(paper)) {
          expect(page, name).to.include(plain(label.en));
          expect(page, name).to.include(plain(label['zh-CN']));
          expect(page, name).to.include(plain(value.en));
          expect(page, name).to.include(plain(value['zh-CN']));
        }
        expect(page).to.include(paper.signer);
      });
      it('is the same every time', async function () {
        this.timeout(120_000);
        const paper = await signed(kind);
        const [one, other] = [await printPaper(paper), await printPaper(paper)];
        expect(Buffer.from(one).equals(Buffer.from(other))).to.equal(true);
      });
    });
  }
});

describe('the Chinese font', () => {
  it('has every Chinese sign a paper can bear', async () => {
    const font = openSync(join(import.meta.dirname, 'fonts', 'NotoSansSC-Common.ttf'));
    if (!('hasGlyphForCodePoint' in font)) throw new Error('It is one font.');
    const folder = join(import.meta.dirname, '../../domain');
    const files = ['papers/paper-words.ts', 'products/product-names.ts'].map((file) => join(folder, file));
    const sources = [...files, join(import.meta.dirname, 'paper-notes.ts')].map((file) => readFileSync(file, 'utf8'));
    const signs = [...new Set(sources.join('').match(/[\u3000-\u9fff\uff00-\uffef]/gu))];
    expect(signs.length).to.be.above(100);
    for (const sign of signs) {
      expect(font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0), sign).to.equal(true);
    }
  });
});

describe('openCertifier', () => {
  it('signs nothing without a key, and knows no register of a chain nobody deployed on', () => {
    expect(openCertifier({ certifierKey: undefined, chainId: 31_337, dataDir: '/nowhere' })).to.equal(undefined);
    const open = () => openCertifier({ certifierKey: testCertifierKey, chainId: 5, dataDir: '/nowhere' });
    expect(open).to.throw('No register is known on chain 5');
  });
  it('is on the chain of one machine the account that is published with the code', () => {
    const phrase = 'test test test test test test test test test test test junk';
    const { address } = mnemonicToAccount(phrase, { addressIndex: LOCAL_CERTIFIER_INDEX });
    expect(certifiers[31_337]).to.equal(address);
  });
  it('writes the same text for the same facts', async () => {
    const [one, other] = [await signed('PremiumReceipt'), await signed('PremiumReceipt')];
    expect(paperText(one)).to.equal(paperText(other));
  });
});

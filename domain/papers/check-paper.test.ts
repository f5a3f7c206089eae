import { expect } from 'chai';
import { privateKeyToAccount } from 'viem/accounts';

import { checkPaper, type PaperTrust } from './check-paper.ts';
import { certifiers } from './certifiers.ts';
import { paperTypedData } from './paper-digest.ts';
import { PAPER_FORMAT, paperFields, paperKinds, type Paper, type SignedPaper } from './paper-kinds.ts';
import { paperText, readPaperText } from './paper-text.ts';
import { paperLines } from './paper-words.ts';

const account = privateKeyToAccount(`0x${'c7'.repeat(32)}`);
const register = '0x610178dA211FEF7D417bC0e6FeD39F05609AD788';
const holder = '0xa0Ee7A142d267C1f36714E4a8F75612F20a79720';
const trust: PaperTrust = { chainId: 31_337, register, certifier: account.address };
const samples: Readonly<Record<string, string>> = {
  uint256: '1795372440',
  address: holder,
  bytes32: `0x${'1f'.repeat(32)}`,
  string: 'phone',
};

async function sign(paper: Paper): Promise<SignedPaper> {
  return { ...paper, signer: account.address, signature: await account.signTypedData(paperTypedData(paper)) };
}

function write(kind: Paper['kind']): Paper {
  const facts = Object.fromEntries(paperFields[kind].map(({ name, type }) => [name, samples[type] ?? '']));
  return { format: PAPER_FORMAT, kind, chainId: 31_337, register, facts: { ...facts, decimals: '6', symbol: 'tUSD' } };
}

/** What is wrong with a text, or nothing. */
async function faultOf(text: string, told: PaperTrust = trust): Promise<string | undefined> {
  const read = readPaperText(text);
  if (!read.ok) return read.failure.code;
  return (await checkPaper(read.value, told)).find(({ holds }) => !holds)?.what;
}

describe('checkPaper', () => {
  for (const kind of paperKinds) {
    describe(`given a ${kind} as it was signed`, () => {
      it('finds nothing wrong', async () => {
        expect(await faultOf(paperText(await sign(write(kind))))).to.equal(undefined);
      });
      it('finds a fault when any one byte is another', async function () {
        this.timeout(120_000);
        const text = paperText(await sign(write(kind)));
        for (let place = 0; place < text.length; place += 1) {
          const letter = text[place] === '7' ? '8' : '7';
          const changed = `${text.slice(0, place)}${letter}${text.slice(place + 1)}`;
          expect(await faultOf(changed), `byte ${place}, ${text.slice(Math.max(0, place - 9), place + 1)}`).to.be.a(
            'string',
          );
        }
      });
      it('finds a fault when any one fact is another, or one is missing', async () => {
        const paper = await sign(write(kind));
        for (const { name, type } of paperFields[kind]) {
          const other = { uint256: '7', address: register, bytes32: `0x${'2f'.repeat(32)}`, string: 'home' }[type];
          const changed = { ...paper, facts: { ...paper.facts, [name]: other } };
          expect(await faultOf(paperText(changed)), name).to.equal('signature');
          const { [name]: left, ...rest } = paper.facts;
          expect(left).to.be.a('string');
          expect(await faultOf(JSON.stringify({ ...paper, facts: rest })), name).to.equal('PAPER_NOT_WELL_FORMED');
        }
      });
    });
  }

  describe('given a paper of another book', () => {
    it('tells which of signer, chain and register is not the carrier’s', async () => {
      const text = paperText(await sign(write('PremiumReceipt')));
      expect(await faultOf(text, { ...trust, certifier: holder })).to.equal('signer');
      expect(await faultOf(text, { ...trust, chainId: 1 })).to.equal('chain');
      expect(await faultOf(text, { ...trust, register: holder })).to.equal('register');
    });
  });

  describe('given somebody signs with a key of their own', () => {
    it('does not take them for the carrier, under their name or the carrier’s', async () => {
      const thief = privateKeyToAccount(`0x${'dd'.repeat(32)}`);
      const paper = write('InsuranceCertificate');
      const signature = await thief.signTypedData(paperTypedData(paper));
      expect(await faultOf(paperText({ ...paper, signer: thief.address, signature }))).to.equal('signer');
      expect(await faultOf(paperText({ ...paper, signer: account.address, signature }))).to.equal('signature');
    });
  });

  describe('given the other form of the same signature', () => {
    it('does not take it: a paper is written in one way only', async () => {
      const paper = await sign(write('PremiumReceipt'));
      const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
      const s = (order - BigInt(`0x${paper.signature.slice(66, 130)}`)).toString(16).padStart(64, '0');
      const v = paper.signature.endsWith('1b') ? '1c' : '1b';
      const signature = `${paper.signature.slice(0, 66)}${s}${v}`;
      expect(await faultOf(paperText({ ...paper, signature }))).to.equal('signature');
    });
  });
});

describe('readPaperText', () => {
  describe('given what is no paper', () => {
    it('says so', async () => {
      const text = paperText(await sign(write('PremiumReceipt')));
      expect(await faultOf('')).to.equal('PAPER_NOT_JSON');
      expect(await faultOf('[]')).to.equal('PAPER_NOT_WELL_FORMED');
      expect(await faultOf('{"format":"makewhole-paper-1"}')).to.equal('PAPER_NOT_WELL_FORMED');
      expect(await faultOf(`${text} `)).to.equal('PAPER_NOT_AS_WRITTEN');
      expect(await faultOf(text.replace('{"format"', '{ "format"'))).to.equal('PAPER_NOT_AS_WRITTEN');
      expect(await faultOf(text.replace('"kind"', '"extra":1,"kind"'))).to.equal('PAPER_NOT_WELL_FORMED');
    });
  });
});

describe('paperLines', () => {
  describe('given each kind of paper', () => {
    it('says every fact but the asset’s in both languages', () => {
      for (const kind of paperKinds) {
        const shown = paperLines(write(kind)).map(({ name }) => name);
        const wanted = paperFields[kind]
          .map(({ name }) => name)
          .filter((name) => !/^(asset|symbol|decimals)$/.test(name));
        expect(shown, kind).to.deep.equal(wanted);
      }
    });
    it('writes amounts with the asset’s places and instants as each language does', () => {
      const lines = paperLines(write('InsuranceCertificate'));
      const valueOf = (name: string) => lines.find((line) => line.name === name)?.value;
      expect(valueOf('limitAssets')).to.deep.equal({ en: '1,795.37244 tUSD', 'zh-CN': '1,795.37244 tUSD' });
      expect(valueOf('startAt')).to.deep.equal({
        en: '22 November 2026, 18:34 UTC',
        'zh-CN': '2026年11月22日 18:34（UTC）',
      });
      expect(valueOf('product')).to.deep.equal({ en: 'Phone cover', 'zh-CN': '手机保障' });
    });
  });
});

describe('certifiers', () => {
  it('names one for the chain of one machine', () => {
    expect(certifiers[31_337]).to.match(/^0x[0-9a-fA-F]{40}$/);
  });
});

import { expect } from 'chai';

import { describeError, errorCatalogue } from './error-catalogue.ts';
import { placeholdersOf, writers } from './catalogue/fill-sentence.ts';

const asset = { symbol: 'tUSD', decimals: 6 };

describe('the words of an error', () => {
  it('carry its arguments, in both languages', () => {
    const args = { versionId: 1, offered: 12_000_000n, min: 1_000_000n, max: 10_000_000n };
    const english = describeError({ name: 'SaleLimitOutOfRange', args }, { locale: 'en', asset });
    expect(english).to.deep.equal({
      code: 'SaleLimitOutOfRange',
      holder: 'You asked for 12.00 tUSD of cover; 1.00 tUSD to 10.00 tUSD is possible.',
      staff: 'A limit of 12.00 tUSD is outside the tariff of version 1: 1.00 tUSD to 10.00 tUSD.',
      next: 'Choose an amount in this range.',
    });
    const chinese = describeError({ name: 'SaleLimitOutOfRange', args }, { locale: 'zh-CN', asset });
    expect(chinese.holder).to.equal('您选择的保额为 12.00 tUSD，可选范围为 1.00 tUSD 至 10.00 tUSD。');
  });
  it('name claims, phases and acts as people do', () => {
    const args = { claimId: 786_433n, phase: 5, action: 8 };
    const words = describeError({ name: 'ClaimActionNotAllowed', args }, { locale: 'en', asset });
    expect(words.holder).to.equal('Claim 12-1 is closed; “Claim withdrawn” is not possible there.');
  });
  it('never fail on an argument that is missing or odd', () => {
    const words = describeError({ name: 'ClaimUnknown', args: { claimId: {} } }, { locale: 'en', asset });
    expect(words.holder).to.equal('There is no claim ?.');
    expect(describeError({ name: 'ClaimUnknown', args: {} }, { locale: 'en', asset }).holder).to.include('?');
  });
  it('name the code of an error nobody has words for', () => {
    for (const name of ['Whatever', 'toString', '__proto__']) {
      expect(describeError({ name, args: {} }, { locale: 'en', asset }).staff).to.include(name);
    }
  });
});

describe('the catalogue', () => {
  const sentences = Object.entries(errorCatalogue).flatMap(([name, text]) =>
    [text.holder, text.staff, text.next].map((both) => ({ name, both })),
  );
  it('has both languages for every sentence, the second in Chinese', () => {
    expect(sentences.length).to.be.greaterThan(300);
    for (const { name, both } of sentences) {
      expect(both[0], name).to.match(/^[A-Z“{0-9].*[.}]$/s);
      expect(both[1], name).to.match(/[\u4e00-\u9fff]/);
    }
  });
  it('writes each argument in a way that exists', () => {
    for (const { name, both } of sentences) {
      for (const { kind } of both.flatMap(placeholdersOf)) expect(writers, `${name}: ${kind}`).to.have.property(kind);
    }
  });
});

import { expect } from 'chai';

import type { Abi } from 'viem';

import { present } from '../primitives/assert.ts';
import { errorsAbi } from './abi/errors.ts';
import type { ErrorTexts } from './catalogue/error-text.ts';
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

/** Errors of an ABI that the catalogue has no words for, or gives words with arguments the error does not have. */
function gapsOf(abi: Abi, catalogue: ErrorTexts): readonly string[] {
  return abi.flatMap((entry) => {
    if (entry.type !== 'error') return [];
    const text = catalogue[entry.name];
    if (text === undefined) return [`${entry.name} has no words`];
    const known = new Set(entry.inputs.map((input) => input.name));
    const used = [text.holder, text.staff, text.next].flat().flatMap(placeholdersOf);
    return used.filter(({ name }) => !known.has(name)).map(({ name }) => `${entry.name} has no ${name}`);
  });
}

describe('the catalogue', () => {
  it('has words for every error of every contract, with arguments the error has', () => {
    expect(errorsAbi.length).to.be.greaterThan(100);
    expect(gapsOf(errorsAbi, errorCatalogue)).to.deep.equal([]);
  });
  it('would notice an error without words, and words with a strange argument', () => {
    const { ClaimUnknown, ...without } = errorCatalogue;
    expect(gapsOf(errorsAbi, without)).to.deep.equal(['ClaimUnknown has no words']);
    const strange = {
      ...errorCatalogue,
      PolicyHolderZero: { ...present(ClaimUnknown, 'known'), holder: ['{who:text}', '{who:text}'] },
    } as const;
    expect(gapsOf(errorsAbi, strange)).to.include('PolicyHolderZero has no who');
  });
  it('has no words for errors nobody throws', () => {
    const thrown = new Set<string>([...errorsAbi.map((entry) => entry.name), 'Error', 'Panic']);
    expect(Object.keys(errorCatalogue).filter((name) => !thrown.has(name))).to.deep.equal([]);
  });
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

import { expect } from 'chai';

import { labelToBytes32 } from '../primitives/label.ts';
import { articleOf } from './law-articles.ts';
import { causeCodes, causeWords } from './cause-codes.ts';
import { alwaysCommittedReasons, reasonCodes, reasonWords } from './reason-codes.ts';

describe('reason and cause codes', () => {
  it('fit a bytes32 and have words in both languages', () => {
    for (const [code, words] of [...Object.entries(reasonCodes), ...Object.entries(causeCodes)]) {
      expect(labelToBytes32(code), code).to.have.length(66);
      expect(words['zh-CN'], code).to.match(/[\u4e00-\u9fff]/);
    }
  });
  it('say of a commitment that it is private', () => {
    expect(reasonWords(undefined).en).to.include('private');
    expect(reasonWords('toString').en).to.include('private');
    expect(causeWords('FIRE').en).to.equal('Fire');
  });
  it('name every fraud code as never public', () => {
    const fraud = Object.keys(reasonCodes).filter((code) => code.startsWith('FRAUD'));
    expect(alwaysCommittedReasons).to.have.members(fraud);
  });
});

describe('articleOf', () => {
  it('cites the law, and the wording where no law sets the period', () => {
    expect(articleOf('US-TX', 'Decide').cite.en).to.equal('Tex. Ins. Code 542.056');
    expect(articleOf('US-TX', 'Appeal').cite.en).to.equal('Policy wording, claims');
    expect(articleOf('nowhere', 'Decide').cite.en).to.equal('Policy wording, claims');
  });
});

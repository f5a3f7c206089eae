import { expect } from 'chai';

import type { FailureText } from './catalogue/failure-text.ts';
import { failureCatalogue } from './failure-catalogue.ts';

const HAN = /[\u4e00-\u9fff]/;

/** What is wrong with the words of a refusal of the services. */
function gapsOf({ status, en, zh }: FailureText): readonly string[] {
  const placesOf = (texts: readonly string[]): string =>
    [...new Set(texts.join(' ').match(/\{\w+\}/g) ?? [])].sort().join(' ');
  return [
    ...(status < 400 || status > 599 ? ['the status is no refusal'] : []),
    ...en
      .filter((text) => !/^[A-Z{].{3,}[.}]$/.test(text) || HAN.test(text))
      .map((text) => `no English sentence: ${text}`),
    ...zh.filter((text) => !HAN.test(text) || !text.endsWith('。')).map((text) => `no Chinese sentence: ${text}`),
    ...(placesOf(en) === placesOf(zh) ? [] : [`English fills in ${placesOf(en)}, Chinese ${placesOf(zh)}`]),
  ];
}

describe('the catalogue of refusals', () => {
  it('has a sentence and a next step in both languages for every code, with the same places to fill in', () => {
    const gaps = Object.entries(failureCatalogue).flatMap(([code, text]) =>
      gapsOf(text).map((gap) => `${code}: ${gap}`),
    );
    expect(Object.keys(failureCatalogue).length).to.be.greaterThan(30);
    expect(gaps).to.deep.equal([]);
  });

  const good = { status: 404, en: ['It is gone.', 'Look at {place}.'], zh: ['没有。', '请看 {place}。'] } as const;
  for (const [what, text, gap] of [
    ['a sentence that is not Chinese', { ...good, zh: ['Gone.', '请看 {place}。'] }, 'no Chinese sentence: Gone.'],
    ['a next step that is missing', { ...good, en: ['It is gone.', ''] }, 'no English sentence: '],
    ['a place one language does not know', { ...good, zh: ['没有。', '请看。'] }, 'English fills in {place}, Chinese '],
  ] as const) {
    it(`would notice ${what}`, () => {
      expect(gapsOf(good)).to.deep.equal([]);
      expect(gapsOf(text)).to.include(gap);
    });
  }
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';
import { keccak256 } from 'ethers';

import { ASSET_DECIMALS } from '../../scripts/config/amounts.ts';
import { lawProfiles } from '../../scripts/config/law-profiles.ts';
import type { ProductRow } from '../../scripts/config/product-terms.ts';
import { products } from '../../scripts/config/products.ts';
import { autoCsl } from '../../scripts/config/products/auto-csl.ts';
import { loadDeployment } from '../support/fixtures.ts';

const locales = ['en', 'zh-CN'] as const;

/* What a holder reads and what the contract does must be the same figures, in both languages. */

for (const product of [...products, autoCsl]) {
  describe(`the wording of ${product.productId}`, () => {
    const texts = locales.map((locale) => ({ locale, text: readWording(product.productId, locale) }));

    for (const { locale, text } of texts) {
      it(`has the figures of its terms (${locale})`, () => {
        for (const { clause, figure, why } of figuresOf(product)) {
          expect(clauseText(text, clause), `${clause}: ${why}`).to.match(figureInText(figure));
        }
      });

      it(`names each coverage (${locale})`, () => {
        const covered = section(text, 3);
        for (const { code } of product.coverages) expect(covered).to.include(code);
      });
    }

    it('has the same clauses and the same figures in both languages', () => {
      const [english, chinese] = texts.map(({ text }) => clausesOf(text));
      expect(chinese?.map(({ clause }) => clause)).to.deep.equal(english?.map(({ clause }) => clause));
      for (const [index, { clause, text }] of (english ?? []).entries()) {
        expect(amountsIn(chinese?.[index]?.text ?? ''), clause).to.deep.equal(amountsIn(text));
      }
    });
  });
}

describe('the wordings on chain', () => {
  it('are pinned by the hash of their bytes', async () => {
    const { contracts, versions } = await loadDeployment();
    for (const { productId } of products) {
      const terms = await contracts.productBook.termsOf(versions[productId] ?? 0);
      expect(terms.wordingHashEn).to.equal(keccak256(Buffer.from(readWording(productId, 'en'))));
      expect(terms.wordingHashZh).to.equal(keccak256(Buffer.from(readWording(productId, 'zh-CN'))));
    }
  });
});

interface Figure {
  readonly clause: string;
  readonly figure: string;
  readonly why: string;
}

/** Every figure of the terms and the clause that has to say it. */
function figuresOf(product: ProductRow): readonly Figure[] {
  const law = lawProfiles.find(({ label }) => label === product.law);
  const figure = (clause: string, value: number | bigint | undefined, why: string): Figure[] =>
    value === undefined ? [] : [{ clause, figure: value.toString(), why }];
  const assets = (clause: string, value: bigint | undefined, why: string): Figure[] =>
    value === undefined || value === 0n ? [] : [{ clause, figure: dollarText(value), why }];
  const period = (clause: string, clock: keyof NonNullable<typeof law>['periods']): Figure[] =>
    figure(clause, law?.periods[clock]?.amount, clock);
  return [
    ...(product.quoteOnly ? [] : assets('1.1', product.maxLimitAssets, 'largest limit')),
    ...figure('2.1', product.maxTermDays, 'longest term'),
    ...(product.waitingDays === 0 ? [] : figure('2.1', product.waitingDays, 'waiting period')),
    ...figure('2.2', product.tailDays, 'tail'),
    ...figure('2.3', product.maxInstalments, 'instalments'),
    ...figure('2.3', product.graceDays, 'grace'),
    ...assets('5.1', product.deductibleAssets, 'deductible of a claim'),
    ...product.coverages.flatMap((row) => [
      ...assets('5', row.deductibleAssets, `deductible of ${row.code}`),
      ...figure('5', row.deductibleBps === undefined ? undefined : row.deductibleBps / 100, `share of ${row.code}`),
      ...assets('3', row.sublimitAssets, `sub-limit of ${row.code}`),
      ...figure('3', row.sublimitBps === undefined ? undefined : row.sublimitBps / 100, `sub-limit of ${row.code}`),
      ...assets('1.1', row.dailyAssets, 'daily amount'),
      ...figure('5.1', row.deductibleDays, 'days not paid'),
      ...figure('5.2', row.maxDays, 'most days of one stay'),
    ]),
    ...period('7.1', 'acknowledge'),
    ...period('7.1', 'documentList'),
    ...period('7.2', 'decide'),
    ...period('7.2', 'supplement'),
    ...figure('7.4', (law?.lateBpsPerYear ?? 0) / 100, 'late interest'),
    ...assets('7.4', product.silenceLimitAssets, 'silence limit'),
    ...period('8.1', 'appeal'),
    ...period('8.1', 'evidenceClose'),
    ...period('8.1', 'ruling'),
    ...figure('9.1', product.coolingOffDays, 'cooling-off'),
    ...figure('9.2', product.cancelNoticeDays, 'notice'),
    { clause: '9.4', figure: product.law, why: 'profile' },
  ];
}

function readWording(productId: string, locale: (typeof locales)[number]): string {
  return readFileSync(fileURLToPath(new URL(`../../docs/wordings/${productId}.${locale}.md`, import.meta.url)), 'utf8');
}

function clausesOf(text: string): readonly { readonly clause: string; readonly text: string }[] {
  return [...text.matchAll(/^\*\*(\d+\.\d+)\*\* (.+)$/gm)].map(([, clause = '', words = '']) => ({
    clause,
    text: words,
  }));
}

/** The text of a clause, or of a whole section when only its number is given. */
function clauseText(text: string, clause: string): string {
  if (!clause.includes('.')) return section(text, Number(clause));
  return clausesOf(text).find((one) => one.clause === clause)?.text ?? '';
}

function section(text: string, number: number): string {
  return clausesOf(text)
    .filter(({ clause }) => clause.startsWith(`${number}.`))
    .map((one) => one.text)
    .join('\n');
}

/** "1,200" for 1,200 dollars, as both languages write it. */
function dollarText(assets: bigint): string {
  return `$${(assets / 10n ** BigInt(ASSET_DECIMALS)).toLocaleString('en-US')}`;
}

/** The figure, and not as a part of a longer one. */
function figureInText(figure: string): RegExp {
  const escaped = figure.replace(/[.$]/g, '\\$&');
  return new RegExp(`(?<![\\d.,])${escaped}(?![\\d]|[.,]\\d)`);
}

/** All numbers of a clause, sorted: the order of words differs between languages. Years and law articles are spelt apart. */
function amountsIn(text: string): readonly string[] {
  const plain = text.replace(/第[一二三四五六七八九十百]+/g, '');
  return (plain.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((figure) => figure.replaceAll(',', '')).sort();
}

import { expect } from 'chai';

import { figureOf, rulingAt, rulings, verdictAfter } from '../../domain/claims/final-offer.ts';
import { claimVerdicts } from '../../domain/claims/claim-types.ts';
import { loadHarness } from './load-harness.ts';
import { createRandom } from './random.ts';

const SEED = 20_260_305;
const CASES = 200;

describe('parity of FinalOffer', () => {
  it(`gives ruling, figure and verdict alike in ${CASES} random disputes`, async () => {
    const [harness, random] = [await loadHarness(), createRandom(SEED)];
    for (let place = 0; place < CASES; place += 1) {
      const given = random.bool() ? BigInt(random.whole(0, 4)) : random.amount(200);
      const [statedAssets, soughtAssets] = [random.amount(96), random.amount(96)];
      const [isStated, isOutOfTerms] = [random.bool(), random.bool()];
      const ruling = rulingAt(given);
      const where = `case ${place} of seed ${SEED}`;
      expect(await harness.rulingOf(given), where).to.equal(BigInt(rulings.indexOf(ruling)));
      const figure = figureOf(ruling, { statedAssets, soughtAssets, isStated, isOutOfTerms });
      const offers = { statedAssets, soughtAssets, stated: isStated, outOfTerms: isOutOfTerms };
      expect(await harness.figureOf(rulings.indexOf(ruling), offers), where).to.equal(figure);
      const before = claimVerdicts[random.whole(0, claimVerdicts.length - 1)] ?? 'None';
      const paid = random.bool() ? figure : 0n;
      const verdict = claimVerdicts.indexOf(verdictAfter(before, paid, soughtAssets));
      const there = await harness.verdictAfter(claimVerdicts.indexOf(before), paid, soughtAssets);
      expect(Number(there), where).to.equal(verdict);
    }
  });
});

import { expect } from 'chai';

import { loadDeployment } from '../../support/fixtures.ts';

describe('AdjusterDesk.declareInterest', () => {
  describe('when somebody declares an interest, or ends it', () => {
    it('keeps it for the caller alone and emits InterestDeclared', async () => {
      const { contracts, people } = await loadDeployment();
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      for (const declared of [true, false]) {
        await expect(desk.declareInterest(people.ana, declared))
          .to.emit(desk, 'InterestDeclared')
          .withArgs(people.adjuster.address, people.ana.address, declared);
        expect(await desk.hasInterest(people.adjuster, people.ana)).to.equal(declared);
        expect(await desk.hasInterest(people.seniorAdjuster, people.ana)).to.equal(false);
      }
    });
  });
});

import { expect } from 'chai';

import { readFiledClaim, readFiledClaims } from '../../../scripts/deploy/filed-claims.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { decisionOn } from '../../support/claim.ts';
import { loadCourse } from '../../support/course.ts';

describe('ClaimBook.decide', () => {
  describe('given the case files were read as a list', () => {
    it('CLM-4: takes a file with what was entered since the filing', async () => {
      const course = await loadCourse();
      const { book, asDesk, claim, claimId, people, network } = course;
      const other = await fileClaim(course, people.ana, { policyId: await buyCover(course, people.ana) });
      await asDesk.acknowledge(claimId, people.adjuster);

      const listed = await readFiledClaims(book, 0);
      expect(listed).to.deep.equal([await readFiledClaim(book, claimId), await readFiledClaim(book, other.claimId)]);
      const [entered, untouched] = listed;
      expect(entered?.filed.later.map(({ kind }) => kind)).to.have.length(1);
      expect(untouched?.filed.later).to.deep.equal([]);
      expect(entered?.caseHead).to.equal((await book.claimOf(claimId)).caseHead);
      expect(entered?.transaction).to.equal(claim.transaction);

      if (entered === undefined) throw new Error('the claim is in the list');
      await expect(asDesk.decide(claimId, entered.filed, decisionOn(course, entered))).to.emit(book, 'ClaimDecided');
      expect(await readFiledClaims(book, (await network.ethers.provider.getBlockNumber()) + 1)).to.deep.equal([]);
    });
  });
});

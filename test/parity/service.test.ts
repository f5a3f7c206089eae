import { expect } from 'chai';

import { refundOfStretch, unusedDays } from '../../domain/policies/refund.ts';
import { DAY, utcDayOf } from '../../domain/primitives/time.ts';
import { phone } from '../../scripts/config/products/phone.ts';
import { buyCover } from '../support/actors.ts';
import { loadFunded } from '../support/fixtures.ts';
import { loadGroup, provedCertificate } from '../support/group.ts';
import { createRandom } from './random.ts';

const SEED = 20_261_122;
const CASES = 40;

describe('parity of refunds', () => {
  it(`CAP-6: gives the same back as the chain for ${CASES} random covers at random seconds`, async () => {
    const random = createRandom(SEED);
    const deployment = await loadFunded();
    const { contracts, people, network } = deployment;
    for (let place = 0; place < CASES; place += 1) {
      const limitAssets = phone.minLimitAssets + (random.amount(96) % (phone.maxLimitAssets - phone.minLimitAssets));
      const termDays = random.whole(phone.minTermDays, phone.maxTermDays);
      const policyId = await buyCover(deployment, people.ana, { limitAssets, termDays });
      const policy = await contracts.policyBook.policyOf(policyId);
      const term = { startAt: Number(policy.startAt), endAt: Number(policy.endAt) };
      const now = term.startAt + random.whole(1, 20 * DAY);
      await network.networkHelpers.time.increaseTo(now);
      const unused = unusedDays(term, now);
      const stretch = { premiumAssets: policy.premiumAssets, fromDay: utcDayOf(term.startAt), termDays };
      const { refundAssets } = refundOfStretch(stretch, term, phone, { unused, whole: false });
      const there = await contracts.serviceDesk.refundOf(policyId);
      expect([...there], `case ${place} of seed ${SEED}`).to.deep.equal([refundAssets, BigInt(unused)]);
    }
  });
});

describe('parity of the certificate tree', () => {
  it('POL-6: leads the chain from every leaf to the root that was signed', async () => {
    const group = await loadGroup();
    for (const { index } of group.certificates) {
      const { certificate, proof } = provedCertificate(group, index);
      await group.contracts.groupDesk.certificateToPolicy(group.groupId, certificate, proof);
    }
    expect(await group.contracts.policyBook.policyCount()).to.equal(BigInt(group.certificates.length));
  });
});

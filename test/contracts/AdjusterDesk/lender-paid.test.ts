import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { limitsOf } from '../../support/authority.ts';
import { buildCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { appealNow, decideNow } from '../../support/dispute.ts';

type Course = Awaited<ReturnType<typeof buildCourse>>;
type Desk = Course['contracts']['adjusterDesk'];
type Pays = 'the filing' | 'the policy' | 'neither';

const line = encodeBytes32String('PROPERTY');
const enough = dollars('1000');

/** What takes an authority of its own, who does it here, and on whose authority. */
const acts = [
  {
    title: 'AdjusterDesk.advance',
    actor: 'adjuster',
    lender: 'seniorAdjuster',
    disputed: false,
    send: async (desk: Desk, { claimId, opened }: Course) =>
      desk.advance(claimId, (await opened()).filed, dollars('100')),
  },
  {
    title: 'AdjusterDesk.reviseReserve',
    actor: 'seniorAdjuster',
    lender: 'adjuster',
    disputed: false,
    send: async (desk: Desk, { claimId, opened }: Course) =>
      desk.reviseReserve(claimId, (await opened()).filed, {
        by: defaults.nobody,
        reason: encodeBytes32String('ESTIMATE'),
        reservedAssets: dollars('200'),
        determinedAssets: 0n,
      }),
  },
  {
    title: 'AdjusterDesk.improve',
    actor: 'adjuster',
    lender: 'seniorAdjuster',
    disputed: true,
    send: async (desk: Desk, { claimId }: Course) => desk.improve(claimId, dollars('240')),
  },
] as const;

/** An act above the actor's own authority, carried by a colleague whom somebody had paid. */
async function arrange(act: (typeof acts)[number], pays: Pays) {
  const course = await buildCourse();
  const { contracts, people, network, claim, claimId, asAna } = course;
  const [actor, lender] = [people[act.actor], people[act.lender]];
  if (pays === 'the filing') {
    const payees = [
      { to: people.ana.address, shareBps: 6_000 },
      { to: lender.address, shareBps: 4_000 },
    ];
    await asAna.revise(claimId, claim.filed, { ...claim.filed.filing, payees });
  }
  if (act.disputed) await decideNow(course);
  if (act.disputed) await appealNow(course);
  if (pays === 'the policy') {
    await contracts.policyBook.connect(people.ana).nameBeneficiary(claimId >> 16n, lender);
  }
  const limits = { payAssets: enough, advanceAssets: enough, improveAssets: enough, reserveAssets: enough };
  const manager = contracts.adjusterDesk.connect(people.claimsManager);
  await manager.grantAuthority(actor, line, limitsOf({ payAssets: enough }));
  await manager.grantAuthority(lender, line, limitsOf(limits));
  const untilAt = (await network.networkHelpers.time.latest()) + 7 * DAY;
  await contracts.adjusterDesk.connect(lender).delegateAuthority(actor, 0, untilAt);
  return { course, lender, desk: contracts.adjusterDesk.connect(actor) };
}

for (const act of acts) {
  describe(act.title, () => {
    for (const pays of ['the filing', 'the policy'] as const) {
      describe(`given whoever lends the authority is paid by ${pays}`, () => {
        it('ACC-2: reverts with AdjusterInConflict for who lends it', async () => {
          const { course, lender, desk } = await arrange(act, pays);
          await expect(act.send(desk, course))
            .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
            .withArgs(course.claimId, lender.address, lender.address);
        });
      });
    }

    describe('given whoever lends the authority is paid nothing', () => {
      it('is carried by what was lent', async () => {
        const { course, lender, desk } = await arrange(act, 'neither');
        const actor = course.people[act.actor];
        await expect(act.send(desk, course))
          .to.emit(desk, 'DelegatedAuthorityUsed')
          .withArgs(course.claimId, actor.address, lender.address);
      });
    });
  });
}

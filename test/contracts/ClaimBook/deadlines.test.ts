import { expect } from 'chai';
import type { ContractTransactionResponse } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildItem } from '../../support/builders.ts';
import { clocks, decisionOn } from '../../support/claim.ts';
import { at, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { decideNow, groundsHash, loadAppealed, silentUntil, soughtAssets } from '../../support/dispute.ts';

const { reason, rationaleHash } = defaults;

type Sent = Promise<ContractTransactionResponse>;

/** An act that has a time: until its last second, or from the second after it on. */
interface Timed {
  readonly act: string;
  readonly when: 'until' | 'after';
  readonly load: () => Promise<Course>;
  readonly lastSecond: (course: Course) => Promise<number>;
  readonly send: (course: Course) => Sent;
  readonly error: string;
}

const deadline =
  (clock: number) =>
  (course: Course): Promise<number> =>
    course.deadline(clock);

async function loadDecided(): Promise<Course> {
  const course = await loadCourse();
  await decideNow(course);
  return course;
}

async function loadAwaiting(): Promise<Course> {
  const course = await loadCourse();
  const now = await course.network.networkHelpers.time.latest();
  await course.asDesk.requestDocuments(course.claimId, course.people.adjuster, reason, now);
  return course;
}

/** What the insurer calls certain is there to be paid when the interim period is over. */
async function loadDetermined(): Promise<Course> {
  const course = await loadCourse();
  const { asDesk, claimId, claim, people } = course;
  const revision = { by: people.seniorAdjuster.address, reason, reservedAssets: dollars('300') };
  await asDesk.reviseReserve(claimId, claim.filed, { ...revision, determinedAssets: dollars('50') });
  return course;
}

async function loadAccepted(): Promise<Course> {
  const course = await loadDecided();
  await course.asAna.accept(course.claimId);
  return course;
}

const timed: readonly Timed[] = [
  {
    ...{ act: 'extend', when: 'until', load: loadCourse, lastSecond: deadline(clocks.Decide) },
    send: ({ asDesk, claimId, people }) => asDesk.extend(claimId, people.adjuster, reason, rationaleHash),
    error: 'ClaimDecisionOverdue',
  },
  {
    ...{ act: 'requestDocuments', when: 'until', load: loadCourse, lastSecond: deadline(clocks.Decide) },
    send: async ({ asDesk, claimId, people, deadline: by }) =>
      asDesk.requestDocuments(claimId, people.adjuster, reason, (await by(clocks.Decide)) - 60),
    error: 'ClaimDecisionOverdue',
  },
  {
    ...{ act: 'revise', when: 'until', load: loadCourse, lastSecond: deadline(clocks.Decide) },
    send: ({ asAna, claimId, claim }) =>
      asAna.revise(claimId, claim.filed, { ...claim.filed.filing, items: [buildItem({ claimedAssets: 1n })] }),
    error: 'ClaimDecisionOverdue',
  },
  {
    ...{ act: 'supplement', when: 'until', load: loadAwaiting, lastSecond: deadline(clocks.Supplement) },
    send: ({ asAna, claimId }) => asAna.supplement(claimId, reason),
    error: 'ClaimActionNotAllowed',
  },
  {
    ...{ act: 'decide', when: 'after', load: loadAwaiting, lastSecond: deadline(clocks.Supplement) },
    send: async (course) => {
      const { filed, caseHead } = await course.opened();
      return course.asDesk.decide(course.claimId, filed, decisionOn(course, { ...course.claim, caseHead }));
    },
    error: 'ClaimActionNotAllowed',
  },
  {
    ...{ act: 'payDetermined', when: 'after', load: loadDetermined, lastSecond: deadline(clocks.Interim) },
    send: async ({ asChen, claimId, opened }) => asChen.payDetermined(claimId, (await opened()).filed),
    error: 'ClaimWindowOpen',
  },
  {
    ...{ act: 'escalate', when: 'after', load: loadCourse, lastSecond: silentUntil },
    send: ({ asChen, claimId, claim }) => asChen.escalate(claimId, claim.filed),
    error: 'ClaimWindowOpen',
  },
  {
    ...{ act: 'appeal', when: 'until', load: loadDecided, lastSecond: deadline(clocks.Appeal) },
    send: async ({ asAna, claimId, opened }) =>
      asAna.appeal(claimId, (await opened()).filed, soughtAssets, groundsHash),
    error: 'ClaimWindowClosed',
  },
  {
    ...{ act: 'finalize', when: 'after', load: loadDecided, lastSecond: deadline(clocks.Appeal) },
    send: ({ asChen, claimId }) => asChen.finalize(claimId),
    error: 'ClaimWindowOpen',
  },
  {
    ...{ act: 'improve', when: 'until', load: loadAppealed, lastSecond: deadline(clocks.EvidenceClose) },
    send: ({ asDesk, claimId, people }) => asDesk.improve(claimId, soughtAssets, people.adjuster),
    error: 'ClaimWindowClosed',
  },
  {
    ...{ act: 'submitEvidence', when: 'until', load: loadAppealed, lastSecond: deadline(clocks.EvidenceClose) },
    send: ({ disputeDesk, people, claimId }) => disputeDesk.connect(people.ana).submitEvidence(claimId, reason),
    error: 'ClaimWindowClosed',
  },
  {
    ...{ act: 'resolve', when: 'after', load: loadAppealed, lastSecond: deadline(clocks.Ruling) },
    send: ({ asChen, claimId }) => asChen.resolve(claimId),
    error: 'ClaimWindowOpen',
  },
  {
    ...{ act: 'supplementLoss', when: 'until', load: loadAccepted },
    lastSecond: async ({ book, claimId }) => Number((await book.claimOf(claimId)).decidedAt) + 730 * DAY,
    send: ({ asAna, claimId, claim }) => asAna.supplementLoss(claimId, claim.filed.filing),
    error: 'ClaimWindowClosed',
  },
];

describe('ClaimBook.deadlineOf', () => {
  for (const { act, when, load, lastSecond, send, error } of timed) {
    describe(`given the last second of ${act}`, () => {
      const words = when === 'until' ? 'taken until then, and refused' : 'refused until then, and taken';
      it(`is ${words} a second later`, async () => {
        for (const away of [-1, 0, 1]) {
          const course = await load();
          const last = await lastSecond(course);
          await at(course, last + away);
          const isTaken = when === 'until' ? away <= 0 : away > 0;
          if (isTaken) await send(course);
          else await expect(send(course)).to.be.revertedWithCustomError(course.book, error);
          const now = await course.network.networkHelpers.time.latest();
          if (isTaken) expect(now, 'the second it was sent in').to.equal(last + away);
        }
      });
    });
  }
});

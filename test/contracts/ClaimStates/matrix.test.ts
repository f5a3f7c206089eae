import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { expect } from 'chai';
import { isError } from 'ethers';

import { nextPhase } from '../../../domain/claims/claim-states.ts';
import type { ClaimPhase } from '../../../domain/claims/claim-types.ts';
import { phases } from '../../support/claim.ts';
import { at, buildCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { appealNow, decideNow } from '../../support/dispute.ts';
import { doors, seats, type Door, type Seat, type Situation } from '../../support/doors.ts';
import { openFile } from '../../support/open-file.ts';

/** What a cell comes to: the caller is refused, the phase is, or neither. */
type Outcome = 'who' | 'phase' | 'passes';

const refusals: Readonly<Record<string, Outcome>> = {
  ClaimCallerNotClaimant: 'who',
  ClaimCallerNotDisputeDesk: 'who',
  ClaimCallerNotOffice: 'who',
  ClaimAdjudicatorNotPinned: 'who',
  ClaimUnknown: 'phase',
  ClaimActionNotAllowed: 'phase',
};

/** Functions of these seats ask for the caller before they look for the claim. */
const asksFirst: readonly string[] = ['openDispute', 'rule', 'award', 'recover'];

/** How Ana's claim comes to stand in each phase. */
const stands: Readonly<Record<Exclude<ClaimPhase, 'None'>, (course: Course) => Promise<unknown>>> = {
  Filed: () => Promise.resolve(),
  AwaitingDocuments: async ({ asDesk, claimId, people, network }) =>
    asDesk.requestDocuments(claimId, people.adjuster, defaults.reason, await network.networkHelpers.time.latest()),
  Decided: (course) => decideNow(course),
  Appealed: async (course) => {
    await decideNow(course);
    await appealNow(course);
  },
  Closed: ({ asAna, claimId }) => asAna.withdraw(claimId),
};

async function seatsOf({
  people,
  network,
  addresses,
  desk,
  asAna,
}: Course): Promise<Record<Seat, HardhatEthersSigner>> {
  const { networkHelpers, ethers } = network;
  for (const address of [addresses.disputeDesk, addresses.claimOffice]) {
    await networkHelpers.impersonateAccount(address);
    await networkHelpers.setBalance(address, 10n ** 20n);
  }
  await asAna.setDelegate(people.bo, true);
  return {
    claimant: people.ana,
    delegate: people.bo,
    stranger: people.chen,
    adjudicator: desk,
    disputeDesk: await ethers.getSigner(addresses.disputeDesk),
    office: await ethers.getSigner(addresses.claimOffice),
  };
}

function expected(door: Door, phase: ClaimPhase, seat: Seat): Outcome {
  const may = door.who === 'anyone' || door.who.includes(seat);
  if (phase === 'None' && !asksFirst.includes(door.name)) return 'phase';
  if (!may) return 'who';
  return phase !== 'None' && nextPhase(phase, door.action) !== undefined ? 'passes' : 'phase';
}

async function actual(door: Door, situation: Situation, caller: HardhatEthersSigner): Promise<Outcome> {
  const { book } = situation.course;
  const call = book.connect(caller).getFunction(door.name);
  try {
    await call.staticCall(...door.args(situation));
    return 'passes';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const data = isError(error, 'CALL_EXCEPTION') ? error.data : 'data' in error ? String(error.data) : undefined;
    const name = book.interface.parseError(data ?? '0x')?.name;
    if (name === undefined) throw error;
    return refusals[name] ?? 'passes';
  }
}

describe('ClaimStates.next', () => {
  for (const phase of ['None', 'Filed', 'AwaitingDocuments', 'Decided', 'Appealed', 'Closed'] as const) {
    describe(`given a claim that is ${phase}`, () => {
      it(`CLM-1: opens each of ${doors.length} functions to whom the arrows say, and to nobody else`, async () => {
        const course = await buildCourse();
        if (phase !== 'None') await stands[phase](course);
        const callers = await seatsOf(course);
        const now = await course.network.networkHelpers.time.latest();
        await at(course, now + 1);
        const opened = await openFile(course, course.claimId);
        const claimId = phase === 'None' ? course.claimId + 9n : course.claimId;
        expect(Number((await course.book.claimOf(course.claimId)).phase)).to.equal(
          phase === 'None' ? phases.Filed : phases[phase],
        );
        const wrong: string[] = [];
        for (const door of doors) {
          for (const seat of seats) {
            const outcome = await actual(door, { ...opened, claimId, course, now }, callers[seat]);
            const wanted = expected(door, phase, seat);
            if (outcome !== wanted) wrong.push(`${door.name} by ${seat}: ${outcome} instead of ${wanted}`);
          }
        }
        expect(wrong).to.deep.equal([]);
      });
    });
  }

  describe('given every function of the book that acts on a claim', () => {
    it('leaves none out', async () => {
      const { book } = await buildCourse();
      const named = new Set([
        ...doors.map(({ name }) => name),
        'file',
        'notify',
        'settleTriggered',
        'setDelegate',
        'hearPause',
      ]);
      const changing = book.interface.fragments
        .filter((fragment) => fragment.type === 'function' && 'stateMutability' in fragment)
        .filter((fragment) => 'stateMutability' in fragment && fragment.stateMutability === 'nonpayable')
        .map((fragment) => ('name' in fragment ? String(fragment.name) : ''));
      expect(changing.filter((name) => !named.has(name))).to.deep.equal([]);
    });
  });
});

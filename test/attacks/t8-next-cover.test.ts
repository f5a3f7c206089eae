import { id } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { buyCover } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildCover } from '../support/builders.ts';
import { buildFunded } from '../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../support/pause.ts';
import { actAt } from '../support/service.ts';
import { sellTerms } from '../support/terms.ts';

const SALES = 'contracts/policies/SalesDesk.sol';
const MAX = 2n ** 96n - 1n;
const KEY = id('Ana’s phone');
const WAITING = 20;
const COOLING = 30;
const TERM = 40;

/** Ana's running cover of one phone; its version waits, and lets cool off. */
async function buildRunning() {
  const deployment = await buildFunded();
  const { people, contracts } = deployment;
  const versionId = await sellTerms(deployment, { waitingDays: WAITING, coolingOffDays: COOLING });
  const policyId = await buyCover(deployment, people.ana, { versionId, termDays: TERM, objectKey: KEY });
  const { startAt, endAt } = await contracts.policyBook.policyOf(policyId);
  const next = buildCover({ versionId, holder: people.ana.address, termDays: TERM, objectKey: KEY });
  return { ...deployment, versionId, policyId, startAt: Number(startAt), endAt: Number(endAt), next };
}

defineAttack({
  title: 'T8: a stranger insures the object for the time after a running policy, and its holder cannot renew',
  build: buildRunning,
  address: ({ addresses }) => addresses.policyBook,
  twin: [
    {
      contract: 'contracts/policies/PolicyBook.sol',
      take: 'if (block.timestamp < sold.endAt && cover.holder != _holderOf(latest)) free = false;',
      put: '',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, versionId, policyId, startAt, endAt, next } = situation;
    await actAt(situation, startAt + COOLING * DAY + 1);
    await succeeds(buyCover(situation, people.bo, { versionId, termDays: TERM, objectKey: KEY, startAt: endAt }));
    const renewed = await succeeds(contracts.salesDesk.connect(people.ana).renew(policyId, next, MAX));
    return renewed ? undefined : 'the holder has to wait anew under another key';
  },
});

defineAttack({
  title: 'T8: a stranger gives the holder the next cover, for a first part of cents, and the holder cannot renew',
  build: buildRunning,
  address: ({ addresses }) => addresses.salesDesk,
  twin: [{ contract: SALES, take: '_requireOwnNext(cover);', put: '' }],
  attack: async (situation) => {
    const { contracts, people, policyId, startAt, endAt, next } = situation;
    await actAt(situation, startAt + COOLING * DAY + 1);
    const gift = { ...next, startAt: endAt, limitAssets: dollars('200'), termDays: 30 };
    await succeeds(contracts.salesDesk.connect(people.bo).buyInInstalments(gift, MAX, 12));
    const renewed = await succeeds(contracts.salesDesk.connect(people.ana).renew(policyId, next, MAX));
    return renewed ? undefined : 'before each renewal a stranger puts another cover of theirs in its way';
  },
});

defineAttack({
  title: 'T8: a holder undoes the next cover before it begins, renews, and waits anew for good',
  build: buildRunning,
  address: ({ addresses }) => addresses.salesDesk,
  twin: [{ contract: SALES, take: 'if (PolicyId.unwrap(running) != 0) return running;', put: '' }],
  attack: async (situation) => {
    const { contracts, people, policyId, startAt, endAt, next } = situation;
    await actAt(situation, startAt + COOLING * DAY + 1);
    await contracts.salesDesk.connect(people.ana).buy({ ...next, startAt: endAt }, MAX);
    await contracts.serviceDesk.connect(people.ana).cancel(policyId + 1n);
    await contracts.salesDesk.connect(people.ana).renew(policyId, next, MAX);
    const { waitingFrom } = await contracts.policyBook.policyOf(policyId + 2n);
    return waitingFrom === BigInt(startAt) ? undefined : 'a policy that covered nothing cost what was waited';
  },
});

defineAttack({
  title: 'A37, T8: sales are paused over the end of a policy, and its holder waits anew',
  build: buildRunning,
  address: ({ addresses }) => addresses.salesDesk,
  twin: [
    {
      contract: SALES,
      take: 'return startAt <= pauseControl.endWithPauses(PauseFlag.Sell, endAt - RENEWAL_PERIOD, endAt);',
      put: 'return false;',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, policyId, startAt, endAt, next, network } = situation;
    await network.networkHelpers.time.increaseTo(endAt - 3 * DAY);
    const resumesAt = await pauseFor(situation, pauseFlags.sell, 6 * DAY);
    await actAt(situation, resumesAt);
    await contracts.salesDesk.connect(people.ana).renew(policyId, next, MAX);
    const { waitingFrom } = await contracts.policyBook.policyOf(policyId + 1n);
    return waitingFrom === BigInt(startAt) ? undefined : 'who could not renew in time waits as if new';
  },
});

defineAttack({
  title: 'A21, T8: waiting is counted from a policy that is cooled off afterwards',
  build: buildRunning,
  address: ({ addresses }) => addresses.salesDesk,
  twin: [{ contract: SALES, take: ' || _mayBeUndone(previous)', put: '' }],
  attack: async (situation) => {
    const { contracts, people, policyId, startAt, next } = situation;
    await actAt(situation, startAt + COOLING * DAY - 60);
    await contracts.salesDesk.connect(people.ana).renew(policyId, next, MAX);
    const undone = await succeeds(contracts.serviceDesk.connect(people.ana).coolOff(policyId));
    const after = await contracts.policyBook.policyOf(policyId + 1n);
    return undone && after.waitingFrom < after.startAt ? 'nobody paid for the days that were waited' : undefined;
  },
});

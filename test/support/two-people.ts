import { encodeBytes32String } from 'ethers';

import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { CHANGE_DELAY_DAYS } from '../../scripts/config/observations.ts';
import { roles } from '../../scripts/config/roles.ts';
import { modelWith } from './fast-track.ts';
import { defaults } from './defaults.ts';
import type { Filed } from './fixtures.ts';
import { rainSource } from './observe.ts';
import { pauseFlags } from './pause.ts';
import { DOCUMENT } from './transfer.ts';

const REASONS = `0x${'7e'.repeat(32)}`;
const MODEL_HASH = `0x${'d1'.repeat(32)}`;
const ORDER = encodeBytes32String('ORDER-7');
const OPERATOR = labelToBytes32('OBSERVER_9');
const SOURCE = labelToBytes32('HKO-RAIN-HOUR');
const AWARD = { assets: 1n, basisRef: REASONS };
const CHANGE_DELAY = CHANGE_DELAY_DAYS * DAY;
const { propertyLine } = defaults;
const model = modelWith({});
const { label: _known, ...source } = rainSource;

/** An act that two people make: who asks by which role, who agrees, and how long it rests between the two. */
export interface TwoPeopleAct {
  /** `Contract.function` of the second person. */
  readonly title: string;
  /** Source of the contract, below the root. */
  readonly contract: string;
  readonly address: (situation: Filed) => string;
  readonly maker: keyof Filed['people'];
  readonly role: bigint;
  readonly rests: number;
  readonly ask: (situation: Filed) => Promise<unknown>;
  readonly agree: (situation: Filed) => Promise<unknown>;
}

const inRegister = {
  contract: 'contracts/oracles/SourceRegister.sol',
  address: ({ addresses }: Filed) => addresses.sourceRegister,
  maker: 'adjudicationManager',
  role: roles.ADJUDICATION_MANAGER.id,
  rests: CHANGE_DELAY,
} as const;

const onTrack = {
  contract: 'contracts/adjudication/FastTrack.sol',
  address: ({ addresses }: Filed) => addresses.fastTrack,
  maker: 'adjudicationManager',
  role: roles.ADJUDICATION_MANAGER.id,
  rests: 2 * DAY,
} as const;

const enrolment = ({ people }: Filed) => ({ act: 0, member: people.chen.address, feeAssets: 0n });

/** Every act of two people beside a decision, which the desk asks about in its own way. */
export const twoPeopleActs: readonly TwoPeopleAct[] = [
  {
    title: 'PauseControl.approvePause',
    contract: 'contracts/access/PauseControl.sol',
    address: ({ addresses }) => addresses.pauseControl,
    maker: 'pauseOfficerA',
    role: roles.PAUSE_OFFICER.id,
    rests: 60,
    ask: async ({ contracts, people, network }) => {
      const endsAt = (await network.networkHelpers.time.latest()) + DAY;
      await contracts.pauseControl.connect(people.pauseOfficerA).proposePause(pauseFlags.sell, endsAt);
    },
    agree: async ({ contracts, people }) => {
      const [asked] = await contracts.pauseControl.queryFilter(contracts.pauseControl.filters.PauseProposed());
      return contracts.pauseControl
        .connect(people.pauseOfficerB)
        .approvePause(pauseFlags.sell, asked?.args.endsAt ?? 0n);
    },
  },
  {
    title: 'EligibilityDesk.approveRenewal',
    contract: 'contracts/access/EligibilityDesk.sol',
    address: ({ addresses }) => addresses.eligibilityDesk,
    maker: 'attestor',
    role: roles.ATTESTOR.id,
    rests: 60,
    ask: async ({ contracts, people }) => {
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await desk.placeHold(people.ana, ORDER);
      await desk.proposeRenewal(people.ana, ORDER);
    },
    agree: ({ contracts, people }) =>
      contracts.eligibilityDesk.connect(people.recoveryOfficerA).approveRenewal(people.ana, ORDER),
  },
  {
    title: 'TransferDesk.approveRecovery',
    contract: 'contracts/policies/TransferDesk.sol',
    address: ({ addresses }) => addresses.transferDesk,
    maker: 'recoveryOfficerA',
    role: roles.RECOVERY_OFFICER.id,
    rests: 60,
    ask: ({ contracts, people }) =>
      contracts.transferDesk.connect(people.recoveryOfficerA).proposeRecovery(people.ana, people.chen, DOCUMENT),
    agree: ({ contracts, people }) =>
      contracts.transferDesk.connect(people.recoveryOfficerB).approveRecovery(people.ana, people.chen, DOCUMENT),
  },
  {
    title: 'ClaimOffice.approveAward',
    contract: 'contracts/claims/ClaimOffice.sol',
    address: ({ addresses }) => addresses.claimOffice,
    maker: 'seniorAdjuster',
    role: roles.SENIOR_ADJUSTER.id,
    rests: 400 * DAY,
    ask: async ({ contracts, people, claim }) => {
      await contracts.claimBook.connect(people.ana).withdraw(claim.claimId);
      await contracts.claimOffice.connect(people.seniorAdjuster).proposeAward(claim.claimId, AWARD);
    },
    agree: ({ contracts, people, claim }) =>
      contracts.claimOffice.connect(people.claimsManager).approveAward(claim.claimId, AWARD),
  },
  {
    ...inRegister,
    title: 'SourceRegister.approveSigner',
    ask: ({ contracts, people }) =>
      contracts.sourceRegister.connect(people.adjudicationManager).proposeSigner(OPERATOR, people.bo),
    agree: ({ contracts, people }) =>
      contracts.sourceRegister.connect(people.actuary).approveSigner(OPERATOR, people.bo),
  },
  {
    ...inRegister,
    title: 'SourceRegister.approveSource',
    ask: ({ contracts, people }) =>
      contracts.sourceRegister.connect(people.adjudicationManager).proposeSource(SOURCE, source),
    agree: ({ contracts, people }) => contracts.sourceRegister.connect(people.actuary).approveSource(SOURCE, source),
  },
  {
    ...onTrack,
    title: 'FastTrack.approveModel',
    ask: ({ contracts, people }) =>
      contracts.fastTrack.connect(people.adjudicationManager).proposeModel(propertyLine, MODEL_HASH, model),
    agree: ({ contracts, people }) =>
      contracts.fastTrack.connect(people.actuary).approveModel(propertyLine, MODEL_HASH, model),
  },
  {
    ...onTrack,
    title: 'FastTrack.approveDailyCap',
    ask: ({ contracts, people, addresses }) =>
      contracts.fastTrack.connect(people.adjudicationManager).proposeDailyCap(addresses.pools.PROPERTY, 7n),
    agree: ({ contracts, people, addresses }) =>
      contracts.fastTrack.connect(people.actuary).approveDailyCap(addresses.pools.PROPERTY, 7n),
  },
  {
    ...onTrack,
    title: 'FastTrack.approveRestart',
    ask: ({ contracts, people }) => contracts.fastTrack.connect(people.adjudicationManager).proposeRestart(REASONS),
    agree: ({ contracts, people }) => contracts.fastTrack.connect(people.auditor).approveRestart(REASONS),
  },
  {
    title: 'ArbitratorRegister.approveChange',
    contract: 'contracts/adjudication/ArbitratorRegister.sol',
    address: ({ addresses }) => addresses.arbitratorRegister,
    maker: 'adjudicationManager',
    role: roles.ADJUDICATION_MANAGER.id,
    rests: 400 * DAY,
    ask: (situation) =>
      situation.contracts.arbitratorRegister
        .connect(situation.people.adjudicationManager)
        .proposeChange(enrolment(situation)),
    agree: (situation) =>
      situation.contracts.arbitratorRegister.connect(situation.people.auditor).approveChange(enrolment(situation)),
  },
];

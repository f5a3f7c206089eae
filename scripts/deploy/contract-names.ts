import type {
  AccessManager,
  AdjusterDesk,
  AppealPanel,
  ArbitratorRegister,
  AuditDesk,
  ClaimBook,
  ERC2771Forwarder,
  FastTrack,
  GroupDesk,
  EligibilityDesk,
  ClaimOffice,
  DisputeDesk,
  LawBook,
  Lens,
  ObservationFeed,
  ParametricTrigger,
  PauseControl,
  PolicyBook,
  PolicyDescriptor,
  ProductBook,
  ReservePool,
  SalesDesk,
  ServiceDesk,
  SourceRegister,
  TestDollar,
  TransferDesk,
  TreasuryDesk,
} from '../../types/ethers-contracts/index.ts';
import { lines, type Line } from '../config/lines.ts';

/** Contracts of a deployment and their types, by the name of their source. */
export interface ContractTypes {
  readonly AccessManager: AccessManager;
  readonly TestDollar: TestDollar;
  readonly ERC2771Forwarder: ERC2771Forwarder;
  readonly PauseControl: PauseControl;
  readonly LawBook: LawBook;
  readonly ProductBook: ProductBook;
  readonly ReservePool: ReservePool;
  readonly PolicyBook: PolicyBook;
  readonly SalesDesk: SalesDesk;
  readonly GroupDesk: GroupDesk;
  readonly ServiceDesk: ServiceDesk;
  readonly TransferDesk: TransferDesk;
  readonly ClaimBook: ClaimBook;
  readonly ClaimOffice: ClaimOffice;
  readonly DisputeDesk: DisputeDesk;
  readonly AdjusterDesk: AdjusterDesk;
  readonly ArbitratorRegister: ArbitratorRegister;
  readonly AppealPanel: AppealPanel;
  readonly AuditDesk: AuditDesk;
  readonly Lens: Lens;
  readonly PolicyDescriptor: PolicyDescriptor;
  readonly TreasuryDesk: TreasuryDesk;
  readonly EligibilityDesk: EligibilityDesk;
  readonly SourceRegister: SourceRegister;
  readonly ObservationFeed: ObservationFeed;
  readonly ParametricTrigger: ParametricTrigger;
  readonly FastTrack: FastTrack;
}

export type ContractName = keyof ContractTypes;

/**
 * Libraries that contracts of a deployment link: code of theirs that stands at an address of its own. Nobody calls them but
 * the contract that was linked to them.
 */
export const libraries: readonly string[] = [
  'Exits',
  'ClaimMoney',
  'Payouts',
  'Treasury',
  'Reporting',
  'Triggered',
  'Handling',
  'OnAccount',
  'Disagreement',
  'ClaimReading',
  'Seats',
  'Conflicts',
  'Caseload',
  'Delegations',
  'Documents',
  'ReasonRules',
  'SeatSigning',
  'PolicyFace',
  'NamedPayees',
];
export type LibraryPlace = `library.${string}`;

/** A place in a deployment: pools are one contract in several places. */
export type Place =
  | 'accessManager'
  | 'testDollar'
  | 'pauseControl'
  | 'lawBook'
  | 'productBook'
  | `pool.${Line}`
  | 'policyBook'
  | 'salesDesk'
  | 'groupDesk'
  | 'serviceDesk'
  | 'transferDesk'
  | 'claimBook'
  | 'claimOffice'
  | 'disputeDesk'
  | 'adjusterDesk'
  | 'arbitratorRegister'
  | 'appealPanel'
  | 'auditDesk'
  | 'lens'
  | 'policyDescriptor'
  | 'forwarder'
  | 'treasuryDesk'
  | 'eligibilityDesk'
  | 'sourceRegister'
  | 'observationFeed'
  | 'parametricTrigger'
  | 'fastTrack'
  | LibraryPlace;

export interface PlannedContract {
  readonly place: Place;
  /** A {@link ContractName}, or a library's name. */
  readonly name: string;
}

/** What is deployed, in the order of the deployer's nonces. `testDollar` only where the network has no asset of its own. */
export function deployOrder(hasTestDollar: boolean): readonly PlannedContract[] {
  return [
    { place: 'accessManager', name: 'AccessManager' },
    ...(hasTestDollar ? [{ place: 'testDollar', name: 'TestDollar' } as const] : []),
    { place: 'forwarder', name: 'ERC2771Forwarder' },
    { place: 'pauseControl', name: 'PauseControl' },
    { place: 'lawBook', name: 'LawBook' },
    { place: 'productBook', name: 'ProductBook' },
    ...lines.map((line) => ({ place: `pool.${line}`, name: 'ReservePool' }) as const),
    { place: 'policyBook', name: 'PolicyBook' },
    { place: 'salesDesk', name: 'SalesDesk' },
    { place: 'groupDesk', name: 'GroupDesk' },
    { place: 'serviceDesk', name: 'ServiceDesk' },
    { place: 'transferDesk', name: 'TransferDesk' },
    { place: 'claimBook', name: 'ClaimBook' },
    { place: 'adjusterDesk', name: 'AdjusterDesk' },
    { place: 'auditDesk', name: 'AuditDesk' },
    { place: 'lens', name: 'Lens' },
    { place: 'treasuryDesk', name: 'TreasuryDesk' },
    { place: 'eligibilityDesk', name: 'EligibilityDesk' },
    { place: 'disputeDesk', name: 'DisputeDesk' },
    { place: 'claimOffice', name: 'ClaimOffice' },
    { place: 'arbitratorRegister', name: 'ArbitratorRegister' },
    { place: 'appealPanel', name: 'AppealPanel' },
    { place: 'sourceRegister', name: 'SourceRegister' },
    { place: 'observationFeed', name: 'ObservationFeed' },
    { place: 'parametricTrigger', name: 'ParametricTrigger' },
    { place: 'fastTrack', name: 'FastTrack' },
    { place: 'policyDescriptor', name: 'PolicyDescriptor' },
    ...libraries.map((name) => ({ place: `library.${name}`, name }) as const),
  ];
}

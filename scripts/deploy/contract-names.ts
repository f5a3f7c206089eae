import type {
  AccessManager,
  AdjusterDesk,
  ClaimBook,
  LawBook,
  Lens,
  PauseControl,
  PolicyBook,
  ProductBook,
  ReservePool,
  SalesDesk,
  TestDollar,
} from '../../types/ethers-contracts/index.ts';
import { lines, type Line } from '../config/lines.ts';

/** Contracts of a deployment and their types, by the name of their source. */
export interface ContractTypes {
  readonly AccessManager: AccessManager;
  readonly TestDollar: TestDollar;
  readonly PauseControl: PauseControl;
  readonly LawBook: LawBook;
  readonly ProductBook: ProductBook;
  readonly ReservePool: ReservePool;
  readonly PolicyBook: PolicyBook;
  readonly SalesDesk: SalesDesk;
  readonly ClaimBook: ClaimBook;
  readonly AdjusterDesk: AdjusterDesk;
  readonly Lens: Lens;
}

export type ContractName = keyof ContractTypes;

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
  | 'claimBook'
  | 'adjusterDesk'
  | 'lens';

export interface PlannedContract {
  readonly place: Place;
  readonly name: ContractName;
}

/** What is deployed, in the order of the deployer's nonces. `testDollar` only where the network has no asset of its own. */
export function deployOrder(hasTestDollar: boolean): readonly PlannedContract[] {
  return [
    { place: 'accessManager', name: 'AccessManager' },
    ...(hasTestDollar ? [{ place: 'testDollar', name: 'TestDollar' } as const] : []),
    { place: 'pauseControl', name: 'PauseControl' },
    { place: 'lawBook', name: 'LawBook' },
    { place: 'productBook', name: 'ProductBook' },
    ...lines.map((line) => ({ place: `pool.${line}`, name: 'ReservePool' }) as const),
    { place: 'policyBook', name: 'PolicyBook' },
    { place: 'salesDesk', name: 'SalesDesk' },
    { place: 'claimBook', name: 'ClaimBook' },
    { place: 'adjusterDesk', name: 'AdjusterDesk' },
    { place: 'lens', name: 'Lens' },
  ];
}

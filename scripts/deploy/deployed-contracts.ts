import type { ContractRunner } from 'ethers';

import type { ReservePool, TestDollar } from '../../types/ethers-contracts/index.ts';
import type { Line } from '../config/lines.ts';
import { bindContract } from './bind-contract.ts';
import type { ContractTypes } from './contract-names.ts';
import type { Addresses } from './predict-addresses.ts';

/** The contracts of a deployment, ready to call. */
export interface DeployedContracts {
  readonly accessManager: ContractTypes['AccessManager'];
  /** The asset. Bound as a test dollar; only ERC-20 is sure to be there when the network has an asset of its own. */
  readonly testDollar: TestDollar;
  readonly forwarder: ContractTypes['ERC2771Forwarder'];
  readonly pauseControl: ContractTypes['PauseControl'];
  readonly lawBook: ContractTypes['LawBook'];
  readonly productBook: ContractTypes['ProductBook'];
  readonly pools: Readonly<Record<Line, ReservePool>>;
  readonly policyBook: ContractTypes['PolicyBook'];
  readonly salesDesk: ContractTypes['SalesDesk'];
  readonly groupDesk: ContractTypes['GroupDesk'];
  readonly serviceDesk: ContractTypes['ServiceDesk'];
  readonly transferDesk: ContractTypes['TransferDesk'];
  readonly claimBook: ContractTypes['ClaimBook'];
  readonly claimOffice: ContractTypes['ClaimOffice'];
  readonly disputeDesk: ContractTypes['DisputeDesk'];
  readonly adjusterDesk: ContractTypes['AdjusterDesk'];
  readonly arbitratorRegister: ContractTypes['ArbitratorRegister'];
  readonly appealPanel: ContractTypes['AppealPanel'];
  readonly auditDesk: ContractTypes['AuditDesk'];
  readonly lens: ContractTypes['Lens'];
  readonly policyDescriptor: ContractTypes['PolicyDescriptor'];
  readonly treasuryDesk: ContractTypes['TreasuryDesk'];
  readonly eligibilityDesk: ContractTypes['EligibilityDesk'];
  readonly sourceRegister: ContractTypes['SourceRegister'];
  readonly observationFeed: ContractTypes['ObservationFeed'];
  readonly parametricTrigger: ContractTypes['ParametricTrigger'];
  readonly fastTrack: ContractTypes['FastTrack'];
}

/** Binds every contract of a deployment to one runner. */
export function bindDeployment(addresses: Addresses, runner: ContractRunner): DeployedContracts {
  const pool = (line: Line): ReservePool => bindContract('ReservePool', addresses.pools[line], runner);
  return {
    accessManager: bindContract('AccessManager', addresses.accessManager, runner),
    testDollar: bindContract('TestDollar', addresses.asset, runner),
    forwarder: bindContract('ERC2771Forwarder', addresses.forwarder, runner),
    pauseControl: bindContract('PauseControl', addresses.pauseControl, runner),
    lawBook: bindContract('LawBook', addresses.lawBook, runner),
    productBook: bindContract('ProductBook', addresses.productBook, runner),
    pools: { PROPERTY: pool('PROPERTY'), MOTOR: pool('MOTOR'), HEALTH: pool('HEALTH'), TRAVEL: pool('TRAVEL') },
    policyBook: bindContract('PolicyBook', addresses.policyBook, runner),
    salesDesk: bindContract('SalesDesk', addresses.salesDesk, runner),
    groupDesk: bindContract('GroupDesk', addresses.groupDesk, runner),
    serviceDesk: bindContract('ServiceDesk', addresses.serviceDesk, runner),
    transferDesk: bindContract('TransferDesk', addresses.transferDesk, runner),
    claimBook: bindContract('ClaimBook', addresses.claimBook, runner),
    claimOffice: bindContract('ClaimOffice', addresses.claimOffice, runner),
    disputeDesk: bindContract('DisputeDesk', addresses.disputeDesk, runner),
    adjusterDesk: bindContract('AdjusterDesk', addresses.adjusterDesk, runner),
    arbitratorRegister: bindContract('ArbitratorRegister', addresses.arbitratorRegister, runner),
    appealPanel: bindContract('AppealPanel', addresses.appealPanel, runner),
    auditDesk: bindContract('AuditDesk', addresses.auditDesk, runner),
    lens: bindContract('Lens', addresses.lens, runner),
    policyDescriptor: bindContract('PolicyDescriptor', addresses.policyDescriptor, runner),
    treasuryDesk: bindContract('TreasuryDesk', addresses.treasuryDesk, runner),
    eligibilityDesk: bindContract('EligibilityDesk', addresses.eligibilityDesk, runner),
    sourceRegister: bindContract('SourceRegister', addresses.sourceRegister, runner),
    observationFeed: bindContract('ObservationFeed', addresses.observationFeed, runner),
    parametricTrigger: bindContract('ParametricTrigger', addresses.parametricTrigger, runner),
    fastTrack: bindContract('FastTrack', addresses.fastTrack, runner),
  };
}

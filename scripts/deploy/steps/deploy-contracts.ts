import { concat } from 'ethers';

import { lines, poolNames, type Line } from '../../config/lines.ts';
import { CHANGE_DELAY_DAYS, DISPUTE_BOND, sources } from '../../config/observations.ts';
import { panelRules, seatFeeWei, silencePerDay } from '../../config/parameters.ts';
import type { PoolCoreStruct, PoolSetupStruct } from '../../../types/ethers-contracts/contracts/capital/ReservePool.ts';
import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { capStructs, modelStructs } from '../assessment-structs.ts';
import { codeDiffers } from '../compare-code.ts';
import { deployOrder, type LibraryPlace, type PlannedContract, type Place } from '../contract-names.ts';
import { linkCode } from '../link-code.ts';
import { sendAsDeployer, type DeploymentRun } from '../deployment-run.ts';
import { addressAt, isLibrary } from '../predict-addresses.ts';
import { readArtifact } from '../read-artifact.ts';

/** EIP-712 name of the forwarder, which a signer of a request sees. */
export const FORWARDER_NAME = 'Makewhole Forwarder';

/** The chain holds other code at a planned address: contracts of an older build, or of somebody else. */
export class OtherCodeError extends Error {
  constructor(place: Place, address: string) {
    const said = `At ${address} there is another contract than this build's ${place}.`;
    super(`${said} Contracts on a chain cannot be changed; on the local chain start over with: npm start -- --fresh`);
    this.name = 'OtherCodeError';
  }
}

/** Deploys what is not there yet, each contract at the address the others expect it at. */
export async function deployContracts(run: DeploymentRun): Promise<string> {
  const order = deployOrder(run.context.asset === undefined);
  let made = 0;
  for (const [index, planned] of order.entries()) {
    if (await deployOne(run, planned, run.manifest.firstNonce + index)) made += 1;
  }
  return made === 0 ? `${order.length} contracts, unchanged` : `${made} of ${order.length} contracts deployed`;
}

async function deployOne(run: DeploymentRun, planned: PlannedContract, nonce: number): Promise<boolean> {
  const { context, manifest, addresses } = run;
  const address = addressAt(addresses, planned.place);
  const code = await context.provider.getCode(address);
  if (code !== '0x') {
    if (codeDiffers(readArtifact(planned.name), addresses.libraries, code))
      throw new OtherCodeError(planned.place, address);
    return false;
  }
  const next = await context.provider.getTransactionCount(await context.deployer.getAddress());
  if (next !== nonce) {
    throw new Error(
      `${planned.place} needs the deployer's transaction number ${nonce}, but ${next} is next: the deployer has sent ` +
        'something else in between. Use a deployer account for nothing but deploying, and start a new deployment.',
    );
  }
  const receipt = await sendAsDeployer(run, `deploy ${planned.place}`, { data: creationCode(run, planned), nonce });
  manifest.contracts[planned.place] = { address, transaction: receipt.hash, block: receipt.blockNumber };
  run.save();
  return true;
}

function creationCode(run: DeploymentRun, planned: PlannedContract): string {
  const { bytecode, links } = readArtifact(planned.name);
  return concat([linkCode(bytecode, links, run.addresses.libraries), encodeArguments(run, planned)]);
}

/** Constructor arguments as the creating transaction carries them after the code. */
export function encodeArguments(run: DeploymentRun, planned: PlannedContract): string {
  const { contractInterface } = readArtifact(planned.name);
  return contractInterface.encodeDeploy(isLibrary(planned.place) ? [] : constructorArguments(run, planned.place));
}

function constructorArguments(run: DeploymentRun, place: Exclude<Place, LibraryPlace>): readonly unknown[] {
  const { addresses: at, context } = run;
  const authority = at.accessManager;
  switch (place) {
    case 'accessManager':
      return [run.manifest.deployer];
    case 'testDollar':
      return [];
    case 'lawBook':
    case 'auditDesk':
      return [authority];
    case 'pauseControl':
      return [authority, lines.map((line) => at.pools[line]), at.claimBook];
    case 'treasuryDesk':
      return [authority, at.productBook, lines.map((line) => at.pools[line])];
    case 'eligibilityDesk':
      return [authority, lines.map((line) => at.pools[line])];
    case 'productBook':
      return [authority, at.lawBook, context.network.publicDelayDays * DAY, lines.map((line) => at.pools[line])];
    case 'policyBook':
      return [
        at.productBook,
        {
          salesDesk: at.salesDesk,
          groupDesk: at.groupDesk,
          serviceDesk: at.serviceDesk,
          transferDesk: at.transferDesk,
          claimBook: at.claimBook,
          pauseControl: at.pauseControl,
          descriptor: at.policyDescriptor,
        },
      ];
    case 'salesDesk':
      return [
        authority,
        at.productBook,
        at.policyBook,
        at.pauseControl,
        at.serviceDesk,
        at.eligibilityDesk,
        at.forwarder,
      ];
    case 'groupDesk':
      return [authority, at.productBook, at.policyBook, at.pauseControl, at.eligibilityDesk];
    case 'serviceDesk':
      return [authority, at.productBook, at.policyBook, at.salesDesk, at.forwarder];
    case 'transferDesk':
      return [authority, at.policyBook, at.productBook];
    case 'forwarder':
      return [FORWARDER_NAME];
    case 'claimBook':
      return [at.productBook, at.policyBook, at.lawBook, at.pauseControl, at.disputeDesk, at.claimOffice];
    case 'claimOffice':
      return [authority, at.claimBook];
    case 'sourceRegister':
      return [authority, CHANGE_DELAY_DAYS * DAY, operatorStructs(run), sourceStructs()];
    case 'observationFeed':
      return [at.sourceRegister, at.policyBook, at.productBook, at.pauseControl, at.disputeDesk, DISPUTE_BOND];
    case 'parametricTrigger':
      return [authority, at.claimBook, at.policyBook, at.productBook, at.pauseControl, at.observationFeed];
    case 'fastTrack':
      return [
        authority,
        at.claimBook,
        at.policyBook,
        at.productBook,
        CHANGE_DELAY_DAYS * DAY,
        modelStructs(run),
        capStructs(run),
      ];
    case 'disputeDesk':
    case 'adjusterDesk':
      return [authority, at.claimBook, at.policyBook, at.productBook];
    case 'arbitratorRegister':
      return [authority, run.arbitrators, seatFeeWei];
    case 'appealPanel':
      return [authority, at.arbitratorRegister, panelRules];
    case 'lens':
      return [at.productBook, at.policyBook, at.salesDesk, at.claimBook];
    case 'policyDescriptor':
      return [at.policyBook, at.productBook];
    case 'pool.PROPERTY':
      return poolArguments(run, 'PROPERTY');
    case 'pool.MOTOR':
      return poolArguments(run, 'MOTOR');
    case 'pool.HEALTH':
      return poolArguments(run, 'HEALTH');
    case 'pool.TRAVEL':
      return poolArguments(run, 'TRAVEL');
  }
}

function operatorStructs({ context }: DeploymentRun) {
  return context.operators.map(({ label, signer }) => ({ label: labelToBytes32(label), signer }));
}

function sourceStructs() {
  return sources.map(({ label, ...source }) => ({ label: labelToBytes32(label), source }));
}

function poolArguments(run: DeploymentRun, line: Line): readonly unknown[] {
  const { addresses: at, context } = run;
  const setup: PoolSetupStruct = {
    asset: at.asset,
    ...poolNames[line],
    core: poolCore(run),
    exitNotice: context.network.exitNoticeDays[line] * DAY,
    silencePerDayAssets: silencePerDay[line],
  };
  return [setup];
}

/** The contracts every pool listens to. */
export function poolCore({ addresses: at, payingAgent }: DeploymentRun): PoolCoreStruct {
  return {
    salesDesk: at.salesDesk,
    groupDesk: at.groupDesk,
    serviceDesk: at.serviceDesk,
    transferDesk: at.transferDesk,
    policyBook: at.policyBook,
    claimBook: at.claimBook,
    treasuryDesk: at.treasuryDesk,
    eligibilityDesk: at.eligibilityDesk,
    pauseControl: at.pauseControl,
    payingAgent,
  };
}

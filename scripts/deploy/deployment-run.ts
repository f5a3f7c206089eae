import type { TransactionReceipt } from 'ethers';

import type { Staff } from '../config/people.ts';
import { awaitReceipt } from './await-receipt.ts';
import type { DeployContext, WaitingAct } from './deploy-context.ts';
import type { DeployedContracts } from './deployed-contracts.ts';
import type { Manifest } from './manifest.ts';
import type { Addresses } from './predict-addresses.ts';

/** A call by a member of staff, as the deployment makes it. */
export interface StaffCall {
  readonly by: Staff;
  readonly what: string;
  readonly to: string;
  readonly data: string;
}

/** One run over all steps. */
export interface DeploymentRun {
  readonly context: DeployContext;
  readonly addresses: Addresses;
  /** Who is paid back what banks have paid out. */
  readonly payingAgent: string;
  /** First members of the register of arbitrators. */
  readonly arbitrators: readonly string[];
  readonly contracts: DeployedContracts;
  readonly manifest: Manifest;
  readonly waiting: WaitingAct[];
  /** Transactions sent in this run. */
  sent: number;
  /** Block of the last of them. */
  lastBlock: number;
  save(): void;
}

/** Sends the deployer's transaction and waits until it counts. @throws Error when it reverts. */
export async function sendAsDeployer(
  run: DeploymentRun,
  what: string,
  request: { readonly to?: string; readonly data: string; readonly nonce?: number },
): Promise<TransactionReceipt> {
  const { context } = run;
  context.onSend(what);
  const response = await context.deployer.sendTransaction(request);
  run.sent += 1;
  const receipt = await awaitReceipt(response);
  if (receipt.status !== 1) throw new Error(`${what} was mined but reverted (${response.hash}).`);
  run.lastBlock = receipt.blockNumber;
  return receipt;
}

/**
 * Makes a staff call, or says who has to make it: when the key is elsewhere, or when the role must announce the act and
 * wait. Returns whether it was made.
 */
export async function callAsStaff(run: DeploymentRun, call: StaffCall): Promise<boolean> {
  const { context, contracts } = run;
  const seat = await context.seatOf(call.by);
  const [immediate, delay] = await contracts.accessManager.canCall(seat.address, call.to, call.data.slice(0, 10));
  const waiting = { by: call.by, from: seat.address, what: call.what, to: call.to, data: call.data };
  if (!immediate && delay === 0n) {
    throw new Error(`${call.by} (${seat.address}) does not have the role for: ${call.what}.`);
  }
  if (seat.signer === undefined) {
    run.waiting.push(waiting);
    return false;
  }
  if (!immediate) {
    const notBefore = await announce(run, { ...call, from: seat.address, signer: seat.signer });
    const latest = await context.provider.getBlock('latest');
    if (latest === null || latest.timestamp < notBefore) {
      run.waiting.push({ ...waiting, notBefore });
      return false;
    }
  }
  context.onSend(call.what);
  const response = await seat.signer.sendTransaction({ to: call.to, data: call.data });
  run.sent += 1;
  run.lastBlock = (await awaitReceipt(response)).blockNumber;
  return true;
}

/** Announces a delayed act unless it is announced already; returns from when it may be done. */
async function announce(
  run: DeploymentRun,
  call: StaffCall & {
    readonly from: string;
    readonly signer: NonNullable<Awaited<ReturnType<DeployContext['seatOf']>>['signer']>;
  },
): Promise<number> {
  const { accessManager } = run.contracts;
  const operation = await accessManager.hashOperation(call.from, call.to, call.data);
  const known = Number(await accessManager.getSchedule(operation));
  if (known !== 0) return known;
  run.context.onSend(`announce: ${call.what}`);
  const request = await accessManager.schedule.populateTransaction(call.to, call.data, 0);
  const response = await call.signer.sendTransaction(request);
  run.sent += 1;
  run.lastBlock = (await awaitReceipt(response)).blockNumber;
  return Number(await accessManager.getSchedule(operation));
}

const POLL_MS = 1_000;

/** Waits until the blocks on top of the last transaction are as many as the network asks for. */
export async function awaitConfirmations({ context, sent, lastBlock }: DeploymentRun): Promise<void> {
  if (sent === 0) return;
  const needed = lastBlock + context.network.confirmations - 1;
  while ((await context.provider.getBlockNumber()) < needed) {
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

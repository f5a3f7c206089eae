import type { Abi, Address, Hex, Log } from 'viem';
import type { PermitData, PermitSignature, TransactionCall, TransactionEvent, TransactionPlan } from './transaction.ts';
import { failureFrom, TransactionRefusal } from './transaction-failure.ts';

export interface Receipt {
  readonly status: 'success' | 'reverted';
  readonly blockNumber: bigint;
  readonly logs: readonly Log[];
}

/** The hands of the state machine: wallet, node and API behind plain functions, so that a test can hold them. */
export interface TransactionChain {
  readonly chainId: number;
  readonly account: Address | undefined;
  readonly errors: Abi;
  /** Chain the wallet is on at this moment. */
  walletChainId(): Promise<number>;
  /** Runs the call without sending it. @returns the expected cost in wei @throws when it would revert */
  simulate(call: TransactionCall): Promise<bigint>;
  signPermit(data: PermitData): Promise<PermitSignature>;
  send(call: TransactionCall): Promise<Hex>;
  /** @returns the receipt, 'pending' when the node knows the transaction, 'unknown' when it does not */
  lookUp(hash: Hex): Promise<Receipt | 'pending' | 'unknown'>;
  indexedBlock(): Promise<bigint>;
  /** Makes every screen read again. */
  refresh(): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

export type Report = (event: TransactionEvent) => void;

/** A sent transaction as it is kept, so that closing the page loses nothing. */
export interface SentTransaction {
  readonly hash: Hex;
}

const POLL_MS = 400;
const LOST_AFTER = 90;
const LATE_AFTER = 25;

async function requireReady(chain: TransactionChain, plan: TransactionPlan): Promise<void> {
  if (chain.account === undefined) throw new TransactionRefusal({ code: 'noWallet' });
  if (plan.account !== undefined && plan.account !== chain.account)
    throw new TransactionRefusal({ code: 'wrongAccount' });
  if ((await chain.walletChainId()) !== chain.chainId) throw new TransactionRefusal({ code: 'wrongNetwork' });
}

/** Says before anything is signed whether it can succeed, and what it costs. */
export async function checkTransaction(chain: TransactionChain, plan: TransactionPlan, report: Report): Promise<void> {
  report({ type: 'check' });
  try {
    await requireReady(chain, plan);
    if (plan.permission?.kind === 'permit') report({ type: 'checked', gasCost: undefined });
    else if (plan.permission?.kind === 'approve')
      report({ type: 'checked', gasCost: await chain.simulate(plan.permission.call) });
    else report({ type: 'checked', gasCost: await chain.simulate(plan.call(undefined)) });
  } catch (error) {
    report({ type: 'fail', failure: failureFrom(error, chain.errors) });
  }
}

async function permissionFor(
  chain: TransactionChain,
  plan: TransactionPlan,
  report: Report,
): Promise<PermitSignature | undefined> {
  if (plan.permission === undefined) return undefined;
  if (plan.permission.kind === 'permit') {
    report({ type: 'askPermit' });
    return chain.signPermit(plan.permission.data);
  }
  report({ type: 'askApproval' });
  const hash = await chain.send(plan.permission.call);
  report({ type: 'askApproval', hash });
  await receiptOf(chain, hash, plan.permission.call);
  return undefined;
}

/** Permission, a last simulation, then the wallet. @returns what was sent, or undefined after a reported failure */
export async function sendTransaction(
  chain: TransactionChain,
  plan: TransactionPlan,
  report: Report,
): Promise<SentTransaction | undefined> {
  try {
    await requireReady(chain, plan);
    const permit = await permissionFor(chain, plan, report);
    const call = plan.call(permit);
    await chain.simulate(call);
    report({ type: 'askSignature' });
    const hash = await chain.send(call);
    report({ type: 'sent', hash });
    return { hash };
  } catch (error) {
    report({ type: 'fail', failure: failureFrom(error, chain.errors) });
    return undefined;
  }
}

async function receiptOf(chain: TransactionChain, hash: Hex, call: TransactionCall | undefined): Promise<Receipt> {
  for (let missing = 0; missing < LOST_AFTER;) {
    const seen = await patiently(chain, () => chain.lookUp(hash));
    if (seen === 'unknown') missing += 1;
    else if (seen !== 'pending') {
      if (seen.status === 'reverted') await explainRevert(chain, call);
      return seen;
    }
    await chain.wait(POLL_MS);
  }
  throw new TransactionRefusal({ code: 'lost' });
}

/** A node that is away for a while costs patience, not the transaction. */
async function patiently<T>(chain: TransactionChain, ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries >= LOST_AFTER) throw error;
      await chain.wait(POLL_MS * 2);
    }
  }
}

async function explainRevert(chain: TransactionChain, call: TransactionCall | undefined): Promise<never> {
  if (call !== undefined) await chain.simulate(call);
  throw new TransactionRefusal({ code: 'reverted', error: undefined, data: undefined });
}

/**
 * Waits until it is mined and the index has the block, then lets every screen read again.
 * An index that is late or away is said so and waited for: the money has moved already.
 */
export async function followTransaction(
  chain: TransactionChain,
  sent: SentTransaction,
  report: Report,
  call?: TransactionCall,
): Promise<readonly Log[] | undefined> {
  try {
    const receipt = await receiptOf(chain, sent.hash, call);
    report({ type: 'mined', hash: sent.hash, blockNumber: receipt.blockNumber });
    for (let tries = 0; !(await indexHas(chain, receipt.blockNumber)); tries += 1) {
      if (tries === LATE_AFTER) report({ type: 'indexLate' });
      await chain.wait(tries < LATE_AFTER ? POLL_MS : POLL_MS * 5);
    }
    await chain.refresh();
    report({ type: 'recorded' });
    return receipt.logs;
  } catch (error) {
    report({ type: 'fail', failure: failureFrom(error, chain.errors) });
    return undefined;
  }
}

async function indexHas(chain: TransactionChain, blockNumber: bigint): Promise<boolean> {
  try {
    return (await chain.indexedBlock()) >= blockNumber;
  } catch {
    return false;
  }
}

import type { Address, Hex, Log } from 'viem';
import type { TransactionFailure } from './transaction-failure.ts';

/** A call as it goes to the chain: build it with viem's `encodeFunctionData` and the ABI of `domain/chain`. */
export interface TransactionCall {
  readonly to: Address;
  readonly data: Hex;
  /** Native coin sent along, in wei. */
  readonly value?: bigint;
  /** Gas to bring at least, where the call goes on though one inside it failed, as the telling of a ruling does. */
  readonly leastGas?: bigint;
}

/** Signature of an ERC-2612 permit, as contracts take it. */
export interface PermitSignature {
  readonly value: bigint;
  readonly deadline: bigint;
  readonly v: number;
  readonly r: Hex;
  readonly s: Hex;
}

/** EIP-712 data of a permit; `lib/permit.ts` builds it from the token. */
export interface PermitData {
  readonly token: Address;
  readonly name: string;
  readonly version: string;
  readonly chainId: number;
  readonly owner: Address;
  readonly spender: Address;
  readonly value: bigint;
  readonly nonce: bigint;
  readonly deadline: bigint;
}

/** What must be allowed before the call: by a signature that costs nothing, or by a transaction before. */
export type Permission =
  { readonly kind: 'permit'; readonly data: PermitData } | { readonly kind: 'approve'; readonly call: TransactionCall };

/** One line of "what this moves": money out of or into the person's hands, only put aside, or between others. */
export interface TransactionMove {
  readonly label: string;
  /** Base units of `asset`. */
  readonly units: bigint;
  readonly asset: { readonly symbol: string; readonly decimals: number };
  readonly direction: 'out' | 'in' | 'aside' | 'between';
}

/** Everything the shared sheet needs to carry one write from explanation to record. */
export interface TransactionPlan {
  /** Same key, same undertaking: a second start while one is under way reopens the first. */
  readonly key: string;
  /** "Buy phone cover for 12 months" */
  readonly title: string;
  /** Who must sign, when the call was built for one person; another account in the wallet is said and refused. */
  readonly account?: Address;
  /** One or two sentences: what will happen, in the reader's language. */
  readonly explanation: string;
  readonly moves?: readonly TransactionMove[];
  readonly permission?: Permission;
  /** Builds the call; receives the permit signature when one was asked for and given. */
  readonly call: (permit: PermitSignature | undefined) => TransactionCall;
  /** "Your cover is recorded." */
  readonly doneText: string;
  /** Where to go afterwards; may read the logs of the receipt for a new id. */
  readonly next?: { readonly label: string; readonly href: (logs: readonly Log[]) => string };
  /** Called once the index has it, in this tab only. */
  readonly onRecorded?: (logs: readonly Log[]) => void;
}

/** Where one transaction stands. Order: checking, ready, permitting or approving, signing, sent, mined, recorded. */
export type TransactionStage =
  | { readonly at: 'checking' }
  | { readonly at: 'ready'; readonly gasCost: bigint | undefined }
  | { readonly at: 'permitting' }
  | { readonly at: 'approving'; readonly hash: Hex | undefined }
  | { readonly at: 'signing' }
  | { readonly at: 'sent'; readonly hash: Hex }
  | { readonly at: 'mined'; readonly hash: Hex; readonly blockNumber: bigint; readonly indexLate: boolean }
  | { readonly at: 'recorded'; readonly hash: Hex; readonly blockNumber: bigint }
  | { readonly at: 'failed'; readonly failure: TransactionFailure; readonly hash: Hex | undefined };

export type TransactionEvent =
  | { readonly type: 'check' }
  | { readonly type: 'checked'; readonly gasCost: bigint | undefined }
  | { readonly type: 'askPermit' }
  | { readonly type: 'askApproval'; readonly hash?: Hex }
  | { readonly type: 'askSignature' }
  | { readonly type: 'sent'; readonly hash: Hex }
  | { readonly type: 'mined'; readonly hash: Hex; readonly blockNumber: bigint }
  | { readonly type: 'indexLate' }
  | { readonly type: 'recorded' }
  | { readonly type: 'fail'; readonly failure: TransactionFailure };

const allowed: Readonly<Record<TransactionEvent['type'], ReadonlyArray<TransactionStage['at']>>> = {
  check: ['ready', 'failed', 'checking'],
  checked: ['checking'],
  askPermit: ['ready'],
  askApproval: ['ready', 'approving'],
  askSignature: ['ready', 'permitting', 'approving'],
  sent: ['signing', 'sent'],
  mined: ['sent'],
  indexLate: ['mined'],
  recorded: ['mined'],
  fail: ['checking', 'ready', 'permitting', 'approving', 'signing', 'sent', 'mined'],
};

/**
 * The one state machine of every write. An event that does not fit the stage changes nothing:
 * a late answer of an abandoned attempt cannot move a newer one backwards.
 */
export function nextStage(stage: TransactionStage, event: TransactionEvent): TransactionStage {
  if (!allowed[event.type].includes(stage.at)) return stage;
  switch (event.type) {
    case 'check':
      return { at: 'checking' };
    case 'checked':
      return { at: 'ready', gasCost: event.gasCost };
    case 'askPermit':
      return { at: 'permitting' };
    case 'askApproval':
      return { at: 'approving', hash: event.hash };
    case 'askSignature':
      return { at: 'signing' };
    case 'sent':
      return { at: 'sent', hash: event.hash };
    case 'mined':
      return { at: 'mined', hash: event.hash, blockNumber: event.blockNumber, indexLate: false };
    case 'indexLate':
      return stage.at === 'mined' ? { ...stage, indexLate: true } : stage;
    case 'recorded':
      return stage.at === 'mined' ? { at: 'recorded', hash: stage.hash, blockNumber: stage.blockNumber } : stage;
    case 'fail':
      return { at: 'failed', failure: event.failure, hash: 'hash' in stage ? stage.hash : undefined };
  }
}

/** True while closing the page would lose sight of something that is on its way (it is kept and found again). */
export function isUnderWay(stage: TransactionStage): boolean {
  return stage.at === 'sent' || stage.at === 'mined';
}

/** True while a wallet holds the ball. */
export function waitsForWallet(stage: TransactionStage): boolean {
  return stage.at === 'permitting' || stage.at === 'signing' || (stage.at === 'approving' && stage.hash === undefined);
}

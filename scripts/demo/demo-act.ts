import type { Person } from '../config/people.ts';

/** One thing that happens in the demo's past. `daysAgo` counts back from the present. */
interface When {
  readonly daysAgo: number;
}

/** Which claim: the n-th on a policy. */
interface Which {
  readonly policy: number;
  readonly claim: number;
}

export interface BuyAct extends When {
  readonly kind: 'buy';
  /** The number the policy will have. */
  readonly policy: number;
  readonly holder: Person;
  readonly productId: string;
  readonly limit: string;
  readonly termDays: number;
  /** Where what is observed counts; none for cover of losses. */
  readonly zone?: number;
}

export interface FiledItem {
  readonly coverage: number;
  /** Cause-of-loss code; in a sensitive line only a commitment to it goes on chain. */
  readonly cause: string;
  readonly loss?: string;
  readonly days?: number;
}

export interface FileAct extends When, Which {
  readonly kind: 'file';
  readonly lossDaysAgo: number;
  readonly items: readonly FiledItem[];
  /** Shares in basis points; the holder alone when left out. `workshop` is an account that is nobody else's. */
  readonly payees?: readonly { readonly to: Person | 'workshop'; readonly shareBps: number }[];
}

/** What is found about one item; all of it as claimed when left out. */
export interface Finding {
  readonly loss?: string;
  readonly depreciationBps?: number;
  readonly reason?: string;
  readonly clause?: string;
}

export interface DecideAct extends When, Which {
  readonly kind: 'decide' | 'propose' | 'approve';
  readonly findings: readonly Finding[];
  readonly rationale: string;
}

export interface EndAct extends When, Which {
  readonly kind: 'accept' | 'withdraw' | 'finalize' | 'assign';
}

/** What was observed the day before makes the policy's n-th claim and pays it. */
export interface RainAct extends When, Which {
  readonly kind: 'rain';
  readonly zone: number;
  /** Tenths of a millimetre. */
  readonly value: bigint;
}

export type DemoAct = BuyAct | FileAct | DecideAct | EndAct | RainAct;

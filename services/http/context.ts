import type { Context } from 'hono';
import type { Address } from 'viem';
import type { EvidenceDeps } from '../evidence/evidence-types.ts';
import type { WordStore } from '../observations/take-word.ts';
import type { OracleDoors } from '../oracles/ask-doors.ts';
import type { ChainReader } from '../platform/chain-reader.ts';
import type { Certifier } from '../papers/certifier.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { IndexPosition, IndexReader } from '../platform/index-reader.ts';
import type { Logger } from '../platform/logger.ts';
import type { Randomness } from '../platform/randomness.ts';
import type { Session } from './auth/session-store.ts';
import type { Language } from './http-failure.ts';

/** Everything the app is made of; put together in `main.ts`, or by a test. */
export interface AppDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly logger: Logger;
  readonly chain: ChainReader;
  readonly index: IndexReader;
  readonly evidence: EvidenceDeps;
  /** Signs the carrier's papers; undefined where no key was given. */
  readonly certifier: Certifier | undefined;
  readonly observing: Observing;
  readonly settings: AppSettings;
}

/** What operators signed beside the chain. */
export interface Observing {
  /** What they signed with wallets. */
  readonly words: WordStore;
  /** What their nodes give out. */
  readonly doors: OracleDoors;
}

/** Settings of the app. */
export interface AppSettings {
  readonly chainId: number;
  /** Whose observations are signed for; undefined where no deployment of the chain is known. */
  readonly observationFeed: Address | undefined;
  /** Origins of browsers that may use the session; the first is the dApp's. */
  readonly allowedOrigins: readonly string[];
  /** Whether browsers reach the API by https, so that the cookie is marked Secure. */
  readonly secureCookies: boolean;
  readonly limits: RateLimits;
}

/** Requests allowed a minute from one place. */
export interface RateLimits {
  readonly all: number;
  readonly signIn: number;
  readonly upload: number;
}

/** What middleware leaves for the routes. */
export interface AppEnv {
  Variables: {
    requestId: string;
    language: Language;
    session: Session | undefined;
    /** Set by the first reading, so that one answer names one block. */
    position: IndexPosition | undefined;
  };
}

/** The context of a request. */
export type AppContext = Context<AppEnv>;

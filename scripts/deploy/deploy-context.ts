import type { Provider, Signer } from 'ethers';

import type { LawRow } from '../config/law-row.ts';
import type { NetworkRow } from '../config/networks.ts';
import type { Seated, Staff } from '../config/people.ts';
import type { ProductRow } from '../config/product-terms.ts';
import type { ChainClock } from './chain-clock.ts';
import type { ManifestStore } from './manifest.ts';

/** Whoever signs, or the address alone when the key is somewhere else. */
export interface Seat {
  readonly address: string;
  readonly signer: Signer | undefined;
}

/** A transaction that somebody else has to send before the deployment can go on. */
export interface WaitingAct {
  readonly by: Staff;
  readonly from: string;
  readonly what: string;
  readonly to: string;
  readonly data: string;
  /** When it can be sent, seconds; it was announced and a delay runs. */
  readonly notBefore?: number;
}

/** All that a deployment needs from outside; nothing else is read. */
export interface DeployContext {
  readonly network: NetworkRow;
  readonly provider: Provider;
  /** Pays for the contracts and is their first administrator. */
  readonly deployer: Signer;
  readonly seatOf: (person: Seated) => Promise<Seat>;
  /** The network's own asset; `undefined` deploys a test dollar. */
  readonly asset: string | undefined;
  /** Nonce of the first contract when nothing is known yet: 0 makes the addresses the same on every new chain. */
  readonly firstNonce: number | 'current';
  readonly laws: readonly LawRow[];
  readonly products: readonly ProductRow[];
  /** Who signs assessments for the fast track from the first day on. */
  readonly assessor: string;
  /** Who observes from the first day on, with the address each signs with. */
  readonly operators: readonly { readonly label: string; readonly signer: string }[];
  /** Who signs the carrier's papers; it goes into the manifest that is published. */
  readonly certifier?: string | undefined;
  readonly manifest: ManifestStore;
  /** Moves time, where the network allows it. */
  readonly clock: ChainClock | undefined;
  /** Hears of every transaction before it is sent, in words. */
  readonly onSend: (what: string) => void;
  /** Hears of every finished step. */
  readonly onStep: (title: string, outcome: string) => void;
}

import { readFileSync } from 'node:fs';

import { getAddress } from 'viem';

import { addresses } from '../../domain/chain/addresses.ts';
import { certifiers } from '../../domain/papers/certifiers.ts';
import type { PaperTrust } from '../../domain/papers/check-paper.ts';
import { manifestSchema } from '../deploy/manifest.ts';

/** What the checker was given to trust, besides the code. */
export interface TrustOptions {
  readonly manifest: string | undefined;
  readonly signer: string | undefined;
  readonly register: string | undefined;
}

/**
 * Whom to believe about a chain: the manifest the carrier published, else the addresses kept with this code; single ones
 * may be given by hand, from a letterhead or a website.
 *
 * @throws Error in words when the chain is not known.
 */
export function findTrust(chainId: number, { manifest: path, signer, register }: TrustOptions): PaperTrust {
  const known = path === undefined ? keptTrust(chainId) : manifestTrust(path);
  const certifier = signer === undefined ? known.certifier : getAddress(signer);
  const book = register === undefined ? known.register : getAddress(register);
  if (certifier === undefined || book === undefined) {
    throw new Error(
      `Nothing here says who signs papers of the book on chain ${chainId}: give --manifest FILE, or --signer and --register.`,
    );
  }
  return { chainId: known.chainId ?? chainId, register: book, certifier };
}

type Known = { readonly [Key in keyof PaperTrust]: PaperTrust[Key] | undefined };

function keptTrust(chainId: number): Known {
  const kept = Object.entries(addresses).find(([id]) => Number(id) === chainId)?.[1];
  return { chainId, register: kept?.policyBook, certifier: certifiers[chainId] };
}

function manifestTrust(path: string): Known {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const register = manifest.contracts['policyBook']?.address;
  return { chainId: manifest.chainId, register, certifier: manifest.certifier };
}

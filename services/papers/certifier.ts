import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { getAddress } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { z } from 'zod';

import { addresses } from '../../domain/chain/addresses.ts';
import { paperTypedData } from '../../domain/papers/paper-digest.ts';
import { PAPER_FORMAT } from '../../domain/papers/paper-kinds.ts';
import type { Paper, SignedPaper } from '../../domain/papers/paper-kinds.ts';
import type { ServicesEnv } from '../platform/env.ts';

/** Signs the carrier's papers: what the register holds, never what a holder or an adjuster says. */
export interface Certifier {
  readonly address: string;
  /** The PolicyBook that papers speak of. */
  readonly register: string;
  sign(said: Pick<Paper, 'kind' | 'facts'>): Promise<SignedPaper>;
}

const manifestSchema = z.object({ contracts: z.object({ policyBook: z.object({ address: z.string() }) }) });

/** @throws Error when a key was given and it is not known of which register it speaks. */
export function openCertifier(env: Pick<ServicesEnv, 'certifierKey' | 'chainId' | 'dataDir'>): Certifier | undefined {
  if (env.certifierKey === undefined) return undefined;
  const account = privateKeyToAccount(`0x${env.certifierKey.slice(2)}`);
  const register = findRegister(env);
  return {
    address: account.address,
    register,
    sign: async ({ kind, facts }) => {
      const paper: Paper = { format: PAPER_FORMAT, kind, chainId: env.chainId, register, facts };
      return { ...paper, signer: account.address, signature: await account.signTypedData(paperTypedData(paper)) };
    },
  };
}

/** From the manifest the deployment left in the data folder, else from the addresses generated with the code. */
function findRegister({ chainId, dataDir }: Pick<ServicesEnv, 'chainId' | 'dataDir'>): string {
  const path = join(dataDir, 'deployments', `${chainId}.json`);
  if (existsSync(path)) {
    return getAddress(manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).contracts.policyBook.address);
  }
  const known = Object.entries(addresses).find(([id]) => Number(id) === chainId)?.[1];
  if (known === undefined) throw new Error(`No register is known on chain ${chainId}: there is no ${path}.`);
  return known.policyBook;
}

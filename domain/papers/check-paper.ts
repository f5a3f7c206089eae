import { recoverAddress, type Hex } from 'viem';

import { paperDigest } from './paper-digest.ts';
import type { SignedPaper } from './paper-kinds.ts';

/** What the one who checks knows from elsewhere: the carrier's published deployment. */
export interface PaperTrust {
  readonly chainId: number;
  /** The PolicyBook. */
  readonly register: string;
  /** Who signs the carrier's papers. */
  readonly certifier: string;
}

/** One thing that was looked at. */
export interface PaperFinding {
  readonly what: 'signature' | 'signer' | 'chain' | 'register';
  readonly holds: boolean;
  /** What the paper says, and what it would have to say. */
  readonly found: string;
  readonly expected: string;
}

/** Half the order of the curve: of two signatures that say the same, only the lower counts. */
const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

/** Checks a paper without a network: whether its signer signed exactly this, and is the one the carrier published. */
export async function checkPaper(paper: SignedPaper, trust: PaperTrust): Promise<readonly PaperFinding[]> {
  const recovered = await recover(paper);
  const finding = (what: PaperFinding['what'], found: string, expected: string): PaperFinding => ({
    what,
    holds: found === expected,
    found,
    expected,
  });
  return [
    finding('signature', recovered, paper.signer),
    finding('signer', paper.signer, trust.certifier),
    finding('chain', String(paper.chainId), String(trust.chainId)),
    finding('register', paper.register, trust.register),
  ];
}

async function recover(paper: SignedPaper): Promise<string> {
  const signature: Hex = `0x${paper.signature.slice(2)}`;
  const s = BigInt(`0x${paper.signature.slice(66, 130)}`);
  const v = paper.signature.slice(130);
  if (s > HALF_ORDER || (v !== '1b' && v !== '1c')) return 'nobody';
  try {
    return await recoverAddress({ hash: paperDigest(paper), signature });
  } catch {
    return 'nobody';
  }
}

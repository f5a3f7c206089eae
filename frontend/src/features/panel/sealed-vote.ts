import { type Address, encodeAbiParameters, type Hex, keccak256 } from 'viem';
import { z } from 'zod';
import { addressSchema, hexSchema, unitsSchema } from '@/lib/api-values.ts';

/** 0 neither, 1 the insurer's figure, 2 the claimant's. */
export type Choice = 0 | 1 | 2;

/** Where a vote belongs: it is sealed for this and nothing else. */
export interface VotePlace {
  readonly chainId: number;
  readonly panel: Address;
  readonly disputeId: bigint;
  readonly seat: number;
  readonly arbitrator: Address;
}

/** A vote with what opens it. Whoever has the salt can open it; without it nobody can. */
export const sealedVoteSchema = z.object({
  chainId: z.number().int(),
  panel: addressSchema,
  disputeId: unitsSchema,
  seat: z.number().int(),
  arbitrator: addressSchema,
  choice: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  salt: hexSchema,
  reasons: z.string().min(1),
});
export type SealedVote = z.output<typeof sealedVoteSchema>;

/** The hash the panel keeps, as its voteHashOf makes it. */
export function voteHash({ chainId, panel, disputeId, seat, arbitrator, choice, salt }: SealedVote): Hex {
  return keccak256(
    encodeAbiParameters(
      [
        { type: 'uint256' },
        { type: 'address' },
        { type: 'uint256' },
        { type: 'uint8' },
        { type: 'address' },
        { type: 'uint8' },
        { type: 'bytes32' },
      ],
      [BigInt(chainId), panel, disputeId, seat, arbitrator, choice, salt],
    ),
  );
}

/** 32 bytes nobody can guess. */
export function newSalt(): Hex {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A kept vote out of its file or the browser's store; undefined when it is none. */
export function parseVote(text: string): SealedVote | undefined {
  try {
    const parsed = sealedVoteSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** As it is kept and downloaded: numbers above 53 bits as decimal text. */
export function voteText(vote: SealedVote): string {
  return JSON.stringify({ ...vote, disputeId: vote.disputeId.toString() }, undefined, 2);
}

const nameOf = ({ chainId, panel, disputeId, arbitrator }: Omit<VotePlace, 'seat'>): string =>
  `makewhole.vote.${String(chainId)}.${panel}.${disputeId.toString()}.${arbitrator}`;

/** Keeps a vote in this browser, before it is sealed on the chain. @returns whether it can be read again */
export function keepVote(vote: SealedVote): boolean {
  try {
    localStorage.setItem(nameOf(vote), voteText(vote));
    return readVote(vote) !== undefined;
  } catch {
    return false;
  }
}

export function readVote(place: Omit<VotePlace, 'seat'>): SealedVote | undefined {
  try {
    return parseVote(localStorage.getItem(nameOf(place)) ?? 'null');
  } catch {
    return undefined;
  }
}

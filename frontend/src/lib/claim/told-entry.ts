import { bytes32ToLabel } from '@makewhole/domain/primitives/label.ts';
import type { Hex } from 'viem';
import { z } from 'zod';
import type { ChainEntry } from './read-case-file.ts';

const seconds = z.number();
const units = z.bigint();
const hash = z.custom<Hex>((value) => typeof value === 'string' && value.startsWith('0x'));

const shapes = {
  DocumentsRequested: z.object({ listHash: hash, dueAt: seconds }),
  ClaimSupplemented: z.object({ decideBy: seconds }),
  ClaimExtended: z.object({ basis: hash, reasonsHash: hash, decideBy: seconds }),
  ClaimEscalated: z.object({ decideBy: seconds, soughtAssets: units }),
  ClaimAppealed: z.object({
    soughtAssets: units,
    statedAssets: units,
    groundsHash: hash,
  }),
  ClaimAwarded: z.object({ paidAssets: units, basisRef: hash }),
  ClaimImproved: z.object({ statedAssets: units }),
  ClaimRuled: z.object({ ruling: z.bigint() }),
} as const;

/** What an entry adds to its title, out of the event's own fields; labels as words. Amounts in base units, times in seconds. */
export type ToldEntry =
  | { readonly kind: 'documents'; readonly words: Hex; readonly dueAt: number }
  | { readonly kind: 'supplemented'; readonly decideBy: number }
  | { readonly kind: 'extended'; readonly basis: string; readonly words: Hex; readonly decideBy: number }
  | { readonly kind: 'escalated'; readonly decideBy: number; readonly soughtAssets: bigint }
  | {
      readonly kind: 'appealed';
      readonly soughtAssets: bigint;
      readonly statedAssets: bigint;
      readonly words: Hex;
    }
  | { readonly kind: 'awarded'; readonly paidAssets: bigint; readonly words: Hex }
  | { readonly kind: 'improved'; readonly statedAssets: bigint }
  | { readonly kind: 'ruled'; readonly winner: 'insurer' | 'claimant' | 'neither' };

/** Nothing for entries whose title says it all, and for an event that is not what this build knows. */
export function tellEntry({ event, args }: Pick<ChainEntry, 'event' | 'args'>): ToldEntry | undefined {
  switch (event) {
    case 'DocumentsRequested': {
      const { data } = shapes.DocumentsRequested.safeParse(args);
      return data && { kind: 'documents', words: data.listHash, dueAt: data.dueAt };
    }
    case 'ClaimSupplemented': {
      const { data } = shapes.ClaimSupplemented.safeParse(args);
      return data && { kind: 'supplemented', decideBy: data.decideBy };
    }
    case 'ClaimExtended': {
      const { data } = shapes.ClaimExtended.safeParse(args);
      if (data === undefined) return undefined;
      return {
        kind: 'extended',
        basis: bytes32ToLabel(data.basis) ?? '',
        words: data.reasonsHash,
        decideBy: data.decideBy,
      };
    }
    case 'ClaimEscalated': {
      const { data } = shapes.ClaimEscalated.safeParse(args);
      return data && { kind: 'escalated', ...data };
    }
    case 'ClaimAppealed': {
      const { data } = shapes.ClaimAppealed.safeParse(args);
      if (data === undefined) return undefined;
      const { soughtAssets, statedAssets, groundsHash } = data;
      return { kind: 'appealed', soughtAssets, statedAssets, words: groundsHash };
    }
    case 'ClaimAwarded': {
      const { data } = shapes.ClaimAwarded.safeParse(args);
      return data && { kind: 'awarded', paidAssets: data.paidAssets, words: data.basisRef };
    }
    case 'ClaimImproved': {
      const { data } = shapes.ClaimImproved.safeParse(args);
      return data && { kind: 'improved', ...data };
    }
    case 'ClaimRuled': {
      const { data } = shapes.ClaimRuled.safeParse(args);
      if (data === undefined) return undefined;
      return { kind: 'ruled', winner: data.ruling === 1n ? 'insurer' : data.ruling === 2n ? 'claimant' : 'neither' };
    }
    default:
      return undefined;
  }
}

import { present } from '../../domain/primitives/assert.ts';
import type { ClaimBook } from '../../types/ethers-contracts/index.ts';

/** A claim as its event told it: what whoever decides brings along, since the chain keeps only the head. */
export interface FiledClaimRecord {
  readonly claimId: bigint;
  readonly transaction: string;
  readonly caseHead: string;
  readonly filed: {
    readonly filing: {
      readonly policyId: bigint;
      readonly lossAt: bigint;
      readonly items: {
        readonly coverage: bigint;
        readonly cause: string;
        readonly claimedAssets: bigint;
        readonly claimedDays: bigint;
      }[];
      readonly payees: { readonly to: string; readonly shareBps: bigint }[];
      readonly evidenceRoot: string;
    };
    readonly filedBy: string;
    readonly flags: bigint;
    readonly expectedAssets: bigint;
    readonly reservedAssets: bigint;
    /** Entries between filing and decision; those that can be made so far all end the claim. */
    readonly later: never[];
  };
}

/** Claims that were filed from `fromBlock` on. */
export async function readFiledClaims(claimBook: ClaimBook, fromBlock: number): Promise<readonly FiledClaimRecord[]> {
  return find(claimBook, claimBook.filters.ClaimFiled(), fromBlock);
}

/** One claim. @throws Error when nobody filed it. */
export async function readFiledClaim(claimBook: ClaimBook, claimId: bigint): Promise<FiledClaimRecord> {
  const [found] = await find(claimBook, claimBook.filters.ClaimFiled(claimId), 0);
  return present(found, `claim ${claimId} was filed`);
}

async function find(
  claimBook: ClaimBook,
  filter: ReturnType<ClaimBook['filters']['ClaimFiled']>,
  fromBlock: number,
): Promise<readonly FiledClaimRecord[]> {
  const events = await claimBook.queryFilter(filter, fromBlock);
  return events.map(({ args, transactionHash }) => ({
    claimId: args.claimId,
    transaction: transactionHash,
    caseHead: args.caseHead,
    filed: {
      filing: {
        policyId: args.filing.policyId,
        lossAt: args.filing.lossAt,
        items: args.filing.items.map(({ coverage, cause, claimedAssets, claimedDays }) => ({
          coverage,
          cause,
          claimedAssets,
          claimedDays,
        })),
        payees: args.filing.payees.map(({ to, shareBps }) => ({ to, shareBps })),
        evidenceRoot: args.filing.evidenceRoot,
      },
      filedBy: args.actor,
      flags: args.flags,
      expectedAssets: args.expectedAssets,
      reservedAssets: args.reservedAssets,
      later: [],
    },
  }));
}

import type { Book, ModelClaim } from '../../domain/model/book.ts';
import { zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import type { FiledClaimStruct } from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import { openFile as openLogged } from '../support/open-file.ts';
import type { Stage } from './stage.ts';

/** A case file as somebody brings it, and the head they saw. */
interface BroughtFile {
  readonly filed: FiledClaimStruct;
  readonly seenHead: string;
}

/**
 * What whoever acts on a claim brings along. While there is the filing alone it is the model's picture of it; later entries
 * are read from the log, as every client does.
 */
export async function openFile({ deployment }: Stage, book: Book, claimId: bigint): Promise<BroughtFile> {
  const claim = book.claims.get(claimId);
  // Nobody filed what an observation made: no file leads to its head.
  if (claim === undefined || claim.triggered) return { filed: emptyFile, seenHead: zeroBytes32 };
  if (claim.entries > 1) {
    const { filed, caseHead } = await openLogged(deployment, claimId);
    return { filed, seenHead: caseHead };
  }
  const { caseHead } = await deployment.contracts.claimBook.claimOf(claimId);
  return { filed: filedOf(claim), seenHead: caseHead };
}

function filedOf(claim: ModelClaim): FiledClaimStruct {
  const { filing, filedBy, filedFlags, expectedAssets, filedReserve } = claim;
  const { items, payees } = filing;
  return {
    filing: { ...filing, items: [...items], payees: [...payees] },
    filedBy,
    flags: filedFlags,
    expectedAssets,
    reservedAssets: filedReserve,
    later: [],
  };
}

const emptyFile: FiledClaimStruct = {
  filing: {
    policyId: 1,
    lossAt: 1,
    items: [{ coverage: 0, cause: zeroBytes32, claimedAssets: 1n, claimedDays: 0 }],
    payees: [],
    evidenceRoot: zeroBytes32,
  },
  filedBy: zeroAddress,
  flags: 0,
  expectedAssets: 0n,
  reservedAssets: 0n,
  later: [],
};

import type { Result } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import type { FiledClaimStruct } from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import { readEntries, type LoggedEntry } from './case-file.ts';
import type { TestDeployment } from './test-deployment.ts';

const REVISE = 9;

/** A claim's case file, opened as whoever needs what was filed has to bring it. */
export interface OpenedClaim {
  readonly claimId: bigint;
  readonly filed: FiledClaimStruct;
  readonly caseHead: string;
}

/**
 * Opens a case file from the log alone: what was filed, or last restated, and every entry since. The link of a restatement
 * comes first and gives the head before it in place of its data.
 */
export async function openFile({ contracts }: TestDeployment, claimId: bigint): Promise<OpenedClaim> {
  const entries = await readEntries(contracts.claimBook, claimId);
  const from = Math.max(
    0,
    entries.findLastIndex(({ kind }) => kind === REVISE),
  );
  const base = present(entries[from], 'the claim has a filing');
  const later = entries.slice(from + 1).map(linkOf);
  const before = entries[from - 1];
  const links = before === undefined ? later : [{ ...linkOf(base), dataHash: headOf(before) }, ...later];
  return {
    claimId,
    caseHead: headOf(present(entries.at(-1), 'a last entry')),
    filed: {
      filing: plain(base.args.getValue('filing')),
      filedBy: base.actor,
      flags: base.args.getValue('flags'),
      expectedAssets: base.args.getValue('expectedAssets'),
      reservedAssets: base.args.getValue('reservedAssets'),
      later: links,
    },
  };
}

function linkOf({ kind, actor, dataHash, enteredAt }: LoggedEntry) {
  return { kind, actor, dataHash, enteredAt };
}

function headOf({ args }: LoggedEntry): string {
  return String(args.getValue('caseHead'));
}

/** A filing as ethers decoded it, as plain values. */
function plain(filing: Result): FiledClaimStruct['filing'] {
  const rows = (name: string): Result[] => [...filing.getValue(name)];
  return {
    policyId: filing.getValue('policyId'),
    lossAt: filing.getValue('lossAt'),
    items: rows('items').map((item) => ({
      coverage: item.getValue('coverage'),
      cause: item.getValue('cause'),
      claimedAssets: item.getValue('claimedAssets'),
      claimedDays: item.getValue('claimedDays'),
    })),
    payees: rows('payees').map((payee) => ({ to: payee.getValue('to'), shareBps: payee.getValue('shareBps') })),
    evidenceRoot: filing.getValue('evidenceRoot'),
  };
}

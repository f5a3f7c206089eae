import { Result } from 'ethers';

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
      flags: BigInt(String(base.args.getValue('flags'))),
      expectedAssets: BigInt(String(base.args.getValue('expectedAssets'))),
      reservedAssets: BigInt(String(base.args.getValue('reservedAssets'))),
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
function plain(filing: unknown): FiledClaimStruct['filing'] {
  const text = (row: unknown, name: string): string => (row instanceof Result ? String(row.getValue(name)) : '');
  const number = (row: unknown, name: string): bigint => BigInt(text(row, name));
  const rows = (name: string): readonly unknown[] => {
    const list: unknown = filing instanceof Result ? filing.getValue(name) : [];
    return list instanceof Result ? list.toArray() : [];
  };
  return {
    policyId: number(filing, 'policyId'),
    lossAt: number(filing, 'lossAt'),
    items: rows('items').map((item) => ({
      coverage: number(item, 'coverage'),
      cause: text(item, 'cause'),
      claimedAssets: number(item, 'claimedAssets'),
      claimedDays: number(item, 'claimedDays'),
    })),
    payees: rows('payees').map((payee) => ({ to: text(payee, 'to'), shareBps: number(payee, 'shareBps') })),
    evidenceRoot: text(filing, 'evidenceRoot'),
  };
}

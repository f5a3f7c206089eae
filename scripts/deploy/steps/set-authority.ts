import { labelToBytes32 } from '../../../domain/primitives/label.ts';
import { lines } from '../../config/lines.ts';
import { adjusterAuthority, seniorAuthority, type AuthorityRow } from '../../config/parameters.ts';
import type { Staff } from '../../config/people.ts';
import { callAsStaff, type DeploymentRun } from '../deployment-run.ts';

const seats: readonly { readonly person: Staff; readonly authority: typeof adjusterAuthority }[] = [
  { person: 'adjuster', authority: adjusterAuthority },
  { person: 'seniorAdjuster', authority: seniorAuthority },
];

/** Gives the adjusters the authority of scripts/config/parameters.ts, where it differs. */
export async function setAuthority(run: DeploymentRun): Promise<string> {
  const { adjusterDesk } = run.contracts;
  let set = 0;
  for (const { person, authority } of seats) {
    const { address } = await run.context.seatOf(person);
    for (const line of lines) {
      const wanted = authority[line];
      const known = await adjusterDesk.authorityOf(address, labelToBytes32(line));
      if (isSame(known, wanted)) continue;
      const data = adjusterDesk.interface.encodeFunctionData('grantAuthority', [address, labelToBytes32(line), wanted]);
      const what = `authority of ${person} in ${line}`;
      if (await callAsStaff(run, { by: 'claimsManager', what, to: run.addresses.adjusterDesk, data })) set += 1;
    }
  }
  return set === 0 ? 'as in the parameters, unchanged' : `${set} limits set`;
}

function isSame(known: AuthorityRow, wanted: AuthorityRow): boolean {
  return (
    known.payAssets === wanted.payAssets &&
    known.cutAssets === wanted.cutAssets &&
    known.advanceAssets === wanted.advanceAssets &&
    known.improveAssets === wanted.improveAssets &&
    known.reserveAssets === wanted.reserveAssets
  );
}

import { keccak256, toUtf8Bytes } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32, zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import { products } from '../config/products.ts';
import type { DecideAct, DemoAct, FileAct } from './demo-act.ts';
import type { DemoBook } from './demo-book.ts';
import { demoStory } from './demo-story.ts';

/** The items and payees of a filing, as the contract takes them; a decision brings the same again. */
export function filedPapers(book: DemoBook, act: FileAct) {
  const sensitive = isSensitive(act.policy);
  return {
    items: act.items.map(({ coverage, cause, loss, days }) => ({
      coverage,
      cause: sensitive ? sealed(`${act.policy}-${act.claim} ${cause}`) : labelToBytes32(cause),
      claimedAssets: loss === undefined ? 0n : dollars(loss),
      claimedDays: days ?? 0,
    })),
    payees: (act.payees ?? []).map(({ to, shareBps }) => ({
      to: to === 'workshop' ? book.workshop : book.walletOf(to).address,
      shareBps,
    })),
  };
}

/** What was found, as the contract takes it. */
export function decisionPapers(book: DemoBook, act: DecideAct, seenHead: string) {
  const { items } = filedPapers(book, filingOf(act));
  return {
    assessments: items.map((item, index) => {
      const { loss, depreciationBps, reason, clause } = act.findings[index] ?? {};
      return {
        assessedAssets: loss === undefined ? item.claimedAssets : dollars(loss),
        assessedDays: item.claimedDays,
        depreciationBps: depreciationBps ?? 0,
        reason: reason === undefined ? zeroBytes32 : labelToBytes32(reason),
        clause: clause === undefined ? zeroBytes32 : labelToBytes32(clause),
      };
    }),
    otherInsuranceAssets: 0n,
    rationaleHash: sealed(act.rationale),
    seenHead,
    decidedBy: zeroAddress,
    approvedBy: zeroAddress,
  };
}

/** The filing of the claim an act is about. */
export function filingOf({ policy, claim }: Exclude<DemoAct, { kind: 'buy' }>): FileAct {
  const filing = demoStory.find(
    (act): act is FileAct => act.kind === 'file' && act.policy === policy && act.claim === claim,
  );
  return present(filing, `the story files claim ${policy}-${claim}`);
}

function isSensitive(policy: number): boolean {
  const sale = demoStory.find((act) => act.kind === 'buy' && act.policy === policy);
  return sale?.kind === 'buy' && products.some((row) => row.productId === sale.productId && row.sensitive);
}

/** A commitment. The demo's secrets are in this repository, so the salt only shows the place of a real one. */
function sealed(words: string): string {
  return keccak256(toUtf8Bytes(`makewhole demo salt\n${words}`));
}

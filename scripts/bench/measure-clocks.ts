import { AbiCoder, keccak256 } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { dollars } from '../config/amounts.ts';
import { decisionOn, fileScreen, gasOf, type BenchBook } from './bench-book.ts';
import { measurePanel } from './measure-panel.ts';

/** Place of a decision in part among the kinds of contracts/types/ClaimTypes.sol. */
const DECIDE_IN_PART = 11;

/** What it costs when the insurer pays ahead, when the holder disagrees and arbitrators rule, and when the insurer is silent. */
export async function measureClocks(book: BenchBook) {
  const { contracts, people, network } = book;
  const desk = contracts.adjusterDesk.connect(people.adjuster);

  const ahead = await fileScreen(book, people.ana, 2);
  const advance = await gasOf(desk.advance(ahead.claimId, ahead.filed, dollars('120')));

  const cut = await fileScreen(book, people.ana, 3);
  await gasOf(desk.decide(cut.claimId, cut.filed, decisionOn(cut.caseHead, '229')));
  const filed = { ...cut.filed, later: [await decisionLink(book, cut.claimId)] };
  const asAna = contracts.claimBook.connect(people.ana);
  const appeal = await gasOf(asAna.appeal(cut.claimId, filed, dollars('280'), `0x${'9d'.repeat(32)}`));

  const silent = await fileScreen(book, people.ana, 5);
  await network.networkHelpers.time.increaseTo((await contracts.claimBook.silentUntilOf(silent.claimId)) + 1n);
  const escalate = await gasOf(contracts.claimBook.connect(people.bo).escalate(silent.claimId, silent.filed));
  return { escalate, appeal, advance, ...(await measurePanel(book, cut.claimId)) };
}

/** The entry a decision made in the case file, from its event. */
async function decisionLink({ contracts }: BenchBook, claimId: bigint) {
  const { claimBook } = contracts;
  const found = await claimBook.queryFilter(claimBook.filters.ClaimDecided(claimId));
  const told = present(found[0], `claim ${claimId} was decided`);
  const { timestamp } = await told.getBlock();
  const words = AbiCoder.defaultAbiCoder().encode(told.fragment.inputs.slice(0, -1), [...told.args].slice(0, -1));
  return { kind: DECIDE_IN_PART, actor: told.args.actor, dataHash: keccak256(words), enteredAt: timestamp };
}
